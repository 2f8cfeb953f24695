import { type Command, Option } from 'commander'
import type { Cli } from './cli.ts'
import { withData } from './with-data.ts'

const chunkLength = 60_000

/** `whence export [CLAIM] --as jsonl`: the whole graph, or the neighbourhood of one claim. */
export function addExportCommand(program: Command, cli: Cli): void {
  program
    .command('export')
    .description('write the graph, or what stands around one claim, as a file that whence import reads')
    .argument('[claim]', 'its id, its exact text, or words that only it has; without it all is written')
    .addOption(new Option('--as <format>', 'the format').choices(['jsonl']).default('jsonl'))
    .action((claim: string | undefined) => runExport(cli, claim))
}

async function runExport(cli: Cli, given: string | undefined): Promise<void> {
  const [{ exportGraph }, { findClaim }] = await Promise.all([
    import('../exchange/index.ts'),
    import('./find-claims.ts'),
  ])
  await withData(cli, async ({ services: { graph } }) => {
    const claim = given === undefined ? null : await findClaim(graph, given)
    let chunk = ''
    const write = async (line: string): Promise<void> => {
      chunk += `${line}\n`
      if (chunk.length < chunkLength) return
      const full = chunk
      chunk = ''
      await cli.write(full)
    }
    await exportGraph({ graph, write, ...(claim === null ? {} : { claim: claim.id }) })
    await cli.write(chunk)
  })
}
