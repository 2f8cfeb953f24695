import { inlineTags, type PageElement, textOf } from '../page/page-node.ts'
import type { BlockKind } from '../read-document.ts'

/** A link as it stands in a block; offsets are of the block's text. */
export interface DraftLink {
  readonly href: string
  readonly rel: readonly string[]
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A run of words between two block boundaries, before it is known whether it belongs to the text. */
export interface DraftBlock {
  readonly kind: BlockKind
  readonly text: string
  readonly links: readonly DraftLink[]
  /** The element that holds the run. */
  readonly element: PageElement
}

/**
 * Cuts elements into blocks in document order. Spaces are folded; a single `<br>` is a line break inside a block, two are
 * a paragraph; cells of a table row stand in one block, apart by a tab.
 */
export function draftBlocks(parts: readonly PageElement[], skipped: ReadonlySet<PageElement>): DraftBlock[] {
  const writer = new BlockWriter(skipped)
  for (const part of parts) writer.block(part)
  writer.finish()
  return writer.blocks
}

const toFold = /[\s\u00ad\u200b\ufeff]+/g
/** Most texts are written with single spaces, and are taken as they are. */
const foldable = /[^\S ]|[\u00ad\u200b\ufeff]| {2}/

/** Holds the block that is being written. */
class BlockWriter {
  readonly blocks: DraftBlock[] = []
  private readonly skipped: ReadonlySet<PageElement>
  private pieces: string[] = []
  private last = ''
  private length = 0
  private links: DraftLink[] = []
  private element: PageElement | null = null
  private breaks = 0

  constructor(skipped: ReadonlySet<PageElement>) {
    this.skipped = skipped
  }

  block(element: PageElement): void {
    if (this.skipped.has(element)) return
    const row = element.tag === 'td' || element.tag === 'th'
    if (!row) this.finish()
    if (element.tag === 'pre') this.write(rawText(element).replace(/\n\s*\n/g, '\n'), element, true)
    else this.children(element, element)
    if (row) this.write('\t', element, true)
    else this.finish()
  }

  private children(element: PageElement, holder: PageElement): void {
    for (const child of element.children) {
      if (child.kind === 'text') this.write(child.text, holder, false)
      else if (this.skipped.has(child)) continue
      else if (child.tag === 'br') this.lineBreak(holder)
      else if (child.tag === 'a') this.link(child, holder)
      else if (inlineTags.has(child.tag)) this.children(child, holder)
      else this.block(child)
    }
  }

  private link(element: PageElement, holder: PageElement): void {
    const href = element.attributes.get('href')
    if (href?.startsWith('#') === true && isMark(element)) return
    const before = this.blocks.length
    const start = this.length
    const pieces = this.pieces.length
    this.children(element, holder)
    if (href === undefined || this.blocks.length !== before) return
    const text = this.pieces.slice(pieces).join('')
    const from = start + (text.length - text.trimStart().length)
    const words = text.trim()
    if (words === '') return
    const rel = (element.attributes.get('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    this.links.push({ href, rel, text: words, start: from, end: from + words.length })
  }

  private lineBreak(holder: PageElement): void {
    this.breaks += 1
    if (this.breaks > 1) this.finish()
    else if (this.length > 0) this.write('\n', holder, true)
  }

  private write(text: string, holder: PageElement, raw: boolean): void {
    const folded = raw || !foldable.test(text) ? text : text.replace(toFold, (run) => (/\s/.test(run) ? ' ' : ''))
    const last = this.last
    const atStart = this.length === 0 || last === ' ' || last === '\n' || last === '\t'
    const piece = !raw && atStart && folded.startsWith(' ') ? folded.slice(1) : folded
    if (piece === '') return
    if (piece.trim() !== '') this.breaks = 0
    this.element ??= holder
    this.pieces.push(piece)
    this.last = piece.charAt(piece.length - 1)
    this.length += piece.length
  }

  finish(): void {
    const whole = this.pieces.join('')
    const text = whole.trimEnd()
    const lead = text.length - text.trimStart().length
    if (this.element !== null && text.trim() !== '') {
      const links = this.links.map((link) => ({ ...link, start: link.start - lead, end: link.end - lead }))
      this.blocks.push({ kind: kindOf(this.element), text: text.slice(lead), links, element: this.element })
    }
    this.pieces = []
    this.length = 0
    this.links = []
    this.element = null
    this.breaks = 0
  }
}

/** The number of a footnote and the arrow back from it are no words of the text. */
function isMark(element: PageElement): boolean {
  return /^[[(]?(?:\d{1,3}|[a-z*†‡§¶↑↩^]|↩︎|back|jump up)?[\])]?$/i.test(textOf(element))
}

function rawText(element: PageElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : rawText(child))).join('')
}

function kindOf(element: PageElement): BlockKind {
  for (let at: PageElement | null = element; at !== null; at = at.parent) {
    if (/^h[1-6]$/.test(at.tag)) return 'heading'
    if (at.tag === 'blockquote') return 'quote'
    if (at.tag === 'li' || at.tag === 'dd' || at.tag === 'dt') return 'listItem'
    if (at.tag === 'pre') return 'preformatted'
    if (at.tag === 'body' || at.tag === 'article' || at.tag === 'section') return 'body'
  }
  return 'body'
}
