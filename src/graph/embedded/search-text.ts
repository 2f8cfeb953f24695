import type { GrafeoDB } from '@grafeo-db/js'
import type { TextHit } from '../graph.ts'
import type { TextIndex } from '../graph-schema.ts'
import { bestHits } from '../text-hits.ts'
import { toQueryError } from './grafeo-errors.ts'

export interface TextQuestion {
  readonly words: readonly string[]
  readonly limit: number
}

/** BM25 over one property. The engine takes any text as words: nothing in it is an operator. */
export async function searchText(database: GrafeoDB, index: TextIndex, question: TextQuestion): Promise<TextHit[]> {
  const { words, limit } = question
  if (words.length === 0 || limit < 1) return []
  try {
    const found = await database.textSearch(index.label, index.property, words.join(' '), limit)
    const hits = found.map(([node, score]) => ({ id: database.getNode(node as number)?.get('id'), score }))
    return bestHits(hits, limit)
  } catch (error) {
    throw toQueryError(error, `proposeByText.${index.name}`)
  }
}
