import { foreignOutletParts, foreignOutlets } from '../names/foreign-outlets.ts'
import type { Attribution } from './attribution.ts'
import { creditLanguages } from './languages.ts'
import {
  isOutletLike,
  isOwnName,
  isPersonName,
  type KnownNames,
  namePattern,
  squashName,
  tidyName,
} from './source-name.ts'

/** Marks that set a name off ("« X »", „X“, 「X」). */
const opening = String.raw`[«„“"‚'»「『《]\s?`
const closing = String.raw`\s?[»“”"'‘«」』》]`

interface Rules {
  /** Whole credits, the name after the words that credit it. */
  readonly patterns: readonly RegExp[]
  /** Words that credit the name before them, and that name at the end of what is before them. */
  readonly after: RegExp
  readonly nameBefore: RegExp
}

const rules: readonly Rules[] = creditLanguages.map(({ articles, kinds, after, patterns }) => {
  const name = `(?:${articles})?(?<kind>(?:${kinds}) )?(?:${opening}(?<quoted>[^«»„“”"‘’「」『』《》\\n]{2,40}?)${closing}|(?<name>${namePattern}))`
  return {
    patterns: patterns.map(
      (pattern) => new RegExp(String.raw`(?<![\p{L}\p{N}@#])${pattern.replace('X', name)}(?![\p{L}\p{N}])`, 'gu'),
    ),
    after: new RegExp(String.raw` (?:${after})(?![\p{L}\p{N}])`, 'gu'),
    nameBefore: new RegExp(String.raw`(?<![\p{L}\p{N}@#])${name}$`, 'u'),
  }
})

const longestName = 100

/** The name that stands directly before some words, with those words. */
function findBefore(text: string, { after, nameBefore }: Rules): RegExpMatchArray[] {
  return [...text.matchAll(after)].flatMap((words) => {
    const from = Math.max(0, words.index - longestName)
    const match = nameBefore.exec(text.slice(from, words.index))
    if (match === null) return []
    match.index += from
    match[0] += words[0]
    return [match]
  })
}

/** The languages of each word that their credits need. */
const languagesOf = new Map<string, number[]>()
for (const [at, { markers }] of creditLanguages.entries()) {
  for (const word of markers.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), at])
}

/** The languages in which a text may credit somebody: most pages are in one, and its patterns alone are tried. */
function languagesIn(text: string): Set<number> {
  const found = new Set<number>()
  for (const [word] of text.toLowerCase().matchAll(/[^\s.,;:!?()"“”«»'’/-]{3,24}/g)) {
    for (const at of languagesOf.get(word) ?? []) found.add(at)
  }
  return found
}

/** Han and Kana are written without blanks, so a name there is what stands between two known words. */
const hanName = String.raw`(?:《(?<title>[^《》\n]{2,20})》|(?<name>[\p{Script=Han}\p{Script=Katakana}ーA-Za-z\d·]{2,12}?(?:社|报|報|网|網|台|刊|誌|志|新闻|新聞|日报|时报|博客|论坛|頻道|频道|研究所|实验室)|[A-Z][A-Za-z\d.&]{1,20}(?: [A-Z][A-Za-z\d.&]{1,20}){0,3}))`
const eastern: readonly RegExp[] = [
  new RegExp(
    `(?:根据|根據|据|據|引述|援引)\\s?${hanName}\\s?(?:等媒体)?(?:\\d{1,2}月\\d{1,2}日)?的?(?:报道|報道|報導|消息|称|稱|披露)`,
    'gu',
  ),
  new RegExp(`(?:来源|來源|转自|轉自|出典|ソース|引用元)[:：]\\s?${hanName}(?!\\p{Script=Han})`, 'gu'),
  new RegExp(`${hanName}\\s?(?:によると|によれば|が報じた|が報じている|が伝えた)`, 'gu'),
]
const hanMarker = /报道|報道|報導|消息|[称稱]|披露|来源|來源|转自|轉自|出典|ソース|引用元|によ[るれ]|報じ|伝え/

/** Only what surely is a source: a noun is written large in German, and anybody may be one of whom a text says "selon X". */
function isSource(name: string, { known, marked }: { known: KnownNames; marked: boolean }): boolean {
  if (isPersonName(name)) return false
  const squashed = squashName(name)
  if (foreignOutlets.has(squashed) || foreignOutletParts.test(squashed)) return true
  return marked || isOutletLike(name, known) || /^\p{Lu}{2,8}$|^\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}{2,5}[ -]\p{Lu}/u.test(name)
}

const article = /^(?:De[rmns]|Die|Das|Les?|La|El|Los|Il|Lo|Os?|As?|De|Het) (?=\p{Lu})/u

function place(match: RegExpMatchArray, written: string): Attribution | null {
  const name = tidyName(written)
  if (name === null) return null
  const start = match.index ?? 0
  return { name, quote: match[0], start, end: start + match[0].length }
}

function spoken(text: string, known: KnownNames): Attribution[] {
  const found: Attribution[] = []
  for (const language of languagesIn(text)) {
    const own = rules[language]
    if (own === undefined) continue
    const matches = [...own.patterns.flatMap((pattern) => [...text.matchAll(pattern)]), ...findBefore(text, own)]
    for (const match of matches) {
      const { name: plain = '', quoted, kind } = match.groups ?? {}
      const credit = place(match, quoted ?? plain)
      const marked = kind !== undefined || quoted !== undefined
      if (credit === null) continue
      // "Der Spiegel" is a name with its article, "Dem ZDF" is not.
      const names = [credit.name, credit.name.replace(article, '')]
      const isOwn = names.some((each) => isOwnName(each, known))
      const name = isOwn ? undefined : names.find((each) => isSource(each, { known, marked }))
      if (name !== undefined) found.push({ ...credit, name })
    }
  }
  return found
}

/**
 * The sources that a text in another language than English credits by name ("laut X", "selon X", "según X", "secondo X",
 * "по данным X", "据X报道", "Xによると"). Linear in the text.
 */
export function findForeignAttributions(text: string, known: KnownNames): Attribution[] {
  const found = spoken(text, known)
  if (hanMarker.test(text)) {
    for (const match of eastern.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const credit = place(match, match.groups?.['title'] ?? match.groups?.['name'] ?? '')
      if (credit !== null && !isOwnName(credit.name, known)) found.push(credit)
    }
  }
  return found
}
