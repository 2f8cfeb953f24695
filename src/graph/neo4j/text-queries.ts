import { defineQuery } from '../graph.ts'

/** Lucene counts at most 1,024 clauses; a longer question is asked in parts. */
const wordsAPart = 500

export const searchText = defineQuery({
  name: 'graph.searchText',
  cypher: `CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
    RETURN node.id AS id, score`,
  parse: (row) => ({ id: row.id, score: row.score }),
})

/**
 * The words as Lucene queries in which nothing has a meaning but the words: each stands in quotes, and what would end
 * the quotes is escaped.
 */
export function luceneQueries(words: readonly string[]): string[] {
  const quoted = [...new Set(words)]
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `"${word.replaceAll(/["\\]/g, '\\$&')}"`)
  const queries: string[] = []
  for (let i = 0; i < quoted.length; i += wordsAPart) queries.push(quoted.slice(i, i + wordsAPart).join(' '))
  return queries
}
