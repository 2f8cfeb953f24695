import type { PageElement } from '../page/page-node.ts'
import { isClosingLine, judgeBlock, linkShare, opensHouseMatter, wordsIn } from './block-rules.ts'
import { type DraftBlock, draftBlocks } from './draft-blocks.ts'
import { findBody } from './find-body.ts'

export interface BodyText {
  readonly blocks: readonly DraftBlock[]
  readonly notes: readonly DraftBlock[]
}

/** The blocks that make up what the page says, and the notes beside it. `title` is left out where it is repeated. */
export function readBody(body: PageElement, excluded: ReadonlySet<PageElement>, title: string | null): BodyText {
  const { parts, skipped } = findBody(body, excluded)
  const drafts = draftBlocks(parts, skipped)
  const found = filterBlocks(drafts, title)
  if (found.blocks.length > 0) return found
  // A page of a few words is still read: what no link holds of what was found.
  return { ...found, blocks: drafts.filter((block) => linkShare(block) < 0.5 && wordsIn(block.text) > 0) }
}

/** Paragraphs that the page keeps in its data and not in its markup. */
export function blocksOfWords(words: string, element: PageElement): DraftBlock[] {
  const paragraphs = words
    .replace(/<[^<>]{0,500}>/g, ' ')
    .split(/\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
  return paragraphs.filter((text) => text !== '').map((text) => ({ kind: 'body', text, links: [], element }))
}

export function filterBlocks(drafts: readonly DraftBlock[], title: string | null): BodyText {
  const judged = drafts.map((block) => ({ block, verdict: judgeBlock(block) }))
  const notes = judged.filter(({ verdict }) => verdict === 'note').map(({ block }) => block)
  const kept = judged.filter(({ verdict }) => verdict === 'text').map(({ block }) => block)
  return { blocks: trimEnds(withoutHouseMatter(withoutTitle(withoutLinkLists(kept), title))), notes }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function withoutTitle(blocks: DraftBlock[], title: string | null): DraftBlock[] {
  const wanted = title === null ? '' : plain(title)
  if (wanted === '') return blocks
  const at = blocks.findIndex((block) => plain(block.text) === wanted)
  return at >= 0 && at < 6 ? blocks.filter((_, index) => index !== at) : blocks
}

/** Three and more linked lines in a row, with nothing but headings between, are a list of other pages. */
function withoutLinkLists(blocks: DraftBlock[]): DraftBlock[] {
  const teaser = (block: DraftBlock) => wordsIn(block.text) < 40 && linkShare(block) > 0.55
  const out = new Set<DraftBlock>()
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (to < blocks.length && teaser(blocks[to] as DraftBlock)) to++
    if (to - from >= 3) for (const block of blocks.slice(from, to)) out.add(block)
    from = Math.max(from, to)
  }
  return blocks.filter((block) => !out.has(block))
}

const lastBlocks = 4

/**
 * A story ends before the house speaks of itself: a heading that says so in the last third cuts off what follows it, and
 * lines about following and subscribing go from the end.
 */
function withoutHouseMatter(blocks: DraftBlock[]): DraftBlock[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0)
  let after = total
  const cut = blocks.findIndex((block) => {
    after -= block.text.length
    return opensHouseMatter(block) && after < total / 3
  })
  const story = cut <= 0 ? blocks : blocks.slice(0, cut)
  const start = story.length - lastBlocks
  return story.filter((block, at) => at < start || at === 0 || !isClosingLine(block))
}

/** Headings and short lines without a sentence at either end belong to the template. */
function trimEnds(blocks: DraftBlock[]): DraftBlock[] {
  let from = 0
  let to = blocks.length
  while (to - from > 1 && isLoose(blocks[to - 1] as DraftBlock)) to--
  while (to - from > 1 && isLooseStart(blocks[from] as DraftBlock)) from++
  return blocks.slice(from, to)
}

function isLoose(block: DraftBlock): boolean {
  return block.kind === 'heading' || (wordsIn(block.text) < 4 && !/[.!?…。"”]$/.test(block.text))
}

function isLooseStart(block: DraftBlock): boolean {
  return wordsIn(block.text) < 4 && !/[.!?…。"”]$/.test(block.text)
}
