import { Tokenizer } from 'htmlparser2'
import { WhenceError } from '../../errors.ts'
import { breaksOutOfForeign, isForeign, isForeignRoot } from './foreign-content.ts'
import { endsParagraph, findImpliedEnd, formattingTags, headTags, scopeTags } from './implied-ends.ts'
import { appendNode, createElement, inlineTags, measureTree, type PageElement, voidTags } from './page-node.ts'

const maxNodes = 400_000
const maxDepth = 256
const maxAttributes = 24
const maxAttributeLength = 16_384

const kept = new Set(
  `id class href rel name property content itemprop itemtype itemscope datetime title lang dir style hidden aria-hidden
  role type charset http-equiv cite data-time data-timestamp data-date data-datetime data-utime data-author pubdate`.split(
    /\s+/,
  ),
)
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/**
 * Builds the tree of a page in one streaming pass. Like a browser it closes what was left open and drops stray ends, but
 * it never copies or moves an element, so no input makes more nodes than it has tags. Elements below a depth of 256 are
 * left out and their content kept; only the attributes that reading needs are kept.
 * @throws WhenceError TOO_LARGE past 400,000 nodes.
 */
export function parsePage(html: string): PageElement {
  const builder = new TreeBuilder(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder)
  tokenizer.write(html)
  tokenizer.end()
  measureTree(builder.root)
  return builder.root
}

/** Holds the open elements while the tokenizer runs through the page. */
class TreeBuilder {
  readonly root: PageElement = createElement('html', new Map(), null)
  private readonly html: string
  private readonly open: PageElement[] = [this.root]
  /** Elements past the depth cap, by tag: their end tags must not end others. */
  private readonly tooDeep = new Map<string, number>()
  private nodes = 0
  private tag = ''
  private attributes: Map<string, string> | null = null
  private attribute = ''
  private value = ''
  private body: PageElement | null = null
  /** Where the last drawing or formula was opened among the open elements; 0 for none. */
  private foreign = 0

  constructor(html: string) {
    this.html = html
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, Math.min(end, start + 64)).toLowerCase()
    this.attributes = null
  }

  onattribname(start: number, end: number): void {
    const name = end - start > 24 ? '' : this.html.slice(start, end).toLowerCase()
    this.attribute = kept.has(name) ? name : ''
    this.value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.attribute !== '' && this.value.length < maxAttributeLength) this.value += this.html.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.attribute !== '' && this.value.length < maxAttributeLength) this.value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (this.attribute === '') return
    this.attributes ??= new Map()
    const free = this.attributes.size < maxAttributes && !this.attributes.has(this.attribute)
    if (free) this.attributes.set(this.attribute, this.value.slice(0, maxAttributeLength))
    this.attribute = ''
  }

  onopentagend(): void {
    this.openElement()
  }

  /** `<br/>` is `<br>`, and `<div/>` is `<div>`, as in a browser; only a drawing or formula has elements without an end. */
  onselfclosingtag(): void {
    const { tag } = this
    this.openElement()
    if ((isForeignRoot(tag) || this.isInForeignContext()) && this.current.tag === tag) this.open.pop()
  }

  /** The tokenizer asks whether `<title>` and its like are plain elements here. */
  isInForeignContext(): boolean {
    return isForeign(this.open, this.foreign)
  }

  onclosetag(start: number, end: number): void {
    this.closeElement(
      this.html
        .slice(start, Math.min(end, start + 64))
        .trim()
        .toLowerCase(),
    )
  }

  ontext(start: number, end: number): void {
    this.addText(this.html.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.addText(String.fromCodePoint(codepoint))
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.addText(this.html.slice(start, end - endOffset))
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  private get current(): PageElement {
    return this.open[this.open.length - 1] ?? this.root
  }

  private count(): void {
    this.nodes += 1
    if (this.nodes > maxNodes) {
      throw new WhenceError('TOO_LARGE', `The page has more than ${maxNodes} elements and texts; it was not read.`)
    }
  }

  private addText(text: string): void {
    const current = this.current
    const last = current.children[current.children.length - 1]
    if (last?.kind === 'text') {
      last.text += text
      return
    }
    if (current.tag === 'head' && text.trim() !== '') {
      this.endHead()
      this.addText(text)
      return
    }
    this.count()
    appendNode(current, { kind: 'text', text, parent: current })
  }

  private openElement(): void {
    const { tag, attributes } = this
    this.attributes = null
    if (tag === 'html') this.merge(this.root, attributes)
    else if (tag === 'body') this.openBody(attributes)
    else if (tag === 'head') {
      if (this.body === null && this.open.length === 1) this.push(tag, attributes)
    } else {
      if (this.current.tag === 'head' && !headTags.has(tag)) this.endHead()
      const foreign = this.isInForeignContext()
      if (foreign && breaksOutOfForeign(tag)) this.open.length = this.foreign
      if (!foreign || breaksOutOfForeign(tag)) this.endImplied(tag)
      this.push(tag, attributes)
      if (isForeignRoot(tag) && !foreign && this.current.tag === tag) this.foreign = this.open.length - 1
    }
  }

  private push(tag: string, attributes: Map<string, string> | null): void {
    this.count()
    const raw = tag === 'script' || tag === 'style' || tag === 'textarea' || tag === 'title'
    if (this.open.length >= maxDepth && !voidTags.has(tag) && !raw) {
      this.tooDeep.set(tag, (this.tooDeep.get(tag) ?? 0) + 1)
      return
    }
    const element = createElement(tag, attributes, this.current)
    if (!voidTags.has(tag)) this.open.push(element)
  }

  private openBody(attributes: Map<string, string> | null): void {
    if (this.body !== null) this.merge(this.body, attributes)
    else {
      this.open.length = 1
      this.push('body', attributes)
      this.body = this.current
    }
  }

  private endHead(): void {
    this.open.length = 1
    this.push('body', null)
    this.body = this.current
  }

  private merge(element: PageElement, attributes: Map<string, string> | null): void {
    const known = element.attributes as Map<string, string>
    if (attributes === null || (known.size === 0 && element !== this.root)) return
    for (const [name, value] of attributes) if (!known.has(name)) known.set(name, value)
  }

  private endImplied(tag: string): void {
    if (endsParagraph.has(tag)) this.endUpTo((open) => open.tag === 'p', scopeTags)
    const rule = findImpliedEnd(tag)
    if (rule) this.endUpTo((open) => rule.ends.has(open.tag), rule.within)
    if (headings.has(tag) && headings.has(this.current.tag)) this.open.pop()
    if (tag === 'a') this.endOpenLink()
  }

  /** A link inside a link ends the outer one, unless a block lies between. */
  private endOpenLink(): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const tag = this.open[at]?.tag ?? ''
      if (tag === 'a') this.open.length = at
      if (tag === 'a' || !inlineTags.has(tag)) return
    }
  }

  private endUpTo(matches: (open: PageElement) => boolean, boundary: ReadonlySet<string>): void {
    for (let at = this.open.length - 1; at > 0; at--) {
      const open = this.open[at]
      if (open === undefined || boundary.has(open.tag)) return
      if (matches(open)) {
        this.open.length = at
        return
      }
    }
  }

  private closeElement(tag: string): void {
    const deep = this.tooDeep.get(tag) ?? 0
    if (deep > 0) this.tooDeep.set(tag, deep - 1)
    else if (tag === 'br') createElement('br', null, this.current)
    else if (tag === 'head') this.endUpTo((open) => open.tag === 'head', new Set())
    else if (tag !== 'html' && tag !== 'body') this.endNamed(tag)
  }

  private endNamed(tag: string): void {
    const boundary = scopeTags.has(tag) || /^(?:tr|tbody|thead|tfoot)$/.test(tag) ? tableOnly : scopeTags
    const crossesNothing = formattingTags.has(tag)
    for (let at = this.open.length - 1; at > 0; at--) {
      const open = this.open[at]
      if (open === undefined) return
      if (open.tag === tag || (headings.has(tag) && headings.has(open.tag))) {
        this.open.length = at
        return
      }
      if (boundary.has(open.tag) || (crossesNothing && !inlineTags.has(open.tag))) return
    }
  }
}

const tableOnly: ReadonlySet<string> = new Set(['table', 'html', 'body'])
