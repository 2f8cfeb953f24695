import { refreshTarget } from '../../shared/refresh-target.ts'
import { blocksOfWords, filterBlocks, readBody } from '../body/body-text.ts'
import { type DraftBlock, draftBlocks } from '../body/draft-blocks.ts'
import { isHidden } from '../body/page-regions.ts'
import { findStyledHidden } from '../body/styled-hidden.ts'
import { toCandidate } from '../dates/date-candidate.ts'
import { datePage, habitsOf } from '../dates/index.ts'
import { findAuthors } from '../metadata/authors.ts'
import { articleBody } from '../metadata/json-ld.ts'
import { findKind } from '../metadata/kind.ts'
import { findLanguage, type LanguageDetector } from '../metadata/language.ts'
import { findOwnAddress } from '../metadata/own-address.ts'
import { findOwners } from '../metadata/owners.ts'
import { findMeta, type PageHead, readHead } from '../metadata/page-head.ts'
import { findSiteName } from '../metadata/site-name.ts'
import { findTitle } from '../metadata/title.ts'
import { decodePage } from '../page/decode-page.ts'
import { elementsOf, findElement, type PageElement } from '../page/page-node.ts'
import { parsePage } from '../page/parse-page.ts'
import type { PageInput, PageResponse, ReadDocument, ThreadPost } from '../read-document.ts'
import { findResponses, type Responses } from '../responses/find-responses.ts'
import { findThread, type ThreadElement } from '../responses/find-thread.ts'
import { readResponse } from '../responses/read-response.ts'
import { archivedOn } from '../urls/archived-on.ts'
import { outletOfUrl, resolveUrl } from '../urls/index.ts'
import { assembleText, linksOutside } from './assemble-text.ts'
import { citeAndName } from './cite-and-name.ts'
import { findNotes } from './find-notes.ts'
import { refuseBulk, unreadable } from './refusals.ts'
import { findUpdateNotices } from './update-notices.ts'

interface Page {
  readonly input: PageInput
  readonly root: PageElement
  readonly body: PageElement
  readonly head: PageHead
  /** What relative links are resolved against. */
  readonly base: string | null
  readonly canonicalUrl: string | null
  readonly via: string | null
  readonly stated: string | null
}

/**
 * Reads a web page: bytes, address and HTTP facts in, a document out; no input, no output, no clock.
 * @throws WhenceError TOO_LARGE (more elements, words or links than any page needs), UNREADABLE (no text in it).
 */
export function readPage(input: PageInput, detect: LanguageDetector): ReadDocument {
  const root = parsePage(decodePage(input.bytes, input.contentType ?? null))
  const body = findElement(root, (element) => element.tag === 'body') ?? root
  const head = readHead(root)
  const base = resolveBase(input.url, head.base)
  const address = findOwnAddress(input.url, base, head)
  const stated = head.htmlLanguage ?? findMeta(head, 'content-language', 'og:locale', 'dc.language', 'language')
  const page: Page = { input, root, body, head, base, canonicalUrl: address.canonicalUrl, via: address.via, stated }
  const siteName = findSiteName(root, head, address.canonicalUrl)
  const habits = habitsOf(stated, address.canonicalUrl)
  const thread = findThread(body, { generator: head.generator, url: address.canonicalUrl, habits })
  const responses = thread.length > 0 ? noResponses : findResponses(body)
  const title = findTitle(root, head, siteName)
  const { blocks, posts } = thread.length > 0 ? threadBlocks(thread) : storyBlocks(page, responses, title)
  refuseBulk(input.url, blocks)
  const resolve = (href: string) => resolveUrl(href, base ?? undefined)
  const notes = findNotes(body, responses.sections, blocks)
  const { text, blocks: places, links } = assembleText(blocks, resolve)
  if (text.trim() === '') throw unreadable(input.url, refreshTarget(findMeta(head, 'refresh') ?? '', base))
  const own = thread[0]?.author ?? null
  const described = describe(page, { siteName, title, thread, responses: responses.items.length })
  const document = {
    url: input.url,
    ...described,
    hints: {
      canonicalElsewhere: address.elsewhere,
      owners: described.outlet === null ? [] : findOwners(root, head, described.outlet),
    },
    via: page.via,
    title,
    authors: own === null ? findAuthors(root, head, siteName) : [own],
    language: findLanguage(text, stated, detect),
    text,
    blocks: places,
    links: [...links, ...linksOutside(notes, resolve)],
    notes: notes.map((note) => note.text),
    responses: responses.items.flatMap((item): PageResponse[] => {
      const response = readResponse(item, { habits, resolve })
      return response === null ? [] : [response]
    }),
    posts: placePosts(posts, places),
    updateNotices: findUpdateNotices(blocks.map((block) => block.text)),
  }
  return citeAndName(document, input, base)
}

const fewWords = 200

/** The body of the page; what its data holds instead, where scripts would have to bring the body in. */
function storyBlocks({ root, body, head }: Page, { sections }: Responses, title: string | null): ThreadText {
  const { blocks } = readBody(body, new Set([...sections, ...findStyledHidden(root)]), title)
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const kept = length < fewWords ? articleBody(head.jsonLd) : null
  return { blocks: kept !== null && kept.length > length ? blocksOfWords(kept, body) : blocks, posts: [] }
}

const noResponses: Responses = { sections: new Set(), items: [] }

function describe(
  page: Page,
  clues: { siteName: string | null; title: string | null; thread: readonly ThreadElement[]; responses: number },
) {
  const { root, head, body, canonicalUrl, via, stated, input } = page
  const domain = canonicalUrl === null ? null : outletOfUrl(canonicalUrl)
  const known = clues.thread[0]?.date
  const fetchedAt = input.fetchedAt ?? null
  const dates = datePage({
    root,
    body,
    head,
    url: canonicalUrl,
    language: stated,
    fetchedAt,
    knownBy: archivedOn(via) ?? fetchedAt,
    known: known == null ? [] : [known],
  })
  return {
    canonicalUrl,
    outlet: domain === null ? null : { domain, name: clues.siteName },
    kind: findKind({
      head,
      url: canonicalUrl,
      title: clues.title,
      isThread: clues.thread.length > 0,
      hasResponses: clues.responses > 0,
    }),
    ...dates,
  }
}

function resolveBase(url: string | null, base: string | null): string | null {
  if (base === null) return url
  return URL.canParse(base, url ?? undefined) ? new URL(base, url ?? undefined).href : url
}

interface ThreadText {
  readonly blocks: readonly DraftBlock[]
  /** For each post, how many blocks it has. */
  readonly posts: readonly { readonly post: ThreadElement; readonly count: number }[]
}

/** The words of every post, in order. What a post quotes of an earlier one is said there already. */
function threadBlocks(thread: readonly ThreadElement[]): ThreadText {
  const blocks: DraftBlock[] = []
  const posts = thread.map((post) => {
    const own = filterBlocks(postBlocks(post.content), null).blocks
    blocks.push(...own)
    return { post, count: own.length }
  })
  return { blocks, posts }
}

const quoted = /quote|signature|postedby|edited|lastedit/i

function postBlocks(content: PageElement): DraftBlock[] {
  const skipped = new Set<PageElement>()
  const skip = (element: PageElement) => {
    const name = `${element.attributes.get('class') ?? ''}`
    if (
      element !== content &&
      (isHidden(element) || (/quote|postedby/i.test(name) && element.tag !== 'p') || /signature|lastedit/i.test(name))
    )
      skipped.add(element)
    if (element !== content && element.tag === 'blockquote' && quoted.test(name)) skipped.add(element)
    if (
      element !== content &&
      element.tag === 'blockquote' &&
      element.children.some((child) => child.kind === 'element' && child.tag === 'cite')
    )
      skipped.add(element)
    return skipped.has(element)
  }
  for (const _ of elementsOf(content, skip)) {
    // The walk itself fills the set.
  }
  return draftBlocks([content], skipped)
}

function placePosts(posts: ThreadText['posts'], places: ReadDocument['blocks']): ThreadPost[] {
  let at = 0
  return posts.flatMap(({ post, count }): ThreadPost[] => {
    const [first, last] = [places[at], places[at + count - 1]]
    at += count
    if (count === 0 || first === undefined || last === undefined) return []
    const date = post.date === null ? null : toCandidate(post.date)
    return [{ author: post.author, anchor: post.anchor, date, start: first.start, end: last.end }]
  })
}
