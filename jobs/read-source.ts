import { recordDocument } from '../src/intake/index.ts'
import { followCitations, matchClaims, readSource } from '../src/queue/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Reads kept bytes, records what they say, and has claims looked for and citations followed. */
export function readSourceJob({ graph, pages, readPage }: JobDeps): JobImplementation {
  return implementJob(readSource, async ({ url, contentHash, hops, pages: budget, requestedBy }, job) => {
    const { bytes, ...fetched } = await pages.get({ url, contentHash })
    const document = await readPage({
      bytes,
      url: fetched.finalUrl,
      contentType: fetched.contentType,
      fetchedAt: new Date(fetched.fetchedAt).toISOString(),
      lastModified: fetched.lastModified,
    })
    const stamp = { at: Date.now(), by: 'job:read-source' }
    const { source, versionHash } = await recordDocument(
      graph,
      { document, fetched: { ...fetched, contentHash } },
      stamp,
    )
    await job.enqueue(matchClaims, { sourceId: source, versionHash })
    if (hops > 0 && budget > 1) {
      await job.enqueue(followCitations, { sourceId: source, hops, pages: budget - 1, requestedBy })
    }
  })
}
