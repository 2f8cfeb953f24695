import { type ClaimLoaders, createClaimLoaders, createClaimMutations, createClaimResolvers } from '../claims/index.ts'
import type { EngineLog } from '../compose.ts'
import {
  type CurationLoaders,
  createCurationLoaders,
  createCurationMutations,
  createCurationResolvers,
} from '../curation/index.ts'
import {
  createEntityLoaders,
  createEntityMutations,
  createEntityResolvers,
  type EntityLoaders,
} from '../entities/index.ts'
import { createRecorder, type Recorder } from '../facts/index.ts'
import type { Graph } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import {
  createIntakeResolvers,
  createNoticeLoaders,
  createVersionResolvers,
  type SubmitService,
} from '../intake/index.ts'
import { createKeyStore, type KeyStore } from '../keys/index.ts'
import { createNodeLoader, createNodeResolvers } from '../lookup/index.ts'
import type { Queue } from '../queue/index.ts'
import {
  type ClaimSearch,
  createClaimSearch,
  createSearchResolvers,
  createSearchService,
  type SentenceScorer,
} from '../search/index.ts'
import {
  createOutletResolvers,
  createSourceLoaders,
  createSourceMutations,
  createSourceResolvers,
  type SourceLoaders,
} from '../sources/index.ts'
import {
  createProvenanceResolvers,
  createSpreadResolvers,
  createTracingService,
  type Kernel,
  type TracingService,
} from '../tracing/index.ts'

import { createMatchingRecorder } from './match-new-claims.ts'

/** What stands on the graph alone. */
export interface Services {
  readonly graph: Graph
  readonly keys: KeyStore
  readonly recorder: Recorder
  readonly claimSearch: ClaimSearch
  /** A plug-in; null where texts are scored by words alone. */
  readonly scorer: SentenceScorer | null
  readonly tracing: TracingService
  readonly claims: ClaimLoaders
  readonly sources: SourceLoaders
  readonly entities: EntityLoaders
  readonly curation: CurationLoaders
}

/** Services on an open graph; without a kernel of its own, claims are traced in the thread of the caller. */
export function createServices(graph: Graph, kernel?: Kernel, scorer: SentenceScorer | null = null): Services {
  return {
    graph,
    keys: createKeyStore(graph),
    recorder: createRecorder(graph),
    claimSearch: createClaimSearch(graph, scorer),
    scorer,
    tracing: createTracingService(graph, kernel),
    claims: createClaimLoaders(graph),
    sources: createSourceLoaders(graph),
    entities: createEntityLoaders(graph),
    curation: createCurationLoaders(graph),
  }
}

/** What pages come in by. */
export interface IntakeServices {
  readonly queue: Queue
  readonly submit: SubmitService
  readonly log: EngineLog
}

/** All resolvers of the API. */
export function createResolvers(services: Services, { queue, submit, log }: IntakeServices): Resolvers[] {
  const { graph: reader, recorder, claimSearch, tracing, claims, sources, entities, curation } = services
  const notices = createNoticeLoaders(reader)
  const loadNode = createNodeLoader({ claims, sources, entities, curation, notices })
  const writing = { reader, recorder }
  const matching = createMatchingRecorder(recorder, queue, log)
  return [
    createNodeResolvers(loadNode),
    createClaimResolvers(reader, claims),
    createClaimMutations({
      reader,
      recorder: matching,
      claims,
      findSimilar: (text, limit) => claimSearch.search(text, limit),
    }),
    createSourceResolvers({ reader, sources, claims }),
    createSourceMutations(writing),
    createOutletResolvers(reader, sources),
    createEntityResolvers({ reader, entities, sources }),
    createEntityMutations({ reader, recorder: matching }),
    createCurationResolvers({ reader, curation, claims, sources }),
    createCurationMutations(writing),
    createSearchResolvers(createSearchService(reader, claimSearch), loadNode),
    createSpreadResolvers({ reader, tracing, claims, sources, curation }),
    createProvenanceResolvers({ reader, tracing, claims, sources }),
    createIntakeResolvers({ reader, queue, submit }),
    createVersionResolvers({ reader, sources }),
  ]
}
