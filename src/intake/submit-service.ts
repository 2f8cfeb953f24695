import { WhenceError } from '../errors.ts'
import { fetchSource, type Job, type Queue, readSource } from '../queue/index.ts'
import { requireUrl } from '../sources/index.ts'
import { guardUrl } from '../web-fetch/index.ts'
import type { PageStore } from './page-store.ts'

/** How far a submitted page is followed outward, unless said otherwise. */
const defaultBudget = { hops: 2, pages: 50 } as const

export interface Submission {
  readonly url: string
  readonly by: string
  readonly hops?: number
  readonly pages?: number
}

export interface SubmitService {
  /**
   * Has a page fetched and read, and what it cites followed.
   * @throws WhenceError INVALID_URL, FETCH_BLOCKED for a forbidden address at once; QUEUE_UNAVAILABLE.
   */
  submitUrl(submission: Submission): Promise<Job>
  /** Has a document read that was handed in, as if it had been fetched from its address just now. */
  submitDocument(submission: Submission & { content: string; contentType: string }): Promise<Job>
}

const mostContent = 1024 * 1024

interface SubmitDeps {
  readonly queue: Queue
  readonly pages: PageStore
  /** Exact host:port that the fetch guard lets through. */
  readonly allow: ReadonlySet<string>
  readonly now?: () => number
}

export function createSubmitService({ queue, pages, allow, now = Date.now }: SubmitDeps): SubmitService {
  return {
    async submitUrl({ url, by, hops = defaultBudget.hops, pages: budget = defaultBudget.pages }) {
      requireUrl(url)
      guardUrl(url, allow)
      return queue.enqueue(fetchSource, { url: new URL(url).href, hops, pages: budget, requestedBy: by })
    },
    async submitDocument({ url, by, content, contentType, hops = 0, pages: budget = 1 }) {
      requireUrl(url)
      const bytes = new TextEncoder().encode(content)
      if (bytes.length === 0 || bytes.length > mostContent) {
        throw new WhenceError('INVALID_INPUT', 'The document must have 1 byte to 1 MB.', { path: ['html'] })
      }
      const href = new URL(url).href
      const fetchedAt = now()
      const contentHash = await pages.put({
        url: href,
        finalUrl: href,
        status: null,
        contentType,
        lastModified: null,
        fetchedAt,
        bytes,
      })
      return queue.enqueue(readSource, { url: href, contentHash, fetchedAt, hops, pages: budget, requestedBy: by })
    },
  }
}
