import { isHidden } from '../body/page-regions.ts'
import type { FoundDate } from '../dates/date-candidate.ts'
import { type DateHabits, parseWrittenDate } from '../dates/parse-written-date.ts'
import { elementsOf, findElement, isWithin, nameOf, type PageElement, textOf } from '../page/page-node.ts'

/** A post of a forum thread: where its words stand, who wrote it and when. */
export interface ThreadElement {
  readonly content: PageElement
  readonly anchor: string | null
  readonly author: string | null
  readonly date: FoundDate | null
}

const software =
  /vbulletin|phpbb|discourse|xenforo|mybb|smf|simple machines|invision|ip\.?board|discuz|fluxbb|punbb|vanilla|flarum|nodebb|yabb|ubb/
const forumPath =
  /\/(?:showthread|viewtopic|showpost|thread|threads|topic|topics|forums?|boards?|community|t)(?:\.php|\/|-|\?|$)/i

/** Post bodies of the forum programs that most boards run on, surest first. */
const contentNames = [
  /(?:^|\s)(?:postcontent|post_message_\d+|vb_postbit|postcontainer-content)(?=$|\s)/,
  /(?:^|\s)(?:message-body|bbwrapper|messagetext|messagecontent)(?=$|\s)/,
  /(?:^|\s)(?:post_body|post-body|post_content|post-content|postmsg|entry-content|cpost|t_f|msg_body|forum-post-content|topic-body|cooked)(?=$|\s)/,
  /(?:^|\s)content(?=$|\s)/,
  /(?:^|\s)(?:postbody|post|message|inner)(?=$|\s)/,
]
const holderName =
  /(?:^|[\s_-])(?:post(?:bit\w*|container|-?wrapper)?|post\d+|p\d{2,}|pid\d+|post_\d+|message|msg\d+|comment|reply|topic-post|ipsComment|windowbg\d?)(?=$|[\s_-])/i
const authorName =
  /(?:^|[\s_-])(?:username|author|bigusername|poster|post-?author|postauthor|creator|user-?name|nickname|message-?name|authi|largetext|name)(?=$|[\s_-])/
const inQuote = /quote|signature/

/** The posts of a thread in order; empty when the page is none. */
export function findThread(
  body: PageElement,
  page: { generator: string; url: string | null; habits: DateHabits },
): ThreadElement[] {
  const path = page.url === null ? '' : new URL(page.url).pathname
  const powered = /powered by (?:vbulletin|phpbb|xenforo|mybb|smf|discuz|invision|discourse|punbb|fluxbb)/i.test(
    tailOf(body),
  )
  if (
    !software.test(page.generator) &&
    !powered &&
    !forumPath.test(path) &&
    !/phpbb|vbulletin|xenforo|discourse/.test(nameOf(body))
  )
    return []
  for (const name of contentNames) {
    const contents = matching(body, name)
    const known = contents.filter((content) => holderOf(content) !== null)
    if (known.length > 0 && (known.length > 1 || software.test(page.generator) || powered))
      return known.map((content) => readPost(content, page.habits))
  }
  return []
}

const tailLength = 3_000

/** The last words of the page, where a board names its program. */
function tailOf(element: PageElement, left = tailLength): string {
  let tail = ''
  for (let at = element.children.length - 1; at >= 0 && tail.length < left; at--) {
    const child = element.children[at]
    if (child === undefined) break
    tail = `${child.kind === 'text' ? child.text.slice(-2 * left).replace(/\s+/g, ' ') : isHidden(child) ? '' : tailOf(child, left - tail.length)}${tail}`
  }
  return tail
}

const maxPosts = 1_000

function matching(body: PageElement, name: RegExp): PageElement[] {
  const found: PageElement[] = []
  for (const element of elementsOf(body, isHidden)) {
    if (element.attributes.size === 0 || !name.test(nameOf(element)) || inQuote.test(nameOf(element))) continue
    const last = found.at(-1)
    if (last !== undefined && isWithin(element, last)) continue
    found.push(element)
    if (found.length >= maxPosts) break
  }
  return found
}

function holderOf(content: PageElement): PageElement | null {
  for (let at = content.parent, depth = 0; at !== null && depth < 8; at = at.parent, depth++) {
    if (at.tag === 'body') return null
    if (holderName.test(nameOf(at)) || at.tag === 'article' || at.attributes.get('itemtype')?.includes('Comment'))
      return outermost(at)
  }
  return null
}

/** Wrappers of one post nest; the widest that still holds one post also holds its author. */
function outermost(holder: PageElement): PageElement {
  const parent = holder.parent
  return parent !== null &&
    parent.tag !== 'body' &&
    holderName.test(nameOf(parent)) &&
    !/s(?:$|\s)/.test(nameOf(parent).trim())
    ? outermost(parent)
    : holder
}

function readPost(content: PageElement, habits: DateHabits): ThreadElement {
  const holder = holderOf(content) ?? content
  const outside = (element: PageElement) => isHidden(element) || element === content
  let author: string | null = null
  let date: FoundDate | null = null
  for (const element of elementsOf(holder, outside)) {
    const text = element.size > 400 && !isWithin(content, element) ? '' : textOf(element, (inner) => inner === content)
    if (text === '' || text.length > 160) continue
    author ??= authorOf(element, text)
    date ??= dateOf(element, text, habits)
  }
  return { content, anchor: anchorOf(holder), author, date }
}

function authorOf(element: PageElement, text: string): string | null {
  const byline = /^by\s+(.{2,60}?)\s*(?:»|on\b|,|$)/i.exec(text)?.[1]
  if (byline !== undefined && element.tag === 'p') return byline
  const linked = element.tag === 'a' && /member|profile|user|\/u\//i.test(element.attributes.get('href') ?? '')
  const named = authorName.test(nameOf(element)) && text.split(' ').length <= 4
  return (linked || named) && text.length < 60 && !/^(?:#|\d+$)/.test(text) ? text : null
}

function dateOf(element: PageElement, text: string, habits: DateHabits): FoundDate | null {
  if (
    /join|member|regist|posts:|last (?:edited|seen|active)|location/i.test(text) ||
    /join|profile|userinfo/.test(nameOf(element))
  )
    return null
  const stamp =
    element.attributes.get('datetime') ?? (element.tag === 'abbr' ? element.attributes.get('title') : undefined)
  const written = (stamp === undefined ? null : parseWrittenDate(stamp, habits)) ?? parseWrittenDate(text, habits)
  if (written === null || written.day === null) return null
  return { written, method: stamp === undefined ? 'TEXT' : 'TIME_TAG', where: 'post', weight: 8, role: 'published' }
}

function anchorOf(holder: PageElement): string | null {
  const own = holder.attributes.get('id')
  if (own !== undefined) return own
  return (
    findElement(holder, (element) => element.tag === 'a' && element.attributes.has('name'))?.attributes.get('name') ??
    null
  )
}
