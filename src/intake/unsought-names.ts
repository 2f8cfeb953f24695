import { z } from 'zod'
import { wordingKey } from '../facts/index.ts'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { nameSpans } from './name-spans.ts'

const nameLabels = ['Device', 'Organization', 'Person'] as const
type NameLabel = (typeof nameLabels)[number]

/** The author of a page is named by it; he is looked for in other pages once he has another name, or is no author. */
const isSought: { readonly [label in NameLabel]: string } = {
  Device: 'true',
  Organization: 'true',
  Person: '(size(coalesce(n.aliases, [])) > 0 OR NOT EXISTS { (n)<-[:WRITTEN_BY]-() })',
}

function unsoughtOf(label: NameLabel) {
  return defineQuery({
    name: `intake.unsoughtNames.${label}`,
    cypher: `MATCH (n:${label})
      WHERE n.searchText IS NOT NULL AND coalesce(n.sought, '') <> n.searchText AND ${isSought[label]}
      RETURN n.id AS id, n.searchText AS names ORDER BY id`,
    parse: z.object({ id: z.string(), names: z.string() }).parse,
  })
}

function markSoughtOf(label: NameLabel) {
  return defineQuery({
    name: `intake.markNamesSought.${label}`,
    cypher: `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n.sought = row.names RETURN count(n) AS marked`,
    parse: z.object({ marked: z.number() }).parse,
  })
}

const queries = {
  Device: { unsought: unsoughtOf('Device'), mark: markSoughtOf('Device') },
  Organization: { unsought: unsoughtOf('Organization'), mark: markSoughtOf('Organization') },
  Person: { unsought: unsoughtOf('Person'), mark: markSoughtOf('Person') },
} as const

/** Entities with a name that was not yet looked for in what was read before. */
export interface UnsoughtNames {
  readonly rows: readonly { readonly label: NameLabel; readonly id: string; readonly names: string }[]
  /** Their global ids. */
  readonly ids: ReadonlySet<string>
  /** Whether a text may hold one of the names. */
  readonly mayStandIn: (text: string) => boolean
}

export async function findUnsoughtNames(reader: GraphReader): Promise<UnsoughtNames> {
  const found = await Promise.all(
    nameLabels.map(async (label) => (await reader.read(queries[label].unsought, {})).map((row) => ({ label, ...row }))),
  )
  const rows = found.flat()
  const keys = new Set(rows.flatMap(({ names }) => names.split('\n').map(wordingKey)))
  return {
    rows,
    ids: new Set(rows.map(({ id }) => id)),
    mayStandIn: (text) =>
      rows.length > 0 && nameSpans(text).some(({ start, end }) => keys.has(wordingKey(text.slice(start, end)))),
  }
}

/** Notes that the names, as they were, have been looked for. */
export async function markNamesSought(writer: GraphWriter, { rows }: UnsoughtNames): Promise<void> {
  for (const label of nameLabels) {
    const marked = rows.filter((row) => row.label === label).map(({ id, names }) => ({ id, names }))
    if (marked.length > 0) await writer.write(queries[label].mark, { rows: marked })
  }
}
