import { wireAgencies } from '../names/outlet-words.ts'
import type { Attribution } from './attribution.ts'
import { isOwnName, type KnownNames, namePattern, squashName, tidyName } from './source-name.ts'

const agency = `(?:The |the )?(${[...new Set(Object.values(wireAgencies))]
  .sort((a, b) => b.length - a.length)
  .join('|')})`

const patterns = [
  // "BEIJING, July 30 (Xinhua) --", "(Reuters) - ", "WASHINGTON (AP) —"
  new RegExp(
    String.raw`(?:^|\n)(?:[\p{Lu}][\p{L}.,'’/ \d-]{1,60} )?\(${agency}(?: ?[/,] ?[A-Z][\w ]{1,20})?\)\.? ?[-–—:]`,
    'gu',
  ),
  new RegExp(String.raw`(?:^|\n)${agency} ?[-–—:] (?=\p{Lu})`, 'gu'),
  // "© 2014 The Associated Press", "Copyright 2014 AFP"
  new RegExp(String.raw`(?:©|\([Cc]\)|[Cc]opyright)(?: ©| \([Cc]\))? ?(?:\d{4},? )?(?:by )?${agency}`, 'gu'),
  // "… said. — AFP" and "(AFP)" that close the text
  new RegExp(String.raw`(?:[-–—]{1,2} ?|\()${agency}\)?\.?(?=\s*$)`, 'gu'),
  new RegExp(
    String.raw`\b[Ww]ith (?:\w+ )?(?:inputs|input|files|material|reporting|agency inputs) from ${agency}`,
    'gu',
  ),
  new RegExp(
    String.raw`${agency}(?: and [\p{Lu}][\p{L}’' .]{2,60})? contributed to this (?:report|story|article)`,
    'gu',
  ),
  new RegExp(String.raw`(?:^|\n)(?:By |From |Source: )${agency}(?: staff)?(?=\s*(?:\n|$))`, 'gu'),
]

const work =
  '(?:article|story|post|piece|report|column|interview|text|essay|review|version|item|entry|page|op-ed|commentary)'
const credited = String.raw`(?: here)?(?: with (?:kind )?permission)?) (?:by|in|on|at|from|with permission (?:from|of)|under a \w{1,20} licen[cs]e from) (?:the |The )?(${namePattern})`
const republished = [
  new RegExp(
    String.raw`\b(?:(?:[Tt]his|[Tt]he) (?:\w+ ){0,2}${work} (?:(?:was|is|has been) )?(?:first |originally |previously )(?:published|appeared|posted|ran)${credited}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:(?:[Ff]irst|[Oo]riginally|[Pp]reviously) published|[Rr]e-?published|[Rr]eprinted|[Rr]eproduced|[Ss]yndicated|[Cc]ross-?posted${credited}`,
    'gu',
  ),
]

function place(match: RegExpMatchArray, name: string): Attribution {
  const quote = match[0].trim()
  const start = match.index === undefined ? 0 : match.index + match[0].indexOf(quote)
  return { name, quote, start, end: start + quote.length }
}

/**
 * Credits that say the text itself came from elsewhere: a wire agency's dateline, copyright line or closing mark, and
 * "originally published by X". Linear in the text.
 */
export function findWireCredits(text: string, known: KnownNames): Attribution[] {
  const found: Attribution[] = []
  for (const pattern of [...patterns, ...republished]) {
    for (const match of text.matchAll(pattern)) {
      const name = tidyName(match[1] ?? '')
      if (name !== null && !isOwnName(name, known)) found.push(place(match, name))
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The agency that an author's line names alone, as its last word or after a comma ("Jane Roe, Associated Press"); else null. */
export function findAgencyAuthor(author: string): string | null {
  const parts = [author, author.split(/,|\bfor\b|\bof\b|[/|–—]/).at(-1) ?? '']
  for (const part of parts) {
    const name = part
      .trim()
      .replace(/^by /i, '')
      .replace(/ (?:staff|writers?|reporters?|news service)$/i, '')
    const squashed = squashName(name)
    if (Object.hasOwn(wireAgencies, squashed)) return name.replace(/^the /i, '')
  }
  return null
}
