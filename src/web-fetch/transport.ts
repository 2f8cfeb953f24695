/**
 * The Transport port: how a page comes in. Two stand behind it, the live web (`openLiveTransport`) and a folder that
 * plays a small web (`createFolderTransport`), and one contract holds for both.
 */
export interface Transport {
  /**
   * Gets one page, following redirects. Any final HTTP status is an answer, not an error (`getPage` is the strict form).
   *
   * @throws WhenceError INVALID_URL (not http or https), FETCH_BLOCKED (the guard refuses the URL, an address that its
   *   name resolves to, or a redirect; never worth a retry), FETCH_FAILED (no such host, refused, reset, broken answer,
   *   too many redirects), TIMEOUT, TOO_LARGE (more decoded bytes than allowed), UNSUPPORTED (unknown content coding).
   */
  fetchPage(url: string, options?: FetchOptions): Promise<FetchedPage>
  close(): Promise<void>
}

export interface FetchOptions {
  /** Cap on decoded bytes; default 20 MB (20 × 1024 × 1024). */
  readonly maxBytes?: number
  /** Over the cap: `refuse` (default) throws TOO_LARGE, `cut` returns the first `maxBytes` with `truncated: true`. */
  readonly overLimit?: 'refuse' | 'cut'
  /** Time for all hops together in milliseconds, without the waiting for a turn at a host; default 30,000. */
  readonly totalMs?: number
  readonly accept?: string
  /** Sent back byte for byte as `If-None-Match` and `If-Modified-Since`. */
  readonly ifNoneMatch?: string
  readonly ifModifiedSince?: string
  /** The address of the stranger who made us fetch (`X-Pingback-Forwarded-For`). */
  readonly forwardedFor?: string
  readonly signal?: AbortSignal
}

export interface RedirectHop {
  readonly status: number
  readonly from: string
  readonly to: string
}

export interface FetchedPage {
  /** The URL that answered, without a fragment. */
  readonly finalUrl: string
  readonly status: number
  /** The headers that a reader needs, by lower-case name; repeated ones are joined by `, `. */
  readonly headers: { readonly [name: string]: string }
  /** The hops in their order; empty when the first URL answered. */
  readonly redirects: readonly RedirectHop[]
  /** Content codings are undone, the character set is the reader's to find. */
  readonly bytes: Uint8Array
  readonly truncated: boolean
  /** Milliseconds since 1970 UTC. */
  readonly fetchedAt: number
}

export const defaultMaxBytes = 20 * 1024 * 1024
export const defaultTotalMs = 30_000
