import { z } from 'zod'
import { labelOfId, nodeId, wordingKey } from '../facts/index.ts'
import { defineQuery, type GraphReader, pageParams, type Query } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'
import { normalizeText, wordsOf } from '../shared/normalize.ts'
import { type EntityLabel, type EntityRow, entityColumns, entityLabels, isNamed, parseEntityRow } from './entity-row.ts'

interface LabelQueries {
  readonly byId: Query<EntityRow>
  readonly byAlias: Query<EntityRow>
  readonly list: Query<{ position: Position; row: EntityRow }>
  readonly count: Query<{ count: number }>
}

const hasWords = '($words IS NULL OR all(word IN $words WHERE toLower(n.searchText) CONTAINS word))'

function defineLabelQueries(label: EntityLabel): LabelQueries {
  const key = label === 'IpAddress' ? 'n.address' : "coalesce(n.name, '')"
  return {
    byId: defineQuery({
      name: `entities.byId.${label}`,
      cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN ${entityColumns('n')}`,
      parse: parseEntityRow,
    }),
    byAlias: defineQuery({
      name: `entities.byAlias.${label}`,
      cypher: `MATCH (f:Fact {valueKey: $key})<-[:HAS_FACT]-(n:${label}) WHERE f.withdrawnAt IS NULL AND NOT f.suggested
        RETURN DISTINCT ${entityColumns('n')}, n.id AS id ORDER BY id LIMIT 1`,
      parse: parseEntityRow,
    }),
    list: defineQuery({
      name: `entities.list.${label}`,
      cypher: `MATCH (n:${label}) WITH n, ${key} AS orderKey
        WHERE ${isNamed('n')} AND ${hasWords} AND ($afterKey IS NULL OR orderKey > $afterKey OR (orderKey = $afterKey AND n.id > $afterId))
        WITH n, orderKey ORDER BY orderKey, n.id LIMIT $limit
        RETURN orderKey, ${entityColumns('n')}`,
      parse: (row) => {
        const entity = parseEntityRow(row)
        return { position: [row['orderKey'] as string, entity.id] as const, row: entity }
      },
    }),
    count: defineQuery({
      name: `entities.count.${label}`,
      cypher: `MATCH (n:${label}) WHERE ${isNamed('n')} AND ${hasWords} RETURN count(n) AS count`,
      parse: z.object({ count: z.number() }).parse,
    }),
  }
}

const queries = Object.fromEntries(entityLabels.map((label) => [label, defineLabelQueries(label)])) as Record<
  EntityLabel,
  LabelQueries
>

/** The entities with these ids, of whatever kind. */
export async function findEntities(reader: GraphReader, ids: readonly string[]): Promise<EntityRow[]> {
  const byLabel = entityLabels.map((label) => ({ label, ids: ids.filter((id) => labelOfId(id) === label) }))
  const rows = await Promise.all(
    byLabel.filter((group) => group.ids.length > 0).map((group) => reader.read(queries[group.label].byId, group)),
  )
  return rows.flat()
}

/** A device, organization or person by its name or another name of it, whatever its case and spacing; else null. */
export async function findEntityByName(
  reader: GraphReader,
  label: EntityLabel,
  name: string,
): Promise<EntityRow | null> {
  const [named] = await reader.read(queries[label].byId, { ids: [nodeId(label, normalizeText(name))] })
  if (named && !named.suggested) return named
  return (await reader.read(queries[label].byAlias, { key: wordingKey(name) }))[0] ?? null
}

/** One page of the entities of a label whose names hold all the words, by name. */
export async function listEntities(
  reader: GraphReader,
  label: EntityLabel,
  { text, page }: { text?: string | undefined; page: PageRequest },
): Promise<{ position: Position; row: EntityRow }[]> {
  return reader.read(queries[label].list, {
    words: text === undefined ? null : wordsOf(text),
    ...pageParams(page, 'string'),
  })
}

export async function countEntities(reader: GraphReader, label: EntityLabel, text?: string): Promise<number> {
  const words = text === undefined ? null : wordsOf(text)
  return (await reader.read(queries[label].count, { words }))[0]?.count ?? 0
}
