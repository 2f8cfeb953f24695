import type { App } from '../compose/open-app.ts'
import { listFolderPages } from '../web-fetch/index.ts'
import type { Cli } from './cli.ts'
import { plainLine } from './terminal-text.ts'

/**
 * Submits every page of a folder that plays the web, and waits until all is read. Each page is handed in by itself, so
 * none has to be followed to; one that cannot be read is named and does not keep the others. Answers whether all was
 * read.
 */
export async function readDemoPages(cli: Cli, { queue, submit }: App, web: string): Promise<boolean> {
  const urls = await listFolderPages(web)
  let done = 0
  const unwatch = await queue.watchJobs(({ type, job }) => {
    if (job.kind !== 'read-source' || (type !== 'done' && type !== 'failed')) return
    done += 1
    cli.progress.update({ label: 'reading pages', done: Math.min(done, urls.length), total: urls.length })
  })
  try {
    const submitted = new Set<string>()
    for (const url of urls) submitted.add((await submit.submitUrl({ url, by: 'demo', hops: 0, pages: 1 })).id)
    await queue.waitUntilIdle({ signal: cli.stop })
    const { jobs } = await queue.listJobs({ states: ['FAILED'], first: 200 })
    const failed = jobs.filter(({ root }) => submitted.has(root))
    for (const { url, kind, message } of failed) {
      cli.say(`${url ?? kind} could not be read: ${plainLine(message ?? 'no reason is known')}`)
    }
    return failed.length === 0
  } finally {
    unwatch()
  }
}
