import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Graph } from '../../src/graph/index.ts'
import { backfill, needsBackfill } from '../../src/intake/index.ts'
import { exportLines, importLines } from '../support/exchange.ts'
import { readPage } from '../support/read-pages.ts'
import { withEmbeddedGraph } from '../support/with-embedded-graph.ts'

const script = fileURLToPath(new URL('../support/backfill-process.js', import.meta.url))
const claim = 'The Redmi Note sends photos to a server in China.'
const filler = 'The maker has sold millions of these handsets in Asia since the spring, most of them over its web shop.'
const pages = 12

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-backfill-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const withGraph = <T>(name: string, use: (graph: Graph) => Promise<T>) => withEmbeddedGraph(join(folder, name), use)

async function prepare(graph: Graph): Promise<void> {
  for (let i = 0; i < pages; i += 1) {
    await readPage(graph, {
      url: `https://p${i}.example/story`,
      day: '2026-01-02',
      paragraphs: [`${claim} ${i}.`, filler],
    })
  }
  await importLines(graph, [{ type: 'claim', key: 'c', text: claim }])
}

it('goes on where a killed process was, and ends in the same graph as one that was not killed', async () => {
  const stamp = { at: 0, by: 'job' }
  const whole = await withGraph('whole', async (graph) => {
    await prepare(graph)
    await backfill(graph, { stamp, pageSize: 1 })
    return exportLines(graph)
  })
  await withGraph('killed', prepare)
  const child = spawn(process.execPath, [script, join(folder, 'killed'), '5'], { stdio: 'inherit' })
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  await withGraph('killed', async (graph) => {
    expect(await needsBackfill(graph)).toBe(true)
    const heard: number[] = []
    await backfill(graph, { stamp, pageSize: 1, onProgress: (done) => void heard.push(done) })
    expect(heard).toEqual([6, 7, 8, 9, 10, 11, 12])
    expect(await exportLines(graph)).toEqual(whole)
    expect(await needsBackfill(graph)).toBe(false)
  })
}, 120_000)
