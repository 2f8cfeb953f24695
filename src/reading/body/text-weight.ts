import { inlineTags, type PageElement } from '../page/page-node.ts'

export interface TextWeight {
  /** Characters that a reader sees, spaces folded. */
  readonly length: number
  /** Of these, inside links to other pages; links within the page count for a third. */
  readonly linked: number
  readonly commas: number
}

export type Weights = ReadonlyMap<PageElement, TextWeight>

/** Weighs every element of the tree once, leaving out what is skipped. */
export function weigh(root: PageElement, skipped: ReadonlySet<PageElement>): Weights {
  const weights = new Map<PageElement, TextWeight>()
  weighElement(root, skipped, weights)
  return weights
}

function weighElement(element: PageElement, skipped: ReadonlySet<PageElement>, weights: Map<PageElement, TextWeight>) {
  let length = 0
  let linked = 0
  let commas = 0
  for (const child of element.children) {
    if (child.kind === 'text') {
      length += foldedLength(child.text)
      commas += countCommas(child.text)
    } else if (!skipped.has(child)) {
      const inner = weighElement(child, skipped, weights)
      length += inner.length
      linked += inner.linked
      commas += inner.commas
    }
  }
  if (element.tag === 'a' && element.attributes.has('href')) {
    linked = element.attributes.get('href')?.startsWith('#') === true ? length / 3 : length
  }
  const weight = { length, linked, commas }
  weights.set(element, weight)
  return weight
}

/** The length with each run of spaces as one, and nothing for spaces alone. */
function foldedLength(text: string): number {
  if (!/[^\S ]| {2}/.test(text)) return text === ' ' ? 0 : text.length
  const folded = text.replace(/\s+/g, ' ')
  return folded === ' ' ? 0 : folded.length
}

const comma = /[,،、，﹐︐︑⹁⸴⸲]/g

export function countCommas(text: string): number {
  return text.match(comma)?.length ?? 0
}

export function linkDensity(weights: Weights, element: PageElement): number {
  const weight = weights.get(element)
  return weight === undefined || weight.length === 0 ? 0 : weight.linked / weight.length
}

export function lengthOf(weights: Weights, element: PageElement): number {
  return weights.get(element)?.length ?? 0
}

/** Whether an element only shapes words of a line, so that its text belongs to the block around it. */
export function isInline(element: PageElement): boolean {
  return inlineTags.has(element.tag)
}
