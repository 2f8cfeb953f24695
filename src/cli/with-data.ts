import type { OpenData } from '../compose/open-data.ts'
import type { Config } from '../config.ts'
import type { ImportProgress } from '../exchange/index.ts'
import type { Cli } from './cli.ts'

/** Work that ends when a stop is asked for: what it still does then finds its engines closed. */
export async function untilStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  let onStop = (): void => {}
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => reject(stop.reason)
    if (stop.aborted) onStop()
    stop.addEventListener('abort', onStop, { once: true })
  })
  // Nobody waits for the loser of the race.
  work.catch(() => {})
  try {
    return await Promise.race([work, stopped])
  } finally {
    stop.removeEventListener('abort', onStop)
  }
}

/** Opens the graph for one command, and closes it whatever happens. */
export async function withData<Result>(
  cli: Cli,
  work: (data: OpenData, config: Config) => Promise<Result>,
  config: Config = cli.config(),
): Promise<Result> {
  const [{ openData }, { createClosers }] = await Promise.all([
    import('../compose/open-data.ts'),
    import('../compose/closers.ts'),
  ])
  const closers = createClosers()
  try {
    const data = await openData(config, closers, {
      onProgress: (progress) => showImport(cli, progress, 'finishing an import'),
    })
    return await untilStopped(cli.stop, work(data, config))
  } finally {
    cli.progress.end()
    await closers.closeAll()
  }
}

/** Import progress for people. */
export function showImport(cli: Cli, { stage, done, total }: ImportProgress, label: string): void {
  cli.progress.update({ label: `${label}, ${stage === 'checking' ? 'lines checked' : 'lines stored'}`, done, total })
}
