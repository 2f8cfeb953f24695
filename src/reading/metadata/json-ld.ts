/** A node of structured data: own keys only, whatever they are called. */
export type JsonLdNode = ReadonlyMap<string, unknown>

const maxLength = 400_000
const maxNodes = 2_000
const maxDepth = 12

/** Reads JSON-LD scripts into a flat list of nodes that have a type. Broken ones get a tolerant second try. */
export function readJsonLd(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = []
  let budget = maxLength
  for (const script of scripts) {
    budget -= script.length
    if (budget < 0) break
    const value = parseTolerantly(script)
    if (value === null) nodes.push(...salvage(script))
    else collect(value, nodes, 0)
  }
  return nodes
}

function parseTolerantly(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.{0,40}?\*\/)/s, '')
    .replace(/(?:-->|\/\/\s*\]\]>|;)\s*$/, '')
    .trim()
  return tryParse(text) ?? tryParse(mend(text)) ?? null
}

const salvaged = /"(datePublished|dateModified|headline)"\s*:\s*"([^"\\]{1,400})"/g

/** What cannot be parsed at all still tells its date and headline. */
function salvage(script: string): JsonLdNode[] {
  if (!/"@type"\s*:\s*"(?:\w*Article|BlogPosting|Report)"/.test(script)) return []
  const node = new Map<string, unknown>([['@type', 'Article']])
  for (const [, key = '', value = ''] of script.matchAll(salvaged)) if (!node.has(key)) node.set(key, value)
  return [node]
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const stringOrComma = /"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g
const newlineEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Line breaks inside strings are escaped, commas before a closing bracket dropped, odd escapes undone. */
function mend(text: string): string {
  return text.replace(stringOrComma, (token) =>
    token === ','
      ? ''
      : token
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks JSON strings
          .replace(/[\u0000-\u001f]/g, (char) => newlineEscapes[char] ?? ' ')
          .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  )
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > maxDepth || nodes.length >= maxNodes || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1)
    return
  }
  const node: JsonLdNode = new Map(Object.entries(value))
  if (node.has('@type')) nodes.push(node)
  for (const [key, item] of node)
    if (!/^(?:author|publisher|comment|review|image|logo)$/.test(key)) collect(item, nodes, depth + 1)
}

export function typesOf(node: JsonLdNode): string[] {
  const type = node.get('@type')
  const types = Array.isArray(type) ? type : [type]
  return types.filter((each): each is string => typeof each === 'string').map((each) => each.replace(/^.*[/#:]/, ''))
}

const pageTypes =
  /Article$|^(?:BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|CreativeWork|TechArticle|ClaimReview|PressRelease|AnalysisNewsArticle|Recipe|HowTo|FAQPage|Question)$/

/** The nodes that speak of an article, the page's own first. `WebPage` speaks of the page, and comes last. */
export function articleNodes(nodes: readonly JsonLdNode[]): JsonLdNode[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => pageTypes.test(type)))
  const pages = nodes.filter((node) =>
    typesOf(node).some((type) => /^(?:WebPage|ItemPage|AboutPage|NewsMediaOrganizationPage)$/.test(type)),
  )
  return [...articles, ...pages]
}

export function textField(node: JsonLdNode, key: string): string | null {
  const value = node.get(key)
  const first = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null
}

/** The article's own words, where the page gives them only there. */
export function articleBody(nodes: readonly JsonLdNode[]): string | null {
  for (const node of articleNodes(nodes)) {
    const body = textField(node, 'articleBody')
    if (body !== null) return body
  }
  return null
}

/** Names of the people or organizations under `key`, however deep the habit of the page nests them. */
export function namesUnder(node: JsonLdNode, key: string): string[] {
  const found: string[] = []
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || found.length >= 20) return
    if (typeof value === 'string') found.push(value)
    else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1)
    else if (typeof value === 'object' && value !== null)
      visit(new Map<string, unknown>(Object.entries(value)).get('name'), depth + 1)
  }
  visit(node.get(key), 0)
  return found
}
