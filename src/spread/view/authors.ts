import type { SpreadInput } from '../shapes/spread-input.ts'
import type { NormalizedOptions } from '../shapes/spread-options.ts'
import { createIntList, type Groups, groupRows } from './groups.ts'
import type { SourcesInForce } from './in-force.ts'
import { isTaken } from './standing.ts'

/** Bylines that name a function, alone or as the last word ("Guest contributor", "Tech desk"). */
const roles = new Set(
  'admin administrator webmaster staff editor editors editorial newsroom desk team guest contributor anonymous'.split(
    ' ',
  ),
)

const agencies = new Set(
  'ap,associated press,reuters,afp,dpa,xinhua,pti,ani,ians,tass,efe,kyodo,yonhap,bloomberg'.split(','),
)

/** Names that so many people share that two bylines with one of them say nothing about one person. */
const veryCommonNames = new Set(
  (
    'james smith,john smith,michael smith,robert smith,david smith,maria garcia,mary smith,james johnson,david jones,' +
    'david brown,michael johnson,michael brown,john johnson,john brown,john jones,david williams,jose garcia,' +
    'juan garcia,maria rodriguez,antonio garcia,peter mueller,thomas mueller,wang wei,wei wang,li wei,wei li,' +
    'zhang wei,wei zhang,li na,wang fang,zhang min,li jing,wang jun,kim min jun,rahul kumar,amit kumar,rahul sharma,' +
    'muhammad ali,mohammed ali,mohamed ahmed,ahmed mohamed,nguyen van anh,ivan ivanov'
  ).split(','),
)

export interface Authors {
  /** Author labels of each source. */
  readonly ofSource: Groups
  readonly labels: Int32Array
  /** The key of an author label: a profile URL or a normalized name. */
  readonly keys: readonly string[]
  /** The name as it was written; of several ways the smallest. */
  readonly names: readonly string[]
}

/**
 * Authors who are persons, as labels. Two bylines are one person by the same profile URL, or by the same normalized
 * name where that is no role, no agency, not the outlet itself and not a very common name.
 */
export function personalAuthors(
  input: SpreadInput,
  options: NormalizedOptions,
  { outlet }: Pick<SourcesInForce, 'outlet'>,
): Authors {
  const { authors, persons } = input
  const normalized = persons.name.map(normalizeName)
  const { keys, names, labelsOf } = personLabels(input, normalized)
  const isOutletItself = compareToOutlets(input, normalized)
  const sources = createIntList(authors.source.length)
  const labels = createIntList(authors.source.length)
  for (let row = 0; row < authors.source.length; row++) {
    const source = authors.source[row]!
    const person = authors.person[row]!
    const own = labelsOf[person]!
    if (own.length === 0 || !isTaken(authors.life, row, options)) continue
    if (isOutletItself(person, outlet[source]!)) continue
    for (let i = 0; i < own.length; i++) {
      sources.push(source)
      labels.push(own[i]!)
    }
  }
  return { ofSource: groupRows(sources.view(), input.sources.id.length), labels: labels.view(), keys, names }
}

/** The labels of each person, numbered by key, so that the numbers do not depend on the order of loading. */
function personLabels({ persons }: SpreadInput, normalized: readonly string[]) {
  const keysOf = normalized.map((name, person) => {
    if (!isPersonal(name)) return []
    const profile = persons.profile[person]
    const byName = veryCommonNames.has(name) ? [] : [name]
    return profile ? [profile, ...byName] : byName
  })
  const keys = [...new Set(keysOf.flat())].sort()
  const place = new Map(keys.map((key, at) => [key, at]))
  const labelsOf = keysOf.map((own) => own.map((key) => place.get(key)!))
  const names: string[] = []
  labelsOf.forEach((own, person) => {
    const name = persons.name[person]!
    for (const label of own) if (names[label] === undefined || name < names[label]) names[label] = name
  })
  return { keys, names, labelsOf }
}

/** Lower case, compatibility forms folded, everything but letters, digits and marks as one space. */
function normalizeName(name: string): string {
  // The same for plain names, several times faster: they are almost all.
  if (/^[ -~]*$/.test(name)) {
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  }
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

function isPersonal(name: string): boolean {
  if (name === '') return false
  const lastWord = name.slice(name.lastIndexOf(' ') + 1)
  return !roles.has(lastWord) && !agencies.has(name.replace(/^the /, ''))
}

/**
 * Whether a person is called as the outlet is: by its domain, or its name or else the first label of the domain. Names
 * become numbers first, because there are many more bylines than persons and outlets.
 */
function compareToOutlets(
  { outlets }: SpreadInput,
  normalized: readonly string[],
): (person: number, outlet: number) => boolean {
  const numbers = new Map<string, number>()
  const ofPerson = normalized.map((name) => {
    const squeezed = squeeze(name)
    const known = numbers.get(squeezed) ?? numbers.size
    numbers.set(squeezed, known)
    return known
  })
  const unknown = -2
  const none = -1
  const ofDomain = new Int32Array(outlets.domain.length).fill(unknown)
  const ofName = new Int32Array(outlets.domain.length)
  return (person, outlet) => {
    if (outlet < 0) return false
    if (ofDomain[outlet] === unknown) {
      const domain = outlets.domain[outlet]!
      const name = outlets.name[outlet] ?? domain.replace(/^www\./, '').split('.')[0]!
      ofDomain[outlet] = numbers.get(squeeze(normalizeName(domain))) ?? none
      ofName[outlet] = numbers.get(squeeze(normalizeName(name))) ?? none
    }
    return ofDomain[outlet] === ofPerson[person] || ofName[outlet] === ofPerson[person]
  }
}

function squeeze(name: string): string {
  return name.replace(/^the /, '').replaceAll(' ', '')
}
