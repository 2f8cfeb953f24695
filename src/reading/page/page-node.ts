/** A page as a tree: elements with the few attributes that reading needs, and text. Scripts never run, nothing is loaded. */
export interface PageElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  /** Added to by `appendNode` only. */
  children: readonly PageNode[]
  readonly parent: PageElement | null
  /** Characters of text inside, without the spaces around each run: what a look at the text would cost. */
  size: number
}

export interface PageText {
  readonly kind: 'text'
  text: string
  readonly parent: PageElement
}

export type PageNode = PageElement | PageText

const noAttributes: ReadonlyMap<string, string> = new Map()
const noChildren: readonly PageNode[] = []

/** Most elements hold nothing or one text, and an array that begins empty makes room for many. */
export function appendNode(parent: PageElement, node: PageNode): void {
  if (parent.children.length === 0) parent.children = [node]
  else (parent.children as PageNode[]).push(node)
}

export function createElement(
  tag: string,
  attributes: ReadonlyMap<string, string> | null,
  parent: PageElement | null,
): PageElement {
  const element: PageElement = {
    kind: 'element',
    tag,
    attributes: attributes ?? noAttributes,
    children: noChildren,
    parent,
    size: 0,
  }
  if (parent !== null) appendNode(parent, element)
  return element
}

/** Elements of a subtree in document order, itself first; `skip` leaves out a subtree. */
export function* elementsOf(root: PageElement, skip?: (element: PageElement) => boolean): Generator<PageElement> {
  const pending: PageElement[] = [root]
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (skip?.(element)) continue
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child?.kind === 'element') pending.push(child)
    }
  }
}

export function findElement(root: PageElement, matches: (element: PageElement) => boolean): PageElement | null {
  for (const element of elementsOf(root)) if (matches(element)) return element
  return null
}

/** The words of a subtree in one line. */
export function textOf(root: PageElement, skip?: (element: PageElement) => boolean): string {
  const parts: string[] = []
  gather(root, parts, skip)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function gather(element: PageElement, parts: string[], skip?: (element: PageElement) => boolean): void {
  for (const child of element.children) {
    if (child.kind === 'text') parts.push(child.text)
    else if (!invisibleTags.has(child.tag) && !skip?.(child)) {
      const apart = !inlineTags.has(child.tag)
      if (apart) parts.push(' ')
      gather(child, parts, skip)
      if (apart) parts.push(' ')
    }
  }
}

/** The words of a small subtree; empty for one that is larger than `limit` characters. */
export function shortTextOf(root: PageElement, limit: number): string {
  return root.size > limit ? '' : textOf(root)
}

/** Sets `size` on every element of a finished tree. */
export function measureTree(root: PageElement): number {
  let size = 0
  for (const child of root.children) {
    if (child.kind === 'text') size += child.text.trim().length
    else size += measureTree(child)
  }
  root.size = invisibleTags.has(root.tag) ? 0 : size
  return root.size
}

export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

/** `class` and `id` in lower case, as one string to look for words in. */
export function nameOf(element: PageElement): string {
  return `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`.toLowerCase()
}

const words = (text: string) => new Set(text.split(' '))

/** Elements whose content is never read by a reader. */
export const invisibleTags = words(
  'script style noscript template svg math iframe object embed canvas audio video map select option optgroup datalist head title meta link base textarea input button dialog frameset',
)

export const inlineTags = words(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q ruby rb rp rt s samp small span strike strong sub sup time tt u var wbr img g-emoji',
)

export const voidTags = words(
  'area base br col embed frame hr img input link meta param source track wbr keygen bgsound basefont',
)
