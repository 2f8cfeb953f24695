import { type Command, InvalidArgumentError } from 'commander'
import type { App } from '../compose/open-app.ts'
import { isWhenceError, type WhenceError } from '../errors.ts'
import { type Job, readSource } from '../queue/index.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import { findSourceByUrl, requireUrl } from '../sources/index.ts'
import { type Cli, UsageError } from './cli.ts'
import { followJobs, type Outcome } from './follow-jobs.ts'
import { type PageSource, readInputFile, sortInputs } from './inputs.ts'
import { plainLine } from './terminal-text.ts'

interface IngestFlags {
  readonly json?: true
  readonly url?: readonly string[]
  readonly hops: number
  readonly pages: number
}

type Submitted = { readonly source: PageSource } & (
  | { readonly job: Job; readonly url: string }
  | { readonly refusal: WhenceError }
)

/** `whence ingest URL|FILE...`: fetches, reads and stores pages, and follows what they cite. */
export function addIngestCommand(program: Command, cli: Cli): void {
  program
    .command('ingest')
    .description('fetch, read and store pages, and follow what they cite')
    .argument('<input...>', 'URLs, and files with --url for each')
    .option('--json', 'print one JSON object a line')
    .option('--url <url>', 'where a file came from; once for each file', (url, before: readonly string[] = []) => [
      ...before,
      url,
    ])
    .option('--hops <number>', 'how far citations are followed (0 to 10)', wholeNumber(10), 2)
    .option('--pages <number>', 'how many pages may be fetched for each input', wholeNumber(10_000), 50)
    .action((inputs: string[], flags: IngestFlags) => runIngest(cli, inputs, flags))
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text)
    throw new InvalidArgumentError(`It should be a whole number from 0 to ${most}.`)
  }
}

async function runIngest(cli: Cli, inputs: readonly string[], flags: IngestFlags): Promise<void> {
  const sources = sortInputs(inputs, flags.url ?? [])
  const homeless = sources.find((source) => source.kind === 'file' && source.url === null)
  if (homeless) throw new UsageError(`${homeless.input} is a file: say where it came from with --url`)
  const app = await openWorkingApp(cli)
  try {
    await untilStopped(cli.stop, ingest(cli, app, { sources, flags }))
  } finally {
    cli.progress.end()
    await app.close()
  }
}

/** With a worker of its own, unless another process holds the data and so works on the queue. */
async function openWorkingApp({ config: readSettings, stop }: Cli): Promise<App> {
  const config = readSettings()
  const [{ openApp }, { openLog }] = await Promise.all([
    import('../compose/open-app.ts'),
    import('../compose/open-log.ts'),
  ])
  const log = openLog(config, 'file')
  try {
    return await openApp({ config, log, stop, parts: { api: false, worker: true } })
  } catch (error) {
    if (!isWhenceError(error, 'DATA_IN_USE')) throw error
    return openApp({ config, log, stop, parts: { api: false, worker: false } })
  }
}

async function ingest(
  cli: Cli,
  app: App,
  { sources, flags }: { sources: readonly PageSource[]; flags: IngestFlags },
): Promise<void> {
  const submitted: Submitted[] = []
  for (const source of sources) submitted.push(await submit(app, source, flags))
  const jobs = submitted.flatMap((one) => ('job' in one ? [one.job] : []))
  const outcomes = await followJobs(app.queue, jobs, {
    stop: cli.stop,
    onChange: (done, total) => cli.progress.update({ label: 'jobs', done, total }),
  })
  cli.progress.end()
  for (const one of submitted) {
    const outcome = 'job' in one ? outcomes.of(one.job) : { code: one.refusal.code, message: one.refusal.message }
    await report(cli, app, { one, outcome, json: flags.json === true })
  }
  const { read, failed } = outcomes.cited
  if (read + failed > 0) cli.say(`of the pages that they cite, ${read} were read and ${failed} could not be`)
}

async function submit(app: App, source: PageSource, { hops, pages }: IngestFlags): Promise<Submitted> {
  try {
    if (source.kind === 'url') {
      const job = await app.submit.submitUrl({ url: source.input, by: 'local', hops, pages })
      return { source, job, url: new URL(source.input).href }
    }
    const url = requireUrl(source.url ?? '')
    const fetchedAt = Date.now()
    const facts = { url, finalUrl: url, status: null, contentType: null, lastModified: null, fetchedAt }
    const contentHash = await app.pages.put({ ...facts, bytes: await readInputFile(source.input) })
    const payload = { url, contentHash, fetchedAt, hops, pages, requestedBy: 'local' }
    return { source, job: await app.queue.enqueue(readSource, payload), url }
  } catch (error) {
    if (!isWhenceError(error) || error.kind === 'bug' || error.code === 'QUEUE_UNAVAILABLE') throw error
    return { source, refusal: error }
  }
}

interface Report {
  readonly one: Submitted
  readonly outcome: Outcome | null
  readonly json: boolean
}

async function report(cli: Cli, app: App, { one, outcome, json }: Report): Promise<void> {
  const { input } = one.source
  if (outcome !== null) cli.exitWith(1)
  if (json) {
    const url = 'url' in one ? one.url : null
    const source = url === null || outcome !== null ? null : await findSourceByUrl(app.services.graph, requireUrl(url))
    const state = outcome === null ? 'STORED' : 'REFUSED'
    await cli.write(`${JSON.stringify({ input, url, state, source: source?.id ?? null, error: outcome })}\n`)
  } else if (outcome === null) await cli.write(`stored ${plainLine(input)}\n`)
  else cli.say(`whence: ${plainLine(`${input} was not stored: ${outcome.message}`)}`)
}
