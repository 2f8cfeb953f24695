import { findUnreadCitations } from '../src/intake/index.ts'
import { fetchSource, followCitations } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Has the unread pages that a source cites fetched; the budget of pages is divided evenly among them. */
export function followCitationsJob({ graph }: JobDeps): JobImplementation {
  return implementJob(followCitations, async ({ sourceId, hops, pages, requestedBy }, job) => {
    const unread = (await findUnreadCitations(graph, sourceId)).slice(0, pages)
    for (const [i, url] of unread.entries()) {
      const share = Math.floor(pages / unread.length) + (i < pages % unread.length ? 1 : 0)
      await job.enqueue(fetchSource, { url, hops: hops - 1, pages: share, requestedBy })
    }
  })
}
