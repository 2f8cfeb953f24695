/**
 * What one more page costs in text reuse, at ten thousand and at a million stored fingerprints: to find the sources that
 * share words with it, and to keep its own keys, by the queries in use on the embedded engine. Processor and wall time,
 * medians over a hundred pages of which every fifth copies from what is stored; then the ratio of the two stores.
 * Arguments: fingerprints of the small and of the large store (default 10000 and 1000000).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { graphSchema } from '../../schema/graph/schema.ts'
import { openEmbeddedGraph } from '../../src/graph/embedded/open-embedded-graph.ts'
import { applySchema, defineQuery, type Graph } from '../../src/graph/index.ts'
import { findSharing, keepTextKeys } from '../../src/intake/text-buckets.ts'
import { readTextKeys } from '../../src/reading/index.ts'

const sizes = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1_000_000)] as const
const measured = 100
const warm = 20
const words =
  'harbour lamp keeper ferry island board captain winter oranges bicycle vicar garden drawing pub night'.split(' ')

function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A story of five hundred words that nobody else tells. */
function storyOf(number: number): string {
  const random = randomNumbers(number + 1)
  return Array.from(
    { length: 500 },
    () => `${words[Math.floor(random() * words.length)]}${Math.floor(random() * 40)}`,
  ).join(' ')
}

const keysOfStory = readTextKeys(storyOf(0)).keys.length

/** A store in which as many texts were read as have that many fingerprints, filled through the engine's own calls. */
async function openFilled(folder: string, fingerprints: number): Promise<Graph> {
  const database = grafeo.GrafeoDB.create(join(folder, 'graph.grafeo'))
  for (let text = 0, kept = 0; kept < fingerprints; text++) {
    for (const id of readTextKeys(storyOf(text)).keys) {
      database.createNode(['TextBucket'], { id, sources: [`source_${text}`] })
      kept += 1
    }
    if (text % 2_000 === 0) process.stderr.write(`${kept} of ${fingerprints} fingerprints\n`)
  }
  database.close()
  const graph = openEmbeddedGraph({ folder, schema: graphSchema })
  await applySchema(graph)
  return graph
}

const addVersion = defineQuery({
  name: 'bench.addVersion',
  cypher: 'CREATE (v:Version {id: $id}) RETURN v.id AS id',
  parse: (row) => row,
})

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

interface Cost {
  readonly find: number
  readonly keep: number
  readonly processor: number
}

async function measure(graph: Graph, texts: number): Promise<Cost> {
  const [find, keep, processor]: [number[], number[], number[]] = [[], [], []]
  for (let page = 0; page < warm + measured; page++) {
    const number = 10_000_000 + page
    const copied = page % 5 === 0 ? storyOf(Math.floor((page / (warm + measured)) * texts)).slice(0, 1_500) : ''
    const textKeys = readTextKeys(`${storyOf(number)} ${copied}`)
    const [source, version] = [`source_${number}`, `version_${number}`]
    await graph.write(addVersion, { id: version })
    const [used, start] = [process.cpuUsage(), performance.now()]
    const sharing = await findSharing(graph, { source, keys: textKeys.keys, limit: 12 })
    const found = performance.now()
    await graph.transaction((tx) => keepTextKeys(tx, { source, version }, textKeys))
    if (copied !== '' && sharing.length === 0) throw new Error('the copied passage was not found')
    if (page < warm) continue
    const { user, system } = process.cpuUsage(used)
    find.push(found - start)
    keep.push(performance.now() - found)
    processor.push((user + system) / 1_000)
  }
  return { find: median(find), keep: median(keep), processor: median(processor) }
}

const costs: Cost[] = []
console.log(`keys of a page of 500 words: ${keysOfStory}\n`)
console.log('| stored fingerprints | find, ms | keep, ms | processor, ms |\n|---|---|---|---|')
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'whence-bench-reuse-'))
  try {
    const graph = await openFilled(folder, size)
    const cost = await measure(graph, Math.floor(size / keysOfStory))
    await graph.close()
    costs.push(cost)
    console.log(`| ${size} | ${cost.find.toFixed(2)} | ${cost.keep.toFixed(2)} | ${cost.processor.toFixed(2)} |`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const [small, large] = costs
if (small && large) {
  const ratio = (large.find + large.keep) / (small.find + small.keep)
  console.log(
    `\none more page at ${sizes[1]} against ${sizes[0]}: ${ratio.toFixed(2)} × (processor ${(large.processor / small.processor).toFixed(2)} ×)`,
  )
}
