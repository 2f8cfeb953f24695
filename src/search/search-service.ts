import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type Graph } from '../graph/index.ts'
import { createClaimIndex } from './claim-index.ts'
import { type ClaimSearch, longestSearchText } from './claim-search.ts'
import { foldText, plainWords } from './search-words.ts'

export const searchKinds = ['CLAIM', 'SOURCE', 'OUTLET', 'DEVICE', 'IP_ADDRESS', 'ORGANIZATION', 'PERSON'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Something that holds the words; the score runs from 0 to 1 within one kind. */
export interface SearchHit {
  readonly id: string
  readonly kind: SearchKind
  readonly score: number
}

export interface SearchService {
  /**
   * What holds the words of a text, best first; at most 1,000.
   * @throws WhenceError INVALID_INPUT for an empty text or one of more than 4,000 characters.
   */
  search(text: string, kinds: readonly SearchKind[]): Promise<SearchHit[]>
}

const mostHits = 1_000
/** How many nodes an engine's own index may propose of one kind; ours then scores them. */
const mostProposed = 200

const proposals = {
  SOURCE: { index: 'sourceText', label: 'Source' },
  OUTLET: { index: 'outletText', label: 'Outlet' },
  DEVICE: { index: 'deviceText', label: 'Device' },
  IP_ADDRESS: { index: 'ipAddressText', label: 'IpAddress' },
  ORGANIZATION: { index: 'organizationText', label: 'Organization' },
  PERSON: { index: 'personText', label: 'Person' },
} as const
type ProposedKind = keyof typeof proposals

const texts = Object.fromEntries(
  Object.entries(proposals).map(([kind, { label }]) => [
    kind,
    defineQuery({
      name: `search.texts.${label}`,
      cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, coalesce(n.searchText, '') AS text ORDER BY id`,
      parse: z.object({ id: z.string(), text: z.string() }).parse,
    }),
  ]),
)

export function createSearchService(graph: Graph, claims: ClaimSearch): SearchService {
  return {
    async search(text, kinds) {
      const trimmed = text.trim()
      if (trimmed === '' || trimmed.length > longestSearchText) {
        throw new WhenceError('INVALID_INPUT', `text must have 1 to ${longestSearchText} characters.`, {
          path: ['text'],
        })
      }
      const lists = await Promise.all(
        [...new Set(kinds)].map((kind) =>
          kind === 'CLAIM' ? searchClaims(claims, trimmed) : searchKind(graph, kind, trimmed),
        ),
      )
      return lists.flat().sort(compareHits).slice(0, mostHits)
    },
  }
}

async function searchClaims(claims: ClaimSearch, text: string): Promise<SearchHit[]> {
  return (await claims.search(text, mostHits)).map((hit) => ({ ...hit, kind: 'CLAIM' }))
}

/** The engine proposes, and the same scoring as for claims decides, so that both engines answer alike. */
async function searchKind(graph: Graph, kind: ProposedKind, text: string): Promise<SearchHit[]> {
  const words = [...new Set(plainWords(foldText(text)))]
  if (words.length === 0) return []
  const proposed = await graph.proposeByText(proposals[kind].index, words, mostProposed)
  const query = texts[kind]
  if (!query || proposed.length === 0) return []
  const index = createClaimIndex()
  for (const row of await graph.read(query, { ids: proposed.map(({ id }) => id).sort() })) {
    index.put(row.id, row.text.split('\n'))
  }
  return index.search(text, mostProposed).map(({ id, score }) => ({ id, kind, score: Math.min(1, score / 2) }))
}

function compareHits(a: SearchHit, b: SearchHit): number {
  if (a.score !== b.score) return b.score - a.score
  const kind = searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind)
  return kind || (a.id < b.id ? -1 : 1)
}
