import { elementsOf, type PageElement, textOf } from '../page/page-node.ts'
import { type JsonLdNode, readJsonLd } from './json-ld.ts'

export interface HeadLink {
  readonly rel: readonly string[]
  readonly href: string
  readonly type: string
}

/** What the page says of itself beside its text. */
export interface PageHead {
  /** `name`, `property`, `itemprop` or `http-equiv` of meta elements in lower case → contents in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly links: readonly HeadLink[]
  readonly jsonLd: readonly JsonLdNode[]
  readonly titleTag: string | null
  readonly base: string | null
  readonly htmlLanguage: string | null
  readonly generator: string
  /** schema.org types that the page's outermost elements are marked with. */
  readonly itemTypes: readonly string[]
}

export function readHead(root: PageElement): PageHead {
  const meta = new Map<string, string[]>()
  const links: HeadLink[] = []
  const scripts: string[] = []
  let titleTag: string | null = null
  const itemTypes: string[] = []
  let base: string | null = null
  for (const element of elementsOf(root, (each) => each.tag === 'svg' || each.tag === 'template')) {
    if (element.tag === 'meta') addMeta(element, meta)
    else if (element.tag === 'link') addLink(element, links)
    else if (element.tag === 'script' && /ld\+json/i.test(element.attributes.get('type') ?? ''))
      scripts.push(rawText(element))
    else if (element.tag === 'title') titleTag ??= rawText(element).replace(/\s+/g, ' ').trim() || null
    else if (itemTypeTags.has(element.tag) && itemTypes.length < 10) itemTypes.push(...itemTypesOf(element))
    else if (element.tag === 'base') base ??= element.attributes.get('href') ?? null
  }
  return {
    meta,
    links,
    jsonLd: readJsonLd(scripts),
    titleTag,
    base,
    htmlLanguage: root.attributes.get('lang') ?? null,
    itemTypes,
    generator: (meta.get('generator')?.[0] ?? '').toLowerCase(),
  }
}

const itemTypeTags = new Set(['html', 'body', 'main', 'article'])

function itemTypesOf(element: PageElement): string[] {
  const types = element.attributes.get('itemtype')?.split(/\s+/) ?? []
  return types.map((type) => type.replace(/^.*[/#]/, ''))
}

const maxMeta = 500

function addMeta(element: PageElement, meta: Map<string, string[]>): void {
  const content = element.attributes.get('content')?.trim()
  if (content === undefined || content === '' || meta.size > maxMeta) return
  for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = element.attributes.get(attribute)?.trim().toLowerCase()
    if (name === undefined || name === '') continue
    const known = meta.get(name)
    if (known === undefined) meta.set(name, [content])
    else if (known.length < 50) known.push(content)
  }
}

function addLink(element: PageElement, links: HeadLink[]): void {
  const href = element.attributes.get('href')?.trim()
  if (href === undefined || href === '' || links.length > maxMeta) return
  const rel = (element.attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  links.push({ rel, href, type: (element.attributes.get('type') ?? '').toLowerCase() })
}

function rawText(element: PageElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('')
}

/** The first content of the first of the names that the page gives. */
export function findMeta(head: PageHead, ...names: string[]): string | null {
  for (const name of names) {
    const content = head.meta.get(name)?.[0]
    if (content !== undefined) return content
  }
  return null
}
