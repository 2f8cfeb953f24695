import { firstNames } from '../names/first-names.ts'
import { knownOutlets, outletParts } from '../names/outlet-words.ts'

const inWord = String.raw`(?:[\p{L}\p{N}\p{M}&+\-]|[’'](?!s(?!\p{L}))|\.(?=[\p{L}\p{N}]))`
const word = String.raw`(?:[\p{Lu}]${inWord}{0,30}|\d{1,3}[\p{L}][\p{L}\p{N}]{1,20}|[a-z]\p{Lu}[\p{L}\p{N}]{0,20})`
const joint = `(?:of the |of |de la |de |du |des |der |della |& |al )`
const host = String.raw`(?:[a-z\d][a-z\d\-]{0,40}\.){1,3}(?:com|net|org|info|io|co|tv|me|eu|us|[a-z]{2})(?:\.[a-z]{2})?(?![\w-])`

/** A proper name or host name, as a pattern without groups: at most seven words, so that matching stays linear. */
export const namePattern = `(?:${host}|${word}(?: ${joint}?${word}){0,6})`

const notNames = new Set(
  `a about according advertisement after all also although amid among an analysts and another any anyone april as at august because before
  both but by can china chinese citizens comments companies consumers continue could critics customers data december despite did do does
  during each early earlier either even every everyone evidence experts february few first for former friday from fyi get go google+ had has
  have he her here his how however i if image images in indeed investigators is it its january journalists july june just last lately
  lawmakers learn let like local maybe many march may media meanwhile monday more most mr mrs ms neither never nevertheless new
  newspapers next no nobody none not november now october officials on once one only or other others our out over owners parents
  people perhaps photo photos police prosecutors read reader readers recent records reporters reports research researchers residents saturday scientists
  september she should simply since so some someone somebody soon source sources still studies study students such sunday that the their then there
  therefore these they this those though thursday thus to today tomorrow tuesday two under unlike until update updated us users very
  via we wednesday well what when where whether which while who whose why with witnesses yes yesterday yet you your`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

const dayOrMonth =
  /(?: (?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December))+$/

/** Lower case, letters and digits only, without a leading article or a possessive: how two spellings of one name are compared. */
export function squashName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/['’]s$/i, '')
    .replace(/^the /i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A name as written, without article, possessive, day or closing punctuation; null when nothing of a name is left. */
export function tidyName(written: string): string | null {
  let name = written
    .replace(dayOrMonth, '')
    .replace(/[.,'’\-+&]+$/, '')
    .replace(/['’]s$/, '')
    .replace(/^(?:The|the|An?|an?) /, '')
    .trim()
  while (name !== '' && notNames.has((name.split(' ')[0] ?? '').toLowerCase()) && !knownOutlets.has(squashName(name))) {
    name = name.includes(' ') ? name.slice(name.indexOf(' ') + 1).trim() : ''
  }
  return /\p{L}{2}|\d\p{L}/u.test(name) ? name : null
}

export function isPersonName(name: string): boolean {
  const words = name.split(' ')
  if (
    /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Lord|Lady|Sgt|Gen|General|Col|Capt|Lt|Sen|Senator|Rep|Gov|President|Minister)\b/.test(
      name,
    )
  ) {
    return true
  }
  if (
    /\b(?:CEO|CFO|CTO|Secretary|Spokes(?:man|woman|person)|Director|Chairman|Chairwoman|Chancellor|Justice|Judge|Attorney|Detective|Officer|Analyst|Professor)\b(?= \p{Lu})/u.test(
      name,
    )
  )
    return true
  return words.length > 1 && words.length < 5 && firstNames.has((words[0] ?? '').toLowerCase())
}

/** Names that the caller vouches for: outlets the graph knows (squashed), and the page's own outlet and authors (squashed). */
export interface KnownNames {
  readonly outlets: ReadonlySet<string>
  readonly own: ReadonlySet<string>
}

/** Whether a name can speak as a publication ("X says"): known, built like one, or a host name. */
export function isOutletLike(name: string, known: KnownNames): boolean {
  const squashed = squashName(name)
  if (knownOutlets.has(squashed) || known.outlets.has(squashed)) return true
  return !isPersonName(name) && (outletParts.test(squashed) || /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(name))
}

export function isOwnName(name: string, known: KnownNames): boolean {
  return known.own.has(squashName(name))
}
