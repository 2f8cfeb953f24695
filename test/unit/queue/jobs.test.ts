import { describe, expect, it } from 'vitest'
import * as queue from '../../../src/queue/index.ts'

const budget = { hops: 2, pages: 50, requestedBy: 'key_1' }
const hash = 'a'.repeat(64)

const examples = [
  [queue.fetchSource, { url: 'https://a.example/1', ...budget }],
  [queue.readSource, { url: 'https://a.example/1', contentHash: hash, fetchedAt: 1_400_000_000_000, ...budget }],
  [queue.followCitations, { sourceId: 'source_1', ...budget }],
  [queue.matchClaims, { sourceId: 'source_1', versionHash: hash }],
  [queue.backfillMatches, {}],
  [queue.applySchema, {}],
  [queue.finishImport, { importId: 'import_1' }],
] as const

/** Contracts of several payloads as one type, for tests that treat all alike. */
const contracts = examples.map(([contract, payload]) => ({
  contract: contract as unknown as queue.JobContract<unknown>,
  payload: payload as unknown,
}))

describe.each(contracts)('the contract of $contract.name', ({ contract, payload }) => {
  it('is named verb-noun and says why a second run is safe', () => {
    expect(contract.name).toMatch(/^[a-z]+-[a-z]+$/)
    expect(contract.idempotence).toMatch(/^[A-Z].{20,}\.$/)
  })

  it('takes its payload and refuses what does not belong there, a body above all', () => {
    expect(contract.payload.safeParse(payload).success).toBe(true)
    expect(contract.payload.safeParse({ ...(payload as object), body: '<html>' }).success).toBe(false)
  })

  it('gives equal work one key, and is tried a bounded number of times', () => {
    expect(contract.key(payload)).toBe(contract.key(structuredClone(payload)))
    expect(contract.retry.attempts).toBeGreaterThan(0)
    expect(contract.retry.attempts).toBeLessThanOrEqual(10)
  })
})

describe('the contract of a fetch', () => {
  const accepts = (url: string) => queue.fetchSource.payload.safeParse({ url, ...budget }).success

  it('takes http and https only', () => {
    expect(['http://a.example/', 'https://a.example/'].every(accepts)).toBe(true)
    expect(['ftp://a.example/', 'file:///etc/passwd', 'javascript:1', 'a.example', ''].some(accepts)).toBe(false)
  })

  it('keeps apart a request that goes further', () => {
    const key = (hops: number) => queue.fetchSource.key({ url: 'https://a.example/', ...budget, hops })
    expect(key(1)).not.toBe(key(2))
  })
})
