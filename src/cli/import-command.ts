import type { Command } from 'commander'
import type { ImportResult } from '../exchange/index.ts'
import type { Cli } from './cli.ts'
import { plainLine } from './terminal-text.ts'
import { showImport, withData } from './with-data.ts'

interface ImportFlags {
  readonly partial?: true
  readonly restore?: true
  readonly json?: true
}

/** Bad lines that are shown to a person; `--json` lists all. */
const mostShown = 20

/** `whence import FILE`: facts in the interchange format. */
export function addImportCommand(program: Command, cli: Cli): void {
  program
    .command('import')
    .description('store the facts of a file in the interchange format (one JSON object a line)')
    .argument('<file>', 'the file')
    .option('--partial', 'store the good lines of a file that has bad ones too')
    .option('--restore', 'keep the times of the file, as of an export: what was known when')
    .option('--json', 'print the counts, the bad lines and the ids of all keys as JSON')
    .action((file: string, flags: ImportFlags) => runImport(cli, file, flags))
}

async function runImport(cli: Cli, file: string, { partial, restore, json }: ImportFlags): Promise<void> {
  const [{ importFile }, { journalFolder }, { queueBackfill }] = await Promise.all([
    import('../exchange/index.ts'),
    import('../compose/open-data.ts'),
    import('../compose/queue-backfill.ts'),
  ])
  await withData(cli, async ({ services }, config) => {
    let isAccepted = false
    const telling = tellInterruption(cli, () => isAccepted)
    const result = await importFile({
      graph: services.graph,
      journalFolder: journalFolder(config),
      path: file,
      options: { by: 'local', partial: partial === true, restore: restore === true },
      onProgress: (progress) => {
        isAccepted = progress.stage === 'storing'
        showImport(cli, progress, 'import')
      },
    }).finally(telling)
    cli.progress.end()
    if (result.created > 0) await queueBackfill(config)
    if (json) await writeJson(cli, result)
    else await writeWords(cli, result, { file, partial: partial === true })
    if (result.rejected.length > 0) cli.exitWith(1)
  })
}

/** Says what becomes of a file that was accepted when a stop comes before all of it is stored. Answers how to end that. */
function tellInterruption(cli: Cli, isAccepted: () => boolean): () => void {
  const onStop = (): void => {
    if (isAccepted()) cli.say('the file was accepted: what is left of it is stored at the next start')
  }
  cli.stop.addEventListener('abort', onStop, { once: true })
  return () => cli.stop.removeEventListener('abort', onStop)
}

/** As a stream: a file of a million keys makes no text of that size. */
async function writeJson(cli: Cli, { created, unchanged, rejected, keys }: ImportResult): Promise<void> {
  const head = JSON.stringify({ created, unchanged, rejected }).slice(0, -1)
  let chunk = `${head},"keys":{`
  let separator = ''
  for (const [key, id] of keys()) {
    chunk += `${separator}${JSON.stringify(key)}:${JSON.stringify(id)}`
    separator = ','
    if (chunk.length > 60_000) {
      await cli.write(chunk)
      chunk = ''
    }
  }
  await cli.write(`${chunk}}}\n`)
}

async function writeWords(
  cli: Cli,
  { created, unchanged, rejected }: ImportResult,
  { file, partial }: { file: string; partial: boolean },
): Promise<void> {
  for (const { line, reason } of rejected.slice(0, mostShown)) cli.say(`line ${line}: ${plainLine(reason)}`)
  if (rejected.length > mostShown) cli.say(`… and ${rejected.length - mostShown} more; --json lists them all`)
  if (rejected.length > 0 && !partial) {
    const lines = rejected.length === 1 ? 'one line of it is' : `${rejected.length} lines of it are`
    cli.say(`whence: nothing of ${plainLine(file)} was stored, as ${lines} bad; mend them, or give --partial`)
    return
  }
  await cli.write(`created ${created}, unchanged ${unchanged}, rejected ${rejected.length}\n`)
}
