import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { exportGraph, type ImportOptions, importFile, type RejectedLine } from '../../src/exchange/index.ts'
import { defineQuery, type Graph } from '../../src/graph/index.ts'

export interface ImportedLines {
  readonly created: number
  readonly unchanged: number
  readonly rejected: readonly RejectedLine[]
  readonly keys: Readonly<Record<string, string>>
}

/** Imports lines as a file: objects are written as JSON, texts as they are. */
export async function importLines(
  graph: Graph,
  lines: readonly (object | string)[],
  options: Partial<ImportOptions> = {},
): Promise<ImportedLines> {
  const folder = await mkdtemp(join(tmpdir(), 'whence-import-'))
  try {
    const path = join(folder, 'file.jsonl')
    await writeFile(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    const result = await importFile({
      graph,
      journalFolder: join(folder, 'imports'),
      path,
      options: { by: 'test', at: Date.UTC(2026, 0, 1), ...options },
    })
    const { created, unchanged, rejected } = result
    return { created, unchanged, rejected, keys: Object.fromEntries(result.keys()) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function exportLines(graph: Graph, claim?: string): Promise<string[]> {
  const lines: string[] = []
  const write = (line: string): void => void lines.push(line)
  await exportGraph({ graph, write, ...(claim === undefined ? {} : { claim }) })
  return lines
}

const countRow = z.object({ name: z.string(), count: z.number() })
const nodeCounts = defineQuery({
  name: 'test.nodeCounts',
  cypher: 'MATCH (n) UNWIND labels(n) AS name RETURN name, count(n) AS count ORDER BY name',
  parse: countRow.parse,
})
const edgeCounts = defineQuery({
  name: 'test.edgeCounts',
  cypher: 'MATCH ()-[r]->() RETURN type(r) AS name, count(r) AS count ORDER BY name',
  parse: countRow.parse,
})

/** How many nodes of each label and edges of each type there are; what the store keeps of itself is left out. */
export async function countGraph(graph: Graph): Promise<Record<string, number>> {
  const rows = [...(await graph.read(nodeCounts)), ...(await graph.read(edgeCounts))]
  return Object.fromEntries(rows.filter(({ name }) => name !== 'Meta').map(({ name, count }) => [name, count]))
}
