import { join, resolve } from 'node:path'
import { type EngineLog, openGraph } from '../compose.ts'
import type { Config } from '../config.ts'
import { type ImportProgress, resumeImports } from '../exchange/index.ts'
import { openKernelPool } from '../tracing/index.ts'
import type { Closers } from './closers.ts'
import { createServices, type Services } from './create-services.ts'
import { openSentenceScorer } from './open-sentence-scorer.ts'

/** Where accepted import files wait until all of them is in the graph. */
export function journalFolder(config: Config): string {
  return join(resolve(config.dataFolder), 'imports')
}

export interface OpenData {
  readonly services: Services
  readonly holdsData: boolean
}

interface OpenDataOptions {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  /** Given by servers, which start without a Neo4j that is away. */
  readonly log?: EngineLog
}

/**
 * Opens the graph with the services on it, and finishes imports that were cut off.
 * @throws WhenceError GRAPH_UNAVAILABLE, STORE_NEWER, DATA_FOLDER, DATA_IN_USE
 */
export async function openData(
  config: Config,
  closers: Closers,
  { onProgress, log }: OpenDataOptions = {},
): Promise<OpenData> {
  const { graph, holdsData } = await openGraph(config, log)
  closers.add(() => graph.close())
  if (holdsData) {
    await resumeImports({
      graph,
      journalFolder: journalFolder(config),
      ...(onProgress === undefined ? {} : { onProgress }),
    })
  }
  const kernel = openKernelPool()
  closers.add(() => kernel.close())
  const path = config.sentenceScorer
  const scorer = path === null ? null : await openSentenceScorer(path, log)
  return { services: createServices(graph, kernel, scorer), holdsData }
}
