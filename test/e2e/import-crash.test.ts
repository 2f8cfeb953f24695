import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile, resumeImports } from '../../src/exchange/index.ts'
import type { Graph } from '../../src/graph/index.ts'
import { countGraph, exportLines } from '../support/exchange.ts'
import { withEmbeddedGraph } from '../support/with-embedded-graph.ts'

const script = fileURLToPath(new URL('../support/import-process.js', import.meta.url))
const at = Date.UTC(2026, 0, 1)
const sources = 1_900

let folder: string
let path: string
let whole: { exported: string[]; counts: Record<string, number> }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-crash-'))
  path = join(folder, 'file.jsonl')
  await writeFile(path, lines().join('\n'))
  whole = await withGraph('whole', async (graph) => {
    await importFile({ graph, journalFolder: join(folder, 'whole', 'imports'), path, options: { by: 'test', at } })
    return stateOf(graph)
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function lines(): string[] {
  const all: object[] = [{ type: 'claim', key: 'c', text: 'It calls home.' }]
  for (let i = 0; i < sources; i += 1) {
    all.push({ type: 'source', key: `s${i}`, url: `https://o${i % 40}.example/${i}`, title: `Story ${i}` })
    all.push({ type: 'assertion', source: `s${i}`, claim: 'c', stance: 'ASSERTS', suggested: i % 5 === 0 })
    if (i > 0) all.push({ type: 'citation', from: `s${i}`, to: `s${i >> 1}`, basis: 'HYPERLINK' })
  }
  return all.map((line) => JSON.stringify(line))
}

const withGraph = <T>(name: string, use: (graph: Graph) => Promise<T>) => withEmbeddedGraph(join(folder, name), use)

async function stateOf(graph: Graph) {
  return { exported: await exportLines(graph), counts: await countGraph(graph) }
}

/** Imports in a process that is killed at the given point; answers how many lines it said were stored by then. */
async function importUntilKilled(name: string, point: string): Promise<number> {
  const options = JSON.stringify({ folder: join(folder, name), path, at })
  const child = spawn(process.execPath, [script, options, point], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return Number(output.trim().split('\n').at(-1) ?? 0)
}

describe('an import that is killed', () => {
  it.each(['stored:1', 'amid:1', 'amid:2', 'amid:3'])(
    'at %s loses nothing that was stored, and is finished at the next start as if nothing had been',
    async (point) => {
      const name = point.replace(':', '-')
      const stored = await importUntilKilled(name, point)
      expect(stored).toBeGreaterThan(0)
      await withGraph(name, async (graph) => {
        const before = await countGraph(graph)
        const edges = (before['ASSERTS'] ?? 0) + (before['CITES'] ?? 0)
        const things = (before['Claim'] ?? 0) + (before['Source'] ?? 0)
        expect(edges + things).toBeGreaterThanOrEqual(stored)
        expect(before).not.toEqual(whole.counts)
        const journalFolder = join(folder, name, 'imports')
        expect(await resumeImports({ graph, journalFolder })).toBe(1)
        expect(await stateOf(graph)).toEqual(whole)
        expect(readdirSync(journalFolder)).toEqual([])
        expect(await resumeImports({ graph, journalFolder })).toBe(0)
      })
    },
  )

  it('while the file is checked leaves nothing behind', async () => {
    await importUntilKilled('checking', 'checking')
    await withGraph('checking', async (graph) => {
      const journalFolder = join(folder, 'checking', 'imports')
      expect(await resumeImports({ graph, journalFolder })).toBe(0)
      expect(existsSync(journalFolder) && readdirSync(journalFolder)).toEqual([])
      expect(await countGraph(graph)).toEqual({})
    })
  })
})
