import type { Citation } from './citations/index.ts'
import type { OwnerHint } from './metadata/owners.ts'
import type { KnownName } from './names/index.ts'

export type ReadKind = 'ARTICLE' | 'BLOG_POST' | 'FORUM_POST' | 'STATEMENT' | 'REPORT' | 'SOCIAL_POST'

export type DateMethod = 'JSON_LD' | 'META' | 'TIME_TAG' | 'URL' | 'FEED' | 'TEXT' | 'ARCHIVE' | 'FIRST_SEEN'

/** One date that the page or its address gives. */
export interface DateCandidate {
  /** A FuzzyDate text; an instant keeps the page's own offset, so that its first ten characters are its reader's day. */
  readonly text: string
  /** RFC 3339, half-open. */
  readonly from: string
  readonly to: string
  readonly precision: 'YEAR' | 'MONTH' | 'DAY' | 'INSTANT'
  readonly method: DateMethod
  /** Where it stood: `article:published_time`, `datePublished`, `time.entry-date`, `url`, … */
  readonly where: string
}

/** The date in force with every candidate of its kind beside it, in the order of their rank. */
export interface PageDate extends Omit<DateCandidate, 'where'> {
  readonly candidates: readonly DateCandidate[]
}

export type BlockKind = 'body' | 'heading' | 'quote' | 'listItem' | 'preformatted'

/** A block of `text`: UTF-16 offsets, `end` excluded. Blocks are separated by a blank line. */
export interface TextBlock {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** A link of the body, unwrapped; offsets are null when it stands in a note outside the text. */
export interface DocumentLink {
  readonly url: string
  readonly via: string | null
  readonly text: string
  readonly rel: readonly string[]
  readonly start: number | null
  readonly end: number | null
}

/** A comment, pingback or trackback below the page: no part of its text, and said by somebody else. */
export interface PageResponse {
  readonly kind: 'COMMENT' | 'TRACKBACK'
  readonly author: string | null
  readonly date: DateCandidate | null
  readonly text: string
  readonly links: readonly DocumentLink[]
  /** What the excerpt of a trackback credits: a glimpse of the page that sent it (its first link). Offsets are of `text`. */
  readonly citations: readonly Citation[]
}

/** A post of a thread; offsets of its words in `text`. */
export interface ThreadPost {
  readonly author: string | null
  readonly date: DateCandidate | null
  readonly anchor: string | null
  readonly start: number
  readonly end: number
}

export interface Mention {
  readonly kind: 'DEVICE' | 'IP_ADDRESS' | 'ORGANIZATION' | 'PERSON' | 'DOMAIN' | 'IMEI'
  readonly name: string
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
}

/** A page as it was read. Everything in it is text: nothing active survives. */
export interface ReadDocument {
  readonly url: string | null
  readonly canonicalUrl: string | null
  /** The wrapper (archive, AMP cache, redirector) that the page was fetched through. */
  readonly via: string | null
  readonly title: string | null
  readonly kind: ReadKind
  readonly authors: readonly string[]
  readonly outlet: { readonly domain: string; readonly name: string | null } | null
  readonly publishedAt: PageDate | null
  readonly modifiedAt: PageDate | null
  readonly language: string | null
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly links: readonly DocumentLink[]
  /** Credit lines, source lines and footnotes, which are no part of the text but say where it comes from. */
  readonly notes: readonly string[]
  readonly responses: readonly PageResponse[]
  readonly posts: readonly ThreadPost[]
  /** Visible notices of change ("Update, July 31: …", "Correction: …"), in the page's words. */
  readonly updateNotices: readonly string[]
  /** What the page says of another outlet, which is a suggestion at most. */
  readonly hints: {
    readonly canonicalElsewhere: string | null
    /** Organizations that may stand behind the outlet, the surest first. */
    readonly owners: readonly OwnerHint[]
  }
  readonly citations: readonly Citation[]
  readonly entities: readonly Mention[]
}

/** What was fetched. Times are RFC 3339. */
export interface PageInput {
  readonly bytes: Uint8Array
  /** Where it was found, after redirects; null for a file of unknown origin. */
  readonly url: string | null
  readonly contentType?: string | null
  readonly fetchedAt?: string | null
  readonly lastModified?: string | null
  /** Names that the graph knows, which the reading of credits and names leans on. */
  readonly knownOutlets?: readonly string[]
  readonly knownNames?: readonly KnownName[]
}
