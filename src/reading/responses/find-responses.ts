import { isHidden } from '../body/page-regions.ts'
import { elementsOf, nameOf, type PageElement } from '../page/page-node.ts'

/** One comment or trackback in the tree, and the parts of it. */
export interface ResponseElement {
  readonly kind: 'COMMENT' | 'TRACKBACK'
  readonly element: PageElement
}

export interface Responses {
  /** Whole sections, headings and forms included: none of it is the page's own text. */
  readonly sections: ReadonlySet<PageElement>
  readonly items: readonly ResponseElement[]
}

const sectionName =
  /(?:^|[\s_-])(?:comments?|comments?-?(?:list|area|section|wrap(?:per)?|container|thread|block|form|template)|commentlist|respond|disqus(?:_thread)?|fb-?comments|livefyre|trackbacks?|pingbacks?|pinglist|reader-?comments|user-?comments|post-?comments|responses)(?=$|[\s_-])/
const itemName =
  /(?:^|[\s_-])(?:comment|trackback|pingback|ping|comment-?(?:item|entry)|post-?comment|cmt)(?:-?\d+)?(?=$|[\s_-])/
const trackbackName = /(?:^|[\s_-])(?:trackback|pingback|ping)(?=$|[\s_-])/

/** Where others answered the page. A container that holds most of the page is no comment section, whatever it is called. */
export function findResponses(body: PageElement): Responses {
  const sections = new Set<PageElement>()
  const items: ResponseElement[] = []
  const whole = body.size
  const skip = (element: PageElement) => {
    if (element === body) return false
    if (isHidden(element)) return true
    if (!isSection(element, whole)) return false
    sections.add(element)
    collectItems(element, items)
    return true
  }
  for (const _ of elementsOf(body, skip)) {
    // The walk itself fills the set.
  }
  return { sections, items }
}

const maxItems = 2_000

function isSection(element: PageElement, whole: number): boolean {
  if (element.attributes.size === 0 || /^(?:body|main|a|span|h[1-6]|article)$/.test(element.tag)) return false
  const name = nameOf(element)
  if (!sectionName.test(name) && !itemName.test(name)) return false
  if (/(?:^|[\s_-])(?:no-?comments?|has-?comments?|hentry|single|post-\d+)(?=$|[\s_-])/.test(name)) return false
  return holdsItems(element) || element.size < whole * 0.6
}

function holdsItems(element: PageElement): boolean {
  let count = 0
  for (const inner of elementsOf(element)) {
    if (inner !== element && inner.attributes.size > 0 && itemName.test(nameOf(inner))) count += 1
    if (count >= 2) break
  }
  return count >= 2 && !/(?:^|[\s_-])(?:content|entry|post|article)(?=$|[\s_-])/.test(nameOf(element))
}

/** Items inside items are answers to them, and stand for themselves. */
function collectItems(section: PageElement, items: ResponseElement[]): void {
  const within = (element: PageElement) => element !== section && isHidden(element)
  const taken = new Set<PageElement>()
  for (const element of elementsOf(section, within)) {
    if (items.length >= maxItems) return
    if (!/^(?:li|div|article|section|tr|dd|p|dt)$/.test(element.tag) || element.attributes.size === 0) continue
    const name = nameOf(element)
    if (!itemName.test(name) || (element === section && holdsItems(element))) continue
    if (element.parent !== null && taken.has(element.parent)) continue
    taken.add(element)
    items.push({ kind: trackbackName.test(name) ? 'TRACKBACK' : 'COMMENT', element })
  }
}
