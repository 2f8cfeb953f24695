import { isWhenceError, WhenceError } from '../src/errors.ts'
import type { Graph } from '../src/graph/index.ts'
import { recordRemoval } from '../src/intake/index.ts'
import { fetchSource, readSource } from '../src/queue/index.ts'
import { getPage } from '../src/web-fetch/index.ts'
import type { JobDeps } from './job-deps.ts'
import { implementJob, type JobImplementation } from './worker.ts'

/** Fetches a page, keeps its bytes, and has them read; one that is gone is a correction of its source. A page that was not submitted itself is asked of robots.txt. */
export function fetchSourceJob({ graph, transport, robots, pages }: JobDeps): JobImplementation {
  return implementJob(fetchSource, async (payload, job) => {
    const { url, ...budget } = payload
    const isCrawl = job.root !== job.id
    if (isCrawl && robots !== null) await requireAllowed(robots, url)
    const page = await getPage(transport, url, { signal: job.signal }).catch((error: unknown) =>
      noteRemoval(graph, url, error),
    )
    const contentHash = await pages.put({
      url,
      finalUrl: page.finalUrl,
      status: page.status,
      contentType: page.headers['content-type'] ?? null,
      lastModified: page.headers['last-modified'] ?? null,
      fetchedAt: page.fetchedAt,
      headers: page.headers,
      bytes: page.bytes,
    })
    await job.enqueue(readSource, { url, contentHash, fetchedAt: page.fetchedAt, ...budget })
  })
}

/** That a page is gone which was read before is worth knowing, though there is nothing to read. */
async function noteRemoval(graph: Graph, url: string, error: unknown): Promise<never> {
  if (isWhenceError(error, 'NOT_FOUND')) await recordRemoval(graph, url, { at: Date.now(), by: 'job:fetch-source' })
  throw error
}

async function requireAllowed(robots: NonNullable<JobDeps['robots']>, url: string): Promise<void> {
  const verdict = await robots.check(url)
  if (verdict === 'ALLOWED') return
  if (verdict === 'UNREACHABLE') {
    throw new WhenceError(
      'FETCH_FAILED',
      `The robots.txt of ${new URL(url).host} cannot be read now; tried again later.`,
    )
  }
  throw new WhenceError(
    'FORBIDDEN',
    `The robots.txt of ${new URL(url).host} asks not to fetch ${url}; submit it to read it.`,
  )
}
