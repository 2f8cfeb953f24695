import type { Attribution } from './attribution.ts'
import { isOutletLike, isOwnName, isPersonName, type KnownNames, namePattern, tidyName } from './source-name.ts'

const mark = String.raw`(?:[\[(]?\d{1,2}[\])]?[.)]?\s+|[*†‡^•–—-]\s*)?`
/** "Harbour Times, 3 June 2014", 'Harbour Times. "Barn burns"': the name leads. */
const leading = new RegExp(String.raw`^${mark}(${namePattern})(?=$|[.,:]?\s|[.,:]?$)`, 'u')
/** '"Barn burns". Harbour Times. Retrieved …': the name follows the title. */
const afterTitle = new RegExp(
  String.raw`["”»][.,]?\s+(?:[Ii]n:?\s+)?(?:[Tt]he\s+)?(${namePattern})(?=[.,;:(]|\s*$|\s+[\d(–—-])`,
  'u',
)
const titleNext = /^[.,:]\s+["“«„]/
const dateLast =
  /^[.,]?\s+(?:\(?(?:\d{1,2}\.?\s+)?(?:\p{L}{3,12}\.?\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d\)?|\d{4}-\d\d-\d\d)\.?$/u

/** How surely a line is an entry of a list of sources: everything under its heading is one. */
export interface ReferenceContext {
  readonly listed: boolean
  readonly known: KnownNames
}

/** The outlet that one entry of a list of references names, by the first name or by the one after the title. */
export function findReference(line: string, { listed, known }: ReferenceContext): Attribution | null {
  const fits = (match: RegExpExecArray | null, isEntry: (name: string, rest: string) => boolean) => {
    if (match === null) return null
    const name = tidyName(match[1] ?? '')
    if (name === null || isPersonName(name) || isOwnName(name, known)) return null
    const start = match.index + match[0].indexOf(name)
    const end = start + name.length
    return isEntry(name, line.slice(match.index + match[0].length)) ? { name, quote: name, start, end } : null
  }
  return (
    fits(leading.exec(line), (name, rest) => {
      if (titleNext.test(rest) || dateLast.test(rest)) return listed || isOutletLike(name, known)
      if (/^[.,:]?$/.test(rest)) return listed
      return isOutletLike(name, known) && /^[.,:]\s/.test(rest)
    }) ?? fits(afterTitle.exec(line), (name) => listed || isOutletLike(name, known))
  )
}

const markedLine = /(?:^|\n)([ \t]*(?:[[(]?\d{1,2}[\])]?[.)]?\s|[*†‡]\s?)[^\n]{3,200})/g

/** Footnotes that stand in the text: a mark, an outlet, and a title or a date. */
function findFootnotes(text: string, known: KnownNames): Attribution[] {
  return [...text.matchAll(markedLine)].flatMap((match) => {
    const line = match[1] ?? ''
    const entry = findReference(line.trimStart(), { listed: false, known })
    const at = match.index + match[0].length - line.trimStart().length
    return entry === null ? [] : [{ ...entry, start: entry.start + at, end: entry.end + at }]
  })
}

const heading =
  /(?:^|\n)[ \t]*(?:news )?(?:sources?|references|quellen?|quellenangaben|fuentes?|fonti|fontes|bronnen|références|referencias|источники)\s*:?[ \t]*\n/gi
const longestLine = 200
const mostLines = 60

/** Footnotes, and the entries of a list below a line that says "Sources", one name each. Linear in the text. */
export function findListedReferences(text: string, known: KnownNames): Attribution[] {
  const found = findFootnotes(text, known)
  for (const match of text.matchAll(heading)) {
    let at = match.index + match[0].length
    for (let count = 0; count < mostLines && at < text.length; count += 1) {
      const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
      const line = text.slice(at, end)
      if (line.length > longestLine) break
      const entry = findReference(line, { listed: true, known })
      if (entry !== null) found.push({ ...entry, start: entry.start + at, end: entry.end + at })
      else if (line.trim() !== '') break
      at = end + 1
    }
  }
  return found
}
