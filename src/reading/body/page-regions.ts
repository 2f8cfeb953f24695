import { elementsOf, findElement, invisibleTags, nameOf, type PageElement, textOf } from '../page/page-node.ts'

const hiddenStyle = /(?:^|;|\s)(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0\s*(?:;|$))/i

/** What no reader sees: unrendered elements, and what is hidden by attribute or its own style. */
export function isHidden(element: PageElement): boolean {
  if (invisibleTags.has(element.tag)) return true
  const { attributes } = element
  if (attributes.size === 0) return false
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  const style = attributes.get('style')
  return style !== undefined && hiddenStyle.test(style)
}

const smallTags = new Set(['figure', 'figcaption', 'aside', 'nav', 'footer', 'form', 'menu', 'fieldset'])
const smallRoles =
  /^(?:navigation|complementary|menu|menubar|banner|contentinfo|search|dialog|alert|alertdialog|toolbar)$/

/** Narrow names of what stands around an article; wide ones (header, box, top) cost as much as they give. */
const aroundNames =
  /(?:^|[\s_-])(?:captions?|credits?|photo-?credit|shar(?:e|ing)|share-?(?:bar|buttons?|links?|tools?)|social(?:-?\w+)?|addthis\w*|sharedaddy|sharethis|jp-relatedposts|related(?:-?\w+)?|recirc\w*|recommend(?:ed|ations?)|more-?(?:stories|from|news|on|articles)|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|trending|popular-?posts|newsletters?|subscri(?:be|ption)\w*|signup|sign-up|promos?|promo\w*|teasers?|byline\w*|author-?(?:box|bio|card|profile|info|block|meta)|about-?(?:the-)?author|bio|breadcrumbs?|pagination|pager|post-?nav\w*|nav-?links|tags?|tag-?(?:list|links|cloud)|post-?tags|entry-?(?:meta|footer|utility|tags)|post-?meta|postmetadata|post-?footer|article-?(?:meta|footer|tags)|cookies?|cookie-?\w+|consent|gdpr|paywall|disclaimer|adverts?|advertise?ment|ads?|ad-?(?:slot|unit|container|wrapper|box|break)|sponsor(?:ed)?|outbrain|taboola|widgets?|sidebar|side-?bar|print-?only|screen-?reader-text|sr-only|visually-?hidden|toc|table-of-contents|skip-?link|edit-?link|mw-editsection|infobox|navbox|hatnote|copyright|legal|wm-ipp\w*|similar_?threads|signature|rating|poll|quiz|login|popup|modal|overlay|banner|lightbox|gallery|slideshow|carousel|video-?(?:player|caption)|embed-?caption|image-?(?:caption|credit)|wp-caption\w*|media-?(?:caption|credit)|img-?(?:caption|credit)|pull-?quote|factbox|kicker|tooltip\w*|popover\w*|hover-?card|rollover[\w-]*block|next-?prev|prev-?next|dateline-?meta|timestamp|date-?line|published|pub-?date|post-?date|entry-?date|comments?-?(?:link|count|number))(?=$|[\s_-])/

/**
 * The parts of a page that are not what it says: hidden ones whatever their size, and navigation, asides, captions,
 * share bars, author boxes and the like while they are small. A long one may be the article in a careless template.
 */
export function findSurroundings(body: PageElement, { loose }: { readonly loose: boolean }): Set<PageElement> {
  const out = new Set<PageElement>()
  const skip = (element: PageElement) => {
    if (element !== body && isSurrounding(element, loose)) out.add(element)
    return out.has(element)
  }
  for (const _ of elementsOf(body, skip)) {
    // The walk itself fills the set.
  }
  return out
}

function isSurrounding(element: PageElement, loose: boolean): boolean {
  if (isHidden(element)) return true
  const byTag = smallTags.has(element.tag) || smallRoles.test(element.attributes.get('role') ?? '')
  if (byTag) return wordCount(element) < 250
  if (loose || element.attributes.size === 0 || element.tag === 'body' || element.tag === 'article') return false
  // An embedded post is quoted, not shared.
  return aroundNames.test(nameOf(element)) && wordCount(element) < 120 && !holdsQuote(element)
}

function holdsQuote(element: PageElement): boolean {
  return element.tag === 'blockquote' || findElement(element, (inner) => inner.tag === 'blockquote') !== null
}

function wordCount(element: PageElement): number {
  if (element.size > 4_000) return 300
  const text = textOf(element)
  let count = text === '' ? 0 : 1
  for (let at = text.indexOf(' '); at !== -1 && count < 300; at = text.indexOf(' ', at + 1)) count += 1
  return count
}
