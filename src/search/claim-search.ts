import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { type ClaimHit, createClaimIndex } from './claim-index.ts'
import { rescore, type SentenceScorer } from './sentence-scorer.ts'

const changedClaims = defineQuery({
  name: 'search.changedClaims',
  cypher: `MATCH (c:Claim) WHERE c.changedAt >= $since
    RETURN c.id AS id, coalesce(c.searchText, '') AS text, c.changedAt AS changedAt ORDER BY c.changedAt, c.id`,
  parse: z.object({ id: z.string(), text: z.string(), changedAt: z.number() }).parse,
})

/** Searches all recorded claims, with the same scores whatever engine holds them. */
export interface ClaimSearch {
  /** The best `k` claims for the words of a text, best first; scores from 0 to 1. */
  search(text: string, k: number): Promise<ClaimHit[]>
}

/** Several processes may write, each by its own clock; what changed this long before the last look is looked at again. */
const clockDoubtMs = 60_000

export const longestSearchText = 4_000

/**
 * Keeps an index of all claims in memory and brings it up to date before each search with what changed since, so that a
 * claim recorded by any process is found at once. With a scorer the best hits are put in order by it too.
 */
export function createClaimSearch(reader: GraphReader, scorer: SentenceScorer | null = null): ClaimSearch {
  const index = createClaimIndex()
  const known = new Map<string, string>()
  let since = 0
  let refreshing: Promise<void> | null = null
  const refresh = async (): Promise<void> => {
    for (const { id, text, changedAt } of await reader.read(changedClaims, { since })) {
      if (known.get(id) !== text) {
        known.set(id, text)
        index.put(id, text.split('\n'))
      }
      since = Math.max(since, changedAt - clockDoubtMs)
    }
  }
  return {
    async search(text, k) {
      // Whoever asks while a look is under way may have written since it began, so they take the next one.
      const before = refreshing
      const mine = (before ?? Promise.resolve()).then(refresh)
      refreshing = mine
      await mine
      if (refreshing === mine) refreshing = null
      const hits = index.search(text.slice(0, longestSearchText), k)
      const scored = hits.map(({ id, score }) => ({ id, score: Math.min(1, score / 2) }))
      return scorer === null ? scored : rescore(scorer, scored, ({ id }) => [text, known.get(id)?.split('\n')[0] ?? ''])
    },
  }
}
