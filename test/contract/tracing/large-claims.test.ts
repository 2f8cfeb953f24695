import { describe, expect, it } from 'vitest'
import { loadSpreadJson, openKernelPool, streamSpreadJson } from '../../../src/tracing/index.ts'
import { createTracingService } from '../../../src/tracing/tracing-service.ts'
import { demoLines } from '../../support/demo-lines.ts'
import { importLines } from '../../support/exchange.ts'
import { forEachEngine } from '../../support/graphs.ts'

const options = [{}, { asOf: { knownBy: Date.UTC(2099, 0, 1) } }, { evidence: 'WITH_SUGGESTIONS' }] as const

forEachEngine((engine) => {
  describe('a claim that is traced in threads', () => {
    it('has the same answer as one that is traced at once, in pieces as well', async () => {
      await using graph = await engine.open()
      const { keys } = await importLines(graph, demoLines(), { restore: true })
      await using pool = disposable(openKernelPool({ threads: 1, inlineRows: 0 }))
      const inThreads = { reader: graph, tracing: createTracingService(graph, pool) }
      const atOnce = { reader: graph, tracing: createTracingService(graph) }
      const claims = [...new Set(Object.values(keys))].filter((id) => id.startsWith('claim_'))
      expect(claims.length).toBeGreaterThan(1)
      for (const claim of claims) {
        for (const asked of options) {
          const text = JSON.stringify(await loadSpreadJson(atOnce, claim, asked))
          expect(JSON.stringify(await loadSpreadJson(inThreads, claim, asked))).toBe(text)
          expect(await joined(await streamSpreadJson(inThreads, claim, asked))).toBe(text)
        }
      }
    })
  })
})

function disposable<Resource extends { close(): Promise<void> }>(resource: Resource): Resource & AsyncDisposable {
  return Object.assign(resource, { [Symbol.asyncDispose]: () => resource.close() })
}

async function joined(pieces: AsyncIterable<string> | null): Promise<string> {
  let text = ''
  for await (const piece of pieces ?? []) text += piece
  return text
}
