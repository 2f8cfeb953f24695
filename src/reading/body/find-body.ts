import { elementsOf, nameOf, type PageElement } from '../page/page-node.ts'
import { findSurroundings } from './page-regions.ts'
import { countCommas, isInline, lengthOf, linkDensity, type Weights, weigh } from './text-weight.ts'

export interface BodyParts {
  /** The elements that hold the body, in document order. */
  readonly parts: readonly PageElement[]
  /** What inside them is left out. */
  readonly skipped: ReadonlySet<PageElement>
  readonly length: number
}

const enough = 500

const unlikely =
  /-ad-|banner|breadcrumb|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote|teaser|newsletter|recommend/
const perhaps = /and|article|body|column|content|main|shadow|story|post|entry/
const positive = /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/
const negative =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|foot|footer|footnote|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget|teaser/

/**
 * Finds the element that holds what the page says: paragraphs give their containers points for length and commas, links
 * take points away, and siblings of the winner that read like it come along (the idea of Arc90's Readability). When too
 * little is found, the page is looked at again with fewer things left out.
 */
export function findBody(body: PageElement, excluded: ReadonlySet<PageElement>): BodyParts {
  let best: BodyParts | null = null
  let tried: ReadonlySet<PageElement> | null = null
  for (const pass of [
    { loose: false, unlikelyOut: true },
    { loose: false, unlikelyOut: false },
    { loose: true, unlikelyOut: false },
  ]) {
    const skipped = new Set([...findSurroundings(body, pass), ...excluded])
    if (pass.unlikelyOut) for (const element of findUnlikely(body, skipped)) skipped.add(element)
    if (tried !== null && isSame(tried, skipped)) continue
    tried = skipped
    const found = chooseBody(body, skipped)
    if (best === null || found.length > best.length * 1.3) best = found
    if (best.length >= enough) return best
  }
  return best ?? { parts: [], skipped: excluded, length: 0 }
}

function isSame(some: ReadonlySet<PageElement>, others: ReadonlySet<PageElement>): boolean {
  if (some.size !== others.size) return false
  for (const each of some) if (!others.has(each)) return false
  return true
}

function findUnlikely(body: PageElement, skipped: ReadonlySet<PageElement>): PageElement[] {
  const found: PageElement[] = []
  const visit = (element: PageElement) => {
    if (skipped.has(element)) return true
    if (element === body || element.attributes.size === 0 || element.tag === 'a' || element.tag === 'article')
      return false
    const name = nameOf(element)
    if (!unlikely.test(name) || perhaps.test(name) || isInTable(element)) return false
    found.push(element)
    return true
  }
  for (const _ of elementsOf(body, visit)) {
    // The walk itself fills the list.
  }
  return found
}

function isInTable(element: PageElement): boolean {
  for (let at = element.parent, depth = 0; at !== null && depth < 4; at = at.parent, depth++) {
    if (at.tag === 'table' || at.tag === 'code') return true
  }
  return false
}

function chooseBody(body: PageElement, skipped: ReadonlySet<PageElement>): BodyParts {
  const weights = weigh(body, skipped)
  const scores = scoreContainers(body, weights, skipped)
  const top = chooseTop(body, scores, weights)
  const parts = withSiblings(top, scores, { weights, skipped })
  const length = parts.reduce((sum, part) => sum + lengthOf(weights, part), 0)
  return { parts, skipped, length }
}

function scoreContainers(body: PageElement, weights: Weights, skipped: ReadonlySet<PageElement>) {
  const raw = new Map<PageElement, number>()
  for (const element of elementsOf(body, (each) => skipped.has(each))) {
    for (const run of paragraphsIn(element, weights, skipped)) {
      const points = 1 + run.commas + Math.min(Math.floor(run.length / 100), 3)
      const holder = element.tag === 'p' || element.tag === 'pre' ? element.parent : element
      give(holder, points, raw)
    }
  }
  const scores = new Map<PageElement, number>()
  for (const [element, score] of raw) scores.set(element, score * (1 - linkDensity(weights, element)))
  return scores
}

const levels = 5

function give(holder: PageElement | null, points: number, raw: Map<PageElement, number>): void {
  for (let at = holder, level = 0; at !== null && level < levels && at.tag !== 'html'; at = at.parent, level++) {
    const share = level === 0 ? 1 : level === 1 ? 2 : level * 3
    raw.set(at, (raw.get(at) ?? baseScore(at)) + points / share)
  }
}

function baseScore(element: PageElement): number {
  const name = nameOf(element)
  const byName = (positive.test(name) ? 25 : 0) - (negative.test(name) ? 25 : 0)
  const own = element.attributes.get('itemprop') === 'articleBody' ? 40 : 0
  return (tagScores[element.tag] ?? 0) + byName + own
}

const tagScores: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  div: 5,
  article: 8,
  main: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  th: -5,
})

const minParagraph = 25

/** The runs of words that stand directly in an element, with no block between: its paragraphs. */
function* paragraphsIn(element: PageElement, weights: Weights, skipped: ReadonlySet<PageElement>) {
  if (isInline(element) || /^(?:ul|ol|tr|table|h[1-6])$/.test(element.tag)) return
  let length = 0
  let commas = 0
  let breaks = 0
  for (const child of element.children) {
    if (child.kind === 'text') {
      length += child.text.trim().length
      commas += countCommas(child.text)
    } else if (isInline(child) && !skipped.has(child)) {
      length += lengthOf(weights, child)
      commas += weights.get(child)?.commas ?? 0
    } else {
      breaks = child.tag === 'br' ? breaks + 1 : 2
      if (breaks < 2) continue
      if (length >= minParagraph) yield { length, commas }
      length = 0
      commas = 0
    }
    if (child.kind === 'element' || child.text.trim() !== '') breaks = 0
  }
  if (length >= minParagraph) yield { length, commas }
}

function chooseTop(body: PageElement, scores: ReadonlyMap<PageElement, number>, weights: Weights): PageElement {
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1])
  const first = ranked[0]
  if (first === undefined) return body
  const rivals = ranked.slice(1, 5).filter(([, score]) => score >= first[1] * 0.75)
  let top = first[0]
  if (rivals.length >= 3) {
    for (let at = top.parent; at !== null && at.tag !== 'body'; at = at.parent) {
      const holder = at
      if (rivals.filter(([rival]) => hasAncestor(rival, holder)).length >= 3) {
        top = at
        break
      }
    }
  }
  return climb(top, scores, weights)
}

/** A parent that scores higher holds more of the same text; a lone child stands for its parent. */
function climb(from: PageElement, scores: ReadonlyMap<PageElement, number>, weights: Weights): PageElement {
  let top = from
  let last = scores.get(top) ?? 0
  const floor = last / 3
  for (let at = top.parent; at !== null && at.tag !== 'body' && at.tag !== 'html'; at = at.parent) {
    const score = scores.get(at)
    if (score === undefined) continue
    if (score < floor) break
    if (score > last) {
      top = at
      break
    }
    last = score
  }
  for (let at = top.parent; at !== null && at.tag !== 'body' && at.tag !== 'html'; at = at.parent) {
    if (lengthOf(weights, at) > lengthOf(weights, top)) break
    top = at
  }
  return top
}

/** Headings that are links lead to other pages: a list of teasers, however much it says of each. */
function listsOthers(element: PageElement, skipped: ReadonlySet<PageElement>): boolean {
  let linked = 0
  for (const inner of elementsOf(element, (each) => skipped.has(each))) {
    if (!/^h[1-6]$/.test(inner.tag)) continue
    const leads =
      inner.parent?.tag === 'a' || inner.children.some((child) => child.kind === 'element' && child.tag === 'a')
    if (leads) linked += 1
  }
  return linked >= 2
}

function hasAncestor(element: PageElement, ancestor: PageElement): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === ancestor) return true
  return false
}

function withSiblings(
  top: PageElement,
  scores: ReadonlyMap<PageElement, number>,
  { weights, skipped }: { weights: Weights; skipped: ReadonlySet<PageElement> },
): PageElement[] {
  if (top.parent === null || top.tag === 'body') return [top]
  const threshold = Math.max(10, (scores.get(top) ?? 0) * 0.2)
  const className = top.attributes.get('class') ?? ''
  return top.parent.children.filter((child): child is PageElement => {
    if (child.kind === 'text' || skipped.has(child)) return false
    if (child === top) return true
    if (listsOthers(child, skipped)) return false
    const sameClass = className !== '' && child.attributes.get('class') === className
    const bonus = sameClass ? (scores.get(top) ?? 0) * 0.2 : 0
    if (scores.has(child) && (scores.get(child) ?? 0) + bonus >= threshold) return true
    // Paragraphs that are wrapped one by one are siblings of one kind.
    const isAlike = child.tag === top.tag && (sameClass || (child.tag === 'li' && className === ''))
    if (child.tag !== 'p' && !isAlike) return false
    const length = lengthOf(weights, child)
    const density = linkDensity(weights, child)
    return length > 80 ? density < 0.25 : length > 0 && density === 0
  })
}
