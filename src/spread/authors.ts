import { createIntList, type Groups, groupRows } from './groups.ts'
import type { SourcesInForce } from './in-force.ts'
import type { SpreadInput } from './spread-input.ts'
import type { NormalizedOptions } from './spread-options.ts'
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
  const labelOf = new Map<string, number>()
  const names: string[] = []
  const sources = createIntList(authors.source.length)
  const labels = createIntList(authors.source.length)
  const add = (source: number, person: number, key: string): void => {
    const label = labelOf.get(key) ?? labelOf.size
    const name = persons.name[person]!
    if (label === labelOf.size) {
      labelOf.set(key, label)
      names.push(name)
    } else if (name < names[label]!) names[label] = name
    sources.push(source)
    labels.push(label)
  }
  const normalized = persons.name.map(normalizeName)
  for (let row = 0; row < authors.source.length; row++) {
    if (!isTaken(authors.life, row, options)) continue
    const source = authors.source[row]!
    const person = authors.person[row]!
    const name = normalized[person]!
    if (!isPersonal(name) || isOutletName(input, outlet[source]!, name)) continue
    const profile = persons.profile[person]
    if (profile) add(source, person, profile)
    if (!veryCommonNames.has(name)) add(source, person, name)
  }
  // Numbered by key, so that the numbers do not depend on the order in which the rows were loaded.
  const keys = [...labelOf.keys()].sort()
  const place = new Int32Array(keys.length)
  keys.forEach((key, at) => {
    place[labelOf.get(key)!] = at
  })
  return {
    ofSource: groupRows(sources.view(), input.sources.id.length),
    labels: labels.view().map((label) => place[label]!),
    keys,
    names: keys.map((key) => names[labelOf.get(key)!]!),
  }
}

/** Lower case, compatibility forms folded, everything but letters, digits and marks as one space. */
function normalizeName(name: string): string {
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

function isOutletName({ outlets }: SpreadInput, outlet: number, name: string): boolean {
  if (outlet < 0) return false
  const domain = outlets.domain[outlet]!
  const squeezed = squeeze(name)
  const own = [outlets.name[outlet] ?? '', domain, domain.replace(/^www\./, '').split('.')[0]!]
  return own.some((candidate) => candidate !== '' && squeeze(normalizeName(candidate)) === squeezed)
}

function squeeze(name: string): string {
  return name.replace(/^the /, '').replaceAll(' ', '')
}
