import DataLoader from 'dataloader'
import type { SpreadOptions } from '../spread/index.ts'
import type { TracedIndependence } from './independence-counter.ts'
import type { TracingService } from './tracing-service.ts'

interface Asked {
  readonly claim: string
  readonly options: SpreadOptions
}

/** Counts for all the claims of one tick at once; claims asked about with other options are another batch. */
export function createIndependenceLoader({ independence }: Pick<TracingService, 'independence'>) {
  return new DataLoader<Asked, TracedIndependence | null, string>(
    async (asked) => {
      const batches = new Map<string, Asked[]>()
      for (const one of asked) {
        const key = JSON.stringify(one.options)
        batches.set(key, [...(batches.get(key) ?? []), one])
      }
      const found = new Map<Asked, TracedIndependence | null>()
      for (const batch of batches.values()) {
        const { options } = batch[0] as Asked
        const counts = await independence(
          batch.map(({ claim }) => claim),
          options,
        )
        batch.forEach((one, i) => {
          found.set(one, counts[i] ?? null)
        })
      }
      return asked.map((one) => found.get(one) ?? null)
    },
    { cacheKeyFn: ({ claim, options }) => JSON.stringify([claim, options]) },
  )
}
