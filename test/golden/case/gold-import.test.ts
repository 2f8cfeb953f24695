import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ImportResult, importFile } from '../../../src/exchange/index.ts'
import type { Graph } from '../../../src/graph/index.ts'
import { createTracingService } from '../../../src/tracing/index.ts'
import { goldCaseLines, parseGoldCase } from '../../support/gold-case.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { sharedPath } from '../../support/shared.ts'

const goldPath = sharedPath('gold', 'xiaomi-2014.json')

async function importLines(graph: Graph, lines: readonly unknown[]): Promise<ImportResult> {
  const folder = await mkdtemp(join(tmpdir(), 'whence-gold-'))
  try {
    const path = join(folder, 'gold.jsonl')
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'))
    return await importFile({ graph, path, journalFolder: join(folder, 'journal'), options: { by: 'test' } })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe.skipIf(goldPath === null)('the gold case, imported', () => {
  forEachEngine((engine) => {
    it('stands on what it is known to stand on, and a second import changes nothing', async () => {
      const gold = parseGoldCase(await readFile(goldPath ?? '', 'utf8'))
      const lines = goldCaseLines(gold)
      await using graph = await engine.open()
      const first = await importLines(graph, lines)
      expect(first).toMatchObject({ created: lines.length, unchanged: 0, rejected: [] })
      expect(await importLines(graph, lines)).toMatchObject({ created: 0, unchanged: lines.length, rejected: [] })

      const ids = new Map(first.keys())
      const keyOf = new Map([...ids].map(([key, id]) => [id, key]))
      const tracing = createTracingService(graph)
      for (const [claim, expected] of Object.entries(gold.expected)) {
        const traced = await tracing.spread(ids.get(claim) ?? '')
        const { independence } = traced?.answer ?? {}
        const keys = (rows: readonly number[]) => rows.map((row) => keyOf.get(traced?.input.sources.id[row] ?? ''))
        expect({ claim, ...independence }).toMatchObject({
          claim,
          sources: gold.asserts[claim]?.length,
          low: expected.low,
          high: expected.high,
          exact: true,
        })
        expect(independence?.standsOn.map(({ sources }) => keys(sources))).toEqual(
          expected.standsOn.map((key) => [key]),
        )
      }
    }, 120_000)
  })
})
