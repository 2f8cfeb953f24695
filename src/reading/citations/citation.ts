/** One source that a page refers to. Offsets count UTF-16 units of the document's text; null when the evidence is outside it. */
export interface Citation {
  /** Canonical, without redirectors, archives and tracking; null for a source that is only named. */
  readonly url: string | null
  /** The wrapper that the link went through (redirector, archive, AMP cache), if any. */
  readonly via: string | null
  /** As written, without article or verb. */
  readonly name: string | null
  readonly basis: 'HYPERLINK' | 'NAMED_ATTRIBUTION' | 'SYNDICATION'
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
  /** For somebody without a name: the same words for the same kind of person at the same place. Null for everybody else. */
  readonly witness: string | null
}

export interface PageLink {
  /** The link's target, canonical and unwrapped; http(s) only. */
  readonly url: string
  readonly via: string | null
  readonly text: string
  /** Lower-case `rel` tokens. */
  readonly rel: readonly string[]
  /** Place in the document's text; null when the link stands in a credit line or note that the text leaves out. */
  readonly start: number | null
  readonly end: number | null
}

/** What the citation reader needs of a page. Links of navigation, comments, tags, shares and signatures are left out already. */
export interface CitationPage {
  /** The page's own canonical URL. */
  readonly url: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: { readonly domain: string; readonly name: string | null }
  readonly text: string
  readonly links: readonly PageLink[]
  /** Blocks of the article that are no part of its text: source lines, credits, footnotes, copyright lines. */
  readonly notes: readonly string[]
  /** Canonicalizes an address that the text only spells out; null when it is no web address. */
  readonly resolve: (href: string) => { readonly url: string; readonly via: string | null } | null
  /** Names of outlets that the graph knows. */
  readonly knownOutlets?: readonly string[]
  /** Names of devices and makers, which say nothing about who a witness is. */
  readonly knownProducts?: readonly string[]
}
