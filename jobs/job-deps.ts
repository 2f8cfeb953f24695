import type { Graph, GraphSchema } from '../src/graph/index.ts'
import type { PageStore } from '../src/intake/index.ts'
import type { PageInput, ReadDocument } from '../src/reading/index.ts'
import type { SentenceScorer } from '../src/search/index.ts'
import type { Robots, Transport } from '../src/web-fetch/index.ts'

/** What the jobs work with; the composition root gives it. */
export interface JobDeps {
  readonly graph: Graph
  readonly schema: GraphSchema
  readonly pages: PageStore
  readonly transport: Transport
  /** Asked before a page is crawled that nobody submitted; null where the web is a folder. */
  readonly robots: Robots | null
  readonly readPage: (input: PageInput) => Promise<ReadDocument>
  /** Finishes a journalled import. */
  readonly finishImport: (importId: string, signal: AbortSignal) => Promise<void>
  /** A plug-in; null where texts are scored by words alone. */
  readonly scorer: SentenceScorer | null
}
