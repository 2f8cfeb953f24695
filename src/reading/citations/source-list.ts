import type { Attribution } from './attribution.ts'
import { isOwnName, isPersonName, type KnownNames, namePattern, tidyName } from './source-name.ts'

interface Item {
  readonly bracketed: boolean
  readonly number: number
  readonly text: string
  readonly start: number
}

const longestItem = 160
const marker = /(?:\(|\[)(\d{1,2})(?:\)|\])|(?:^|\n)[ \t]{0,4}(\d{1,2})[.)](?=\s)/g

/** Runs of items marked (1), (2), (3)… whose numbers rise by one. A list that was cut at its head may begin anywhere. */
function numberedRuns(text: string): Item[][] {
  const runs: Item[][] = []
  const marks = [...text.matchAll(marker)]
  for (const [index, mark] of marks.entries()) {
    const start = mark.index + mark[0].length
    const until = marks[index + 1]?.index ?? text.length
    const item = {
      bracketed: mark[1] !== undefined,
      number: Number(mark[1] ?? mark[2]),
      text: text.slice(start, Math.min(until, start + longestItem + 40)),
      start,
    }
    const run = runs.at(-1)
    if (run?.at(-1)?.number === item.number - 1) run.push(item)
    else runs.push([item])
  }
  return runs.filter((run) => run.length > 1)
}

/** The first line of an item without its trailing remark, ellipsis and punctuation. */
function itemName(text: string): string {
  const line = text.trimStart().split('\n')[0] ?? ''
  return line
    .replace(/\s*(?:\[?(?:…|\.{3})\]?).*$/, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\s,;.|–—-]+$/, '')
}

function isTitleCase(name: string): boolean {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return words.length > 0 && long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= long.length * 0.6
}

const heading = /(?:sources?|references|read more|further reading|links|notes|bibliography|credits)\s*:?\s*$/i

/**
 * Names in a numbered list of sources: "(2) Uber Gizmo (3) Tech World". Without a heading most items must be written
 * like names or titles, or any enumeration would count. Linear in the text.
 */
export function findNumberedSources(text: string): Attribution[] {
  const found: Attribution[] = []
  for (const run of numberedRuns(text)) {
    const items = run.map((item) => ({ ...item, name: itemName(item.text) })).filter(({ name }) => name !== '')
    const fitting = items.filter(
      ({ name }) => name.length <= longestItem && isTitleCase(name) && !/[.!?] \p{Lu}/u.test(name),
    )
    const first = run[0]
    const headed =
      first !== undefined &&
      heading.test(text.slice(Math.max(0, first.start - 40), first.start).replace(/[([]?\d+[)\].]$/, ''))
    // "1." and "1)" number anything; "(1)" and "[1]" are what a text refers to.
    if (!headed && first?.bracketed !== true) continue
    if (fitting.length < 2 || fitting.length < items.length * (headed ? 0.5 : 0.75)) continue
    for (const { name, text: written, start } of fitting) {
      const at = start + written.indexOf(name)
      found.push({ name, quote: name, start: at, end: at + name.length })
    }
  }
  return found
}

const sourceLine =
  /(?:^|[\n([|•·])[ \t]*((?:(?:news |original |image and )?sources?|via|thanks|first seen on|read more at|more at|credits?|h\/t|hat tip|quellen?|fuentes?|font[ei]|fontes|bronn?(?:en)?|źródł[oa]|källa|источники?|来源|來源|转自|轉自|出典|引用元)\s?[:：]\s?)([^\n)\]]{2,300})/gi

/** A work in print, as footnotes give it: its name, year and page. */
const printed = new RegExp(
  String.raw`(?:^|\n)[ \t]*(${namePattern}), (?:[\p{L}\d .]{1,20} )?\d{4}, (?:pp?\.?|pages?|vol\.?|no\.?) ?\d`,
  'gu',
)

function findPrinted(text: string, known: KnownNames): Attribution[] {
  return [...text.matchAll(printed)].flatMap((match): Attribution[] => {
    const name = tidyName(match[1] ?? '')
    if (name === null || isPersonName(name) || isOwnName(name, known)) return []
    const start = match.index + match[0].indexOf(name)
    return [{ name, quote: name, start, end: start + name.length }]
  })
}

/** "Source: A | Via: B", "Sources: A, B and C": what stands after the colon, one entry a name. */
export function findSourceLines(text: string, known: KnownNames): Attribution[] {
  const found = findPrinted(text, known)
  for (const match of text.matchAll(sourceLine)) {
    let at = match.index + match[0].length - (match[2] ?? '').length
    for (const part of (match[2] ?? '').split(
      /(\s*(?:[,;|/、，；]|\b(?:and|und|et|y|e|en)\b|&|\bvia\b:?)\s*(?:\b(?:[Vv]ia|[Ss]ources?)\b:?\s*)?)/,
    )) {
      const written = part.trim()
      const words = written.split(' ').length
      const name =
        words > 6 || !/^["“„«《]?[\p{Lu}\p{Lo}\d]|^[a-z\d-]+\.[a-z]{2,}/u.test(written)
          ? null
          : tidyName(written.replace(/^["“„«《]|["”“»》]$/g, ''))
      if (name !== null && !isPersonName(name) && !isOwnName(name, known)) {
        const start = at + part.indexOf(name)
        found.push({ name, quote: name, start, end: start + name.length })
      }
      at += part.length
    }
  }
  return found
}
