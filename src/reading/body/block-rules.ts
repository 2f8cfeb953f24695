import { nameOf, type PageElement } from '../page/page-node.ts'
import type { DraftBlock } from './draft-blocks.ts'

/** Lines about the page rather than of it, by how they begin; only short ones. */
const aboutLine =
  /^(?:by [\p{Lu}\d]|by:|(?:posted|published|written|reported|reviewed|edited|compiled|submitted|updated|last updated|last modified|first published|originally published|created|modified|added)(?: (?:on|by|at|in)\b|:|\s+\d|\s+\p{Lu}|$)|image(?:s)?(?: credit| source| courtesy|:|\s*©|\s*\/)|(?:photo|picture|foto|video|credit|illustration|graphic)s?(?: credit| courtesy| by| source|:|\s*©|\s*\/)|file photo|related(?:\s|:|$)|read (?:more|also|next|the full)|see also|also read|more (?:from|on|about|stories|news|in)\b|you (?:may|might) (?:also|like)|don't miss|recommended|trending|share(?: this|:|$| on| via)|tweet|follow (?:us|me|@|\p{Lu})|advert|sponsored|promoted|subscribe|sign up|log in|click (?:here|to)|download (?:the|our) app|join (?:us|our)|get (?:the|our) (?:latest|newsletter|daily)|©|\(c\) |copyright|all rights reserved|tags?\s*:|filed (?:under|to)|topics?\s*:|categor(?:y|ies)\s*:|comments?(?:\s*\(|:|$)|leave a (?:reply|comment)|\d+ (?:comments?|shares?|views|min(?:ute)?s? read)|contact (?:the author|us)|watch:|listen:|story continues|article continues|continue reading|loading|print(?: this|$)|email(?: this|$)|top of page|back to top|permalink|reprinted|image \d+ of \d+|use code |this (?:article|story|post) (?:was|is|has been) (?:originally|first|also)? ?(?:published|posted|appeared))/iu

/** A credit or a source in a line of its own: not of the text, but it says where the text comes from. */
const noteLine =
  /^(?:[\p{L}’' .&-]{3,60} contributed to this (?:report|story|article)|\[?\(?(?:source|sources|via|h\/t|hat tip|from|quelle|quellen|fuente|fuentes|source originale|fonte|bron|источник|references?|notes?|credits?)\)?\]?\s*[:：—–-])|^(?:via|h\/t|hat tip)\s|^\(?(?:ap|afp|reuters|dpa|ansa|upi|tass|xinhua)\)?\.?$|^\[\d+\]|^(?:with|additional) (?:reporting|files|material)|^©|^copyright|^\(c\)\s/iu

const mostWords = 200

/** Runs between spaces that hold a letter or digit, counted up to 200: the rules ask for fewer. */
export function wordsIn(text: string): number {
  let count = 0
  let counted = false
  for (let at = 0; at < text.length && count < mostWords; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) counted = false
    else if (!counted && isOfWord(text, at, code)) {
      counted = true
      count += 1
    }
  }
  return count
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)))
}

function isOfWord(text: string, at: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? code))
}

export function linkShare(block: DraftBlock): number {
  const linked = block.links.reduce((sum, link) => sum + (link.href.startsWith('#') ? 0 : link.end - link.start), 0)
  return block.text.length === 0 ? 0 : linked / block.text.length
}

const closingLine =
  /\b(?:follow (?:him|her|them|us|me) on|on twitter @|sign up (?:for|to)|subscribe to (?:our|the)|(?:may|can) be reached (?:at|by|on)|reach (?:him|her|them|the (?:author|reporter)) at|email (?:him|her|the author|us)|news tip|join our|support (?:our|independent) (?:journalism|work)|newsletter delivered|is an? (?:freelance|staff|senior|contributing) (?:\p{L}+ )?(?:writer|journalist|reporter|editor|contributor))\b/iu

/** How companies describe themselves below their announcements. */
const companyLine =
  /^\p{Lu}[\p{L}\p{N}&.’' -]{1,40} is (?:an?|the|one of the) (?:global|leading|world|international|privately|publicly)\b.{0,80}\b(?:provider|leader|company|supplier|manufacturer|maker|firm|group)\b|^\p{Lu}[\p{L}\p{N}&.’' -]{1,40} is headquartered in\b/u

/** Words of the house at the end of a story: where to follow, write to and subscribe, and what the company is. */
export function isClosingLine(block: DraftBlock): boolean {
  const words = wordsIn(block.text)
  return (words < 70 && closingLine.test(block.text)) || (words < 150 && companyLine.test(block.text))
}

const aboutHouse =
  /^(?:about (?:the (?:company|author|writer)|us|\p{Lu}[\p{L}\p{N}& .-]{1,40})|about:?|media contacts?|press contacts?|contacts?|for more information|notes to editors?|more (?:great|from|stories|on|about)\b.*|related (?:stories|articles|posts|content|links|news).*|recent (?:stories|articles|posts|news)|read (?:more|next|also).*|you (?:may|might) also like.*|most (?:read|popular|viewed).*|latest (?:news|stories|articles|posts).*|recommended.*|also (?:on|in) .*|trending.*|popular (?:stories|articles|posts).*)\s*:?$/u

/** A heading after which the house speaks of itself or of its other stories. */
export function opensHouseMatter(block: DraftBlock): boolean {
  return (
    wordsIn(block.text) < 9 &&
    aboutHouse.test(block.text.replace(/^\P{L}+/u, '').replace(/^./u, (first) => first.toLowerCase()))
  )
}

/** What a block is to the text: part of it, a note that only tells where things come from, or nothing. */
export type Verdict = 'text' | 'note' | 'out'

export function judgeBlock(block: DraftBlock): Verdict {
  if (isNote(block)) return 'note'
  const count = wordsIn(block.text)
  if (count === 0) return 'out'
  if (count < 30 && aboutLine.test(block.text)) return 'out'
  if (count < 25 && linkShare(block) > 0.8) return isInBodyList(block) ? 'text' : 'out'
  return 'text'
}

/** Whether a block only says where things come from: a source line, a credit, a footnote. */
export function isNote(block: DraftBlock): boolean {
  return isFootnote(block) || (noteLine.test(block.text) && wordsIn(block.text) < 40)
}

const footnoteNames =
  /(?:^|[\s_-])(?:footnotes?|endnotes?|references|reflist|citations|sources?|bibliography)(?=$|[\s_-])/

function isFootnote(block: DraftBlock): boolean {
  for (let at: PageElement | null = block.element, depth = 0; at !== null && depth < 5; at = at.parent, depth++) {
    if (at.attributes.size === 0) continue
    if (at.attributes.get('role') === 'doc-endnotes' || (at.tag !== 'body' && footnoteNames.test(nameOf(at))))
      return true
    if (at.tag === 'li' && /^(?:fn|cite_note|footnote|note|ref)[-_:]?\d+/i.test(at.attributes.get('id') ?? ''))
      return true
  }
  return false
}

/** A linked line that stands alone inside a sentence-bearing list stays; teasers stand in lists of links only. */
function isInBodyList(block: DraftBlock): boolean {
  return block.kind === 'quote'
}
