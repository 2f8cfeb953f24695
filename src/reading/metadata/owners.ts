import { elementsOf, nameOf, type PageElement, shortTextOf } from '../page/page-node.ts'
import { articleNodes, type JsonLdNode, namesUnder, typesOf } from './json-ld.ts'
import { findMeta, type PageHead } from './page-head.ts'

/** An organization that a page says stands behind its outlet; a hint of a publisher family, no more. */
export interface OwnerHint {
  readonly name: string
  /** The page's words; for what only its data says, the name alone. */
  readonly quote: string
  /** 0…1. */
  readonly confidence: number
}

/** What the page calls its outlet. */
export interface OwnedOutlet {
  readonly domain: string
  readonly name: string | null
}

const ofParent = 0.8
const ofFooter = 0.7
const ofHolder = 0.6
const ofCopyright = 0.5

const word = "(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}[\\p{L}\\p{N}'’&-]*|\\d+[\\p{L}][\\p{L}\\p{N}]*)"
const between = '(?:(?:of|and|the|de|du|der|für|et|y|&) )'
const organization = `${word}(?: ${between}{0,2}${word}){0,5}`
const year = '(?:19|20)\\d\\d'
const years = `(?:${year}(?: ?[-–—,] ?(?:${year}|\\d\\d|[Pp]resent))*,? )?`
const mark = '(?:©|\\([cC]\\)|[Cc]opyright|COPYRIGHT)'
const copyright = new RegExp(
  `${mark}(?: ?${mark})*:? ?${years}(?:by )?(?:All [Rr]ights [Rr]eserved[.,]? )?(?:[Tt]he )?(${organization})`,
  'u',
)
const belonging = new RegExp(
  `\\b(?:(?:is |are )?(?:[Pp]art|[Mm]ember) of(?: the)?|[Aa]n? (?:division|subsidiary|unit|brand|property|publication|service) of(?: the)?|(?:[Oo]wned(?: and operated)?|[Pp]ublished|[Oo]perated) by(?: the)?|[Ee]in (?:Angebot|Unternehmen|Magazin) (?:der|des|von)|[Uu]n (?:site|magazine) du [Gg]roupe) (${organization})`,
  'u',
)
const footerName = /foot|copyright|legal|colophon|imprint|impressum|bottom/
const yearAnywhere = new RegExp(year)
const longestLine = 400
const mostLines = 12

const legalForm =
  /[,. ]+(?:Inc|LLC|Ltd|Limited|GmbH|AG|SE|Corp|Corporation|Co|plc|PLC|Pty|BV|NV|SA|SAS|S\.?r\.?l|SpA|KG)\.?$/
const notAnOwner =
  /^(?:all(?: rights)?$|rights? reserved|respective|authors?|contributors?|user|cookies?|privacy|associated press|reuters|afp\b|agence france|getty|shutterstock|policy|policies|advertis\w*|subscri\w*|terms|powered|wordpress|blogger|copyright|disclaimer|contact|about|home|site map|sitemap|creative commons|design|theme|january|february|march|april|may|june|july|august|september|october|november|december)\b/i

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const runsOn =
  / (?:All|Alle|Tous|Todos|Contact|Terms|Privacy|Policy|Conditions|Designed|About|Advertise|Your|Site|Cookies?|No|This|Powered|Use)\b.*$|[ ,]+(?:19|20)\d\d.*$/u

/** The name without its legal form and what runs on after it ("All Rights Reserved", a year). */
function tidyName(written: string): string {
  let name = written.replace(/\s+/g, ' ').replace(runsOn, '')
  name = name.replace(/[.,;:'’\s-]+$/u, '')
  while (legalForm.test(name)) name = name.replace(legalForm, '')
  return name.replace(/[.,;:\s]+$/u, '')
}

const withoutArticle = (text: string) => text.replace(/^(?:the|der|die|das|le|la|les|el|il) /i, '')
const initials = (text: string) => (text.match(/\p{Lu}/gu) ?? []).join('').toLowerCase()

/** Whether a name is only the outlet again, written out or in part. */
function isOutlet(name: string, { domain, name: own }: OwnedOutlet): boolean {
  const plain = letters(withoutArticle(name))
  const label = domain.split('.').at(-2) ?? domain
  const known = [domain, label, withoutArticle(own ?? '')].map(letters).filter((each) => each.length > 1)
  return known.some((each) => each.startsWith(plain) || each === initials(name))
}

function partsUnder(node: JsonLdNode, key: string): JsonLdNode[] {
  const value = node.get(key)
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((each) =>
    typeof each === 'object' && each !== null ? [new Map<string, unknown>(Object.entries(each))] : [],
  )
}

/** `parentOrganization` and `copyrightHolder` of schema.org. The publisher of an article may be an agency. */
function hintsOfData({ jsonLd }: PageHead): OwnerHint[] {
  const sites = jsonLd.filter((node) => typesOf(node).some((type) => /WebSite$|Organization$|Blog$/.test(type)))
  const publishers = [...articleNodes(jsonLd), ...sites].flatMap((node) => partsUnder(node, 'publisher'))
  const parents = [...publishers, ...sites].flatMap((node) => namesUnder(node, 'parentOrganization'))
  const holders = sites.flatMap((node) => namesUnder(node, 'copyrightHolder'))
  const hint = (confidence: number) => (name: string) => ({ name, quote: name, confidence })
  return [...parents.map(hint(ofParent)), ...holders.map(hint(ofHolder))]
}

/** Short lines that may say whose the page is; above its foot only with a year, or they are about a picture. */
function footerLines(root: PageElement): { text: string; isFooter: boolean }[] {
  const lines: { text: string; isFooter: boolean }[] = []
  for (const element of elementsOf(root, ({ tag }) => tag === 'script' || tag === 'style' || tag === 'head')) {
    const isFooter = element.tag === 'footer' || footerName.test(nameOf(element))
    const owns = element.children.some((child) => child.kind === 'text' && /©|\(c\)|copyright/i.test(child.text))
    if (!isFooter && !owns) continue
    const text = shortTextOf(element, longestLine + 1)
      .replace(/\s+/g, ' ')
      .trim()
    if (text.length <= longestLine && (isFooter || yearAnywhere.test(text))) lines.push({ text, isFooter })
  }
  return lines.slice(-mostLines)
}

function hintsOfText(line: string, isFooter: boolean): OwnerHint[] {
  const owned = isFooter ? belonging.exec(line) : null
  const held = copyright.exec(line)
  const hint = (match: RegExpExecArray | null, confidence: number): OwnerHint[] =>
    match?.[1] === undefined ? [] : [{ name: match[1], quote: match[0].trim(), confidence }]
  return [...hint(owned, ofFooter), ...hint(held, ofCopyright)]
}

/** Who stands behind an outlet by its page: from its data, its copyright line and its footer. The surest first. */
export function findOwners(root: PageElement, head: PageHead, outlet: OwnedOutlet): OwnerHint[] {
  const rights = findMeta(head, 'copyright', 'dcterms.rightsholder', 'dc.rights', 'rights')
  const hints = [
    ...hintsOfData(head),
    ...(rights === null ? [] : hintsOfText(rights.slice(0, longestLine), false)),
    ...footerLines(root).flatMap(({ text, isFooter }) => hintsOfText(text, isFooter)),
  ]
  const best = new Map<string, OwnerHint>()
  for (const hint of hints) {
    const name = tidyName(hint.name)
    if (name.length < 3 || name.length > 80 || notAnOwner.test(name) || isOutlet(name, outlet)) continue
    const known = best.get(letters(name))
    if (known === undefined || known.confidence < hint.confidence) best.set(letters(name), { ...hint, name })
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}
