import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { graphSchema } from '../../schema/graph/schema.ts'
import { claimId } from '../../src/claims/index.ts'
import type { Cli } from '../../src/cli/cli.ts'
import { loadDemo } from '../../src/cli/load-demo.ts'
import { createServices } from '../../src/compose/create-services.ts'
import { loadJobs } from '../../src/compose/load-jobs.ts'
import type { App } from '../../src/compose/open-app.ts'
import { openReader } from '../../src/compose/open-reader.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { createPageStore, createSubmitService } from '../../src/intake/index.ts'
import { defaultCrashRule } from '../../src/queue/bull/bull-engine.ts'
import { createFolderTransport } from '../../src/web-fetch/index.ts'
import { importLines } from './exchange.ts'
import type { Engine } from './graphs.ts'
import { queueEngines } from './queues.ts'
import type { Line } from './spread-lines.ts'
import { readJsonLines } from './spread-vectors.ts'

const demoFolder = join(import.meta.dirname, '../../demo')
export const analystPath = join(demoFolder, 'analyst.jsonl')
/** The sources of the demo, and what the suggestions say that its analyst confirms. */
export const confirmedPath = join(import.meta.dirname, '../golden/demo/confirmed.jsonl')

/** The demo on a graph and a queue of its own, with a copy of its pages that a test may add to. */
export interface DemoRun extends AsyncDisposable {
  readonly app: App & { readonly config: Config }
  /** What went to standard output, and the lines of standard error. */
  readonly printed: string[]
  readonly said: string[]
  /** Loads the demo as `whence demo` does, unless it is loaded. */
  load(): Promise<void>
  /** Adds a folder of pages to the web of the demo, and reads this page of it. */
  addPage(folder: string, url: string): Promise<void>
  /** Imports lines of the interchange format, as an analyst would. */
  enter(lines: readonly object[]): Promise<void>
}

/** The global ids of the analyst's claims by their keys. */
export function demoClaimIds(): Map<string, string> {
  const claims = readJsonLines<Line>(analystPath).filter((line) => line.type === 'claim')
  return new Map(claims.map((line) => [String(line['key']), claimId(String(line['text']))]))
}

/** The keys under which the golden files have the sources, by their URLs. */
export function demoSourceKeys(): Map<string, string> {
  const sources = readJsonLines<Line>(confirmedPath).filter((line) => line.type === 'source')
  return new Map(sources.map((line) => [String(line['url']), String(line['key'])]))
}

export async function openDemoRun(engine: Engine): Promise<DemoRun> {
  const folder = await mkdtemp(join(tmpdir(), 'whence-demo-'))
  const web = join(folder, 'web')
  await cp(join(demoFolder, 'web'), web, { recursive: true })
  const graph = await engine.open()
  const opened = await openQueueFor(engine)
  const { queue } = opened
  const pages = createPageStore(join(folder, 'pages'))
  const submit = createSubmitService({ queue, pages, allow: new Set() })
  const reader = await openReader()
  const { createJobs, startWorker } = await loadJobs()
  const transport = await createFolderTransport(web)
  const implementations = createJobs({
    graph,
    schema: graphSchema,
    pages,
    transport,
    robots: null,
    readPage: reader.readPage,
    scorer: null,
    finishImport: async () => {},
  })
  const worker = await startWorker({ queue, implementations, concurrency: 2 })
  const config = readConfig({ WHENCE_DATA: folder }, {})
  const app = { services: createServices(graph), queue, submit, pages, address: null, config, close: async () => {} }
  const printed: string[] = []
  const said: string[] = []
  return {
    app,
    printed,
    said,
    load: () => loadDemo(recordingCli(config, printed, said), app, { web, analyst: analystPath }),
    async addPage(from, url) {
      await cp(from, web, { recursive: true })
      await submit.submitUrl({ url, by: 'test', hops: 0, pages: 1 })
      await queue.waitUntilIdle({ signal: AbortSignal.timeout(60_000) })
    },
    async enter(lines) {
      const { rejected } = await importLines(graph, lines)
      if (rejected.length > 0) throw new Error(JSON.stringify(rejected))
      await queue.waitUntilIdle({ signal: AbortSignal.timeout(60_000) })
    },
    async [Symbol.asyncDispose]() {
      await worker.close()
      await reader.close()
      await transport.close()
      await opened[Symbol.asyncDispose]()
      await graph[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Neo4j goes with Redis and the embedded graph with the embedded queue, as Whence is run. */
function openQueueFor({ name }: Engine) {
  const wanted = name === 'neo4j' ? 'redis' : 'embedded'
  const found = queueEngines.find((each) => each.name === wanted && each.isHere) ?? queueEngines[0]
  if (found === undefined) throw new Error('There is no queue for the tests.')
  // Reading takes longer than a test's rule for dead workers allows.
  return found.open(defaultCrashRule)
}

function recordingCli(config: Config, printed: string[], said: string[]): Cli {
  return {
    write: async (text) => void printed.push(text),
    say: (line) => void said.push(line),
    progress: { update: () => {}, end: () => {} },
    stop: AbortSignal.timeout(240_000),
    settings: () => ({}),
    config: () => config,
    exitWith: () => {},
  }
}
