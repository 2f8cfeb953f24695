import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { claimId, countClaims } from '../claims/index.ts'
import type { App } from '../compose/open-app.ts'
import { journalFolder, type OpenData } from '../compose/open-data.ts'
import type { Config } from '../config.ts'
import { WhenceError } from '../errors.ts'
import { importFile } from '../exchange/index.ts'
import { countFacts } from '../lookup/index.ts'
import { backfillMatches } from '../queue/index.ts'
import { projectPath } from '../shared/project-path.ts'
import { listFolderPages } from '../web-fetch/index.ts'
import type { Cli } from './cli.ts'
import { readDemoPages } from './read-demo-pages.ts'
import { plainLine } from './terminal-text.ts'
import { loadSpread } from './trace-command.ts'
import { renderTrace } from './trace-text.ts'
import { showImport } from './with-data.ts'

export interface DemoFolders {
  /** Plays the web. */
  readonly web: string
  /** What an analyst enters, in the interchange format. */
  readonly analyst: string
}

/**
 * The demo has data of its own, unless a folder was named, and always a queue of its own: the worker of a shared one
 * would look for its pages on the web.
 */
export function demoConfig(config: Config): Config {
  const dataFolder = config.dataFolder === '.whence' ? join('.whence', 'demo') : config.dataFolder
  return { ...config, dataFolder, redisUrl: null }
}

/** @throws WhenceError NOT_FOUND when the named folder is not there. */
export async function demoFolders(named: string | null): Promise<DemoFolders> {
  const shipped = { web: projectPath('demo', 'web'), analyst: projectPath('demo', 'analyst.jsonl') }
  const folder = named === null ? projectPath('demo') : resolve(named)
  const web = existsSync(join(folder, 'web')) ? join(folder, 'web') : folder
  if (named === null) return shipped
  await listFolderPages(web)
  const analyst = join(folder, 'analyst.jsonl')
  return { web, analyst: existsSync(analyst) ? analyst : shipped.analyst }
}

const claimLine = z.object({ type: z.literal('claim'), text: z.string() })

/** The claims of the analyst's file, in its order, and the lines that state them. */
function readClaims(analyst: string): { readonly ids: string[]; readonly lines: string[] } {
  const lines = readFileSync(analyst, 'utf8')
    .split('\n')
    .filter((line) => /"type"\s*:\s*"claim"/.test(line))
  const ids = lines.flatMap((line) => {
    const parsed = claimLine.safeParse(JSON.parse(line))
    return parsed.success ? [claimId(parsed.data.text)] : []
  })
  return { ids, lines }
}

/** What the demo is made of: another file or page, or another text of one, is another demo. */
async function fingerprint({ web, analyst }: DemoFolders): Promise<string> {
  const hash = createHash('sha256').update(readFileSync(analyst))
  for (const url of await listFolderPages(web)) hash.update(`\0${url}`)
  return hash.digest('hex')
}

function markPath(config: Config): string {
  return join(resolve(config.dataFolder), 'demo-loaded')
}

/** Whether this very demo is in the graph. */
export async function isDemoLoaded(config: Config, folders: DemoFolders, data: Pick<OpenData, 'services'>) {
  const path = markPath(config)
  if (!existsSync(path) || readFileSync(path, 'utf8') !== (await fingerprint(folders))) return false
  return (await countClaims(data.services.graph, {})) > 0
}

/**
 * Loads the demo case unless it is there, and prints the trace of each claim that has sources: the claims first, then
 * the pages by the code that reads live ones, then what only an analyst can say.
 */
export async function loadDemo(cli: Cli, app: App & { readonly config: Config }, folders: DemoFolders): Promise<void> {
  const { config, services } = app
  const reach = `other commands reach it with --data ${config.dataFolder}`
  if (await isDemoLoaded(config, folders, app)) return cli.say(`the demo is loaded; ${reach}`)
  const { ids, lines } = readClaims(folders.analyst)
  const claims = join(resolve(config.dataFolder), 'demo-claims.jsonl')
  writeFileSync(claims, `${lines.join('\n')}\n`, { mode: 0o600 })
  try {
    await importLines(cli, app, claims)
  } finally {
    rmSync(claims, { force: true })
  }
  const isWhole = await readDemoPages(cli, app, folders.web)
  await importLines(cli, app, folders.analyst)
  await app.queue.enqueue(backfillMatches, {})
  await app.queue.waitUntilIdle({ signal: cli.stop })
  const { machine, person } = await countFacts(services.graph)
  cli.say(`the demo is loaded: ${machine} facts came from pages and ${person} from the analyst; ${reach}`)
  await printTraces(cli, app, ids)
  if (isWhole) writeFileSync(markPath(config), await fingerprint(folders), { mode: 0o600 })
}

async function importLines(cli: Cli, { config, services }: App & { config: Config }, path: string): Promise<void> {
  const { rejected } = await importFile({
    graph: services.graph,
    journalFolder: journalFolder(config),
    path,
    options: { by: 'demo' },
    onProgress: (progress) => showImport(cli, progress, 'demo'),
  })
  cli.progress.end()
  const [first] = rejected
  if (!first) return
  throw new WhenceError('INVALID_INPUT', `line ${first.line} of ${path} is bad: ${plainLine(first.reason)}`)
}

/** Prints the trace of each claim that has sources. */
async function printTraces(cli: Cli, data: Pick<OpenData, 'services'>, claims: readonly string[]) {
  let separator = ''
  for (const id of claims) {
    const spread = await loadSpread(data, id)
    if (spread.totals.sources === 0) continue
    await cli.write(`${separator}${renderTrace(spread)}`)
    separator = `\n${'─'.repeat(72)}\n\n`
  }
}

/** Prints the traces of a demo that is loaded. */
export async function printDemo(cli: Cli, data: Pick<OpenData, 'services'>, { analyst }: DemoFolders): Promise<void> {
  await printTraces(cli, data, readClaims(analyst).ids)
}
