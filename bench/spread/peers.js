/**
 * The kernel beside graphology and networkx on one graph, in one run. On what graphology does too (strongly connected
 * components, topological order, origins, the tree with its depths and sizes) all begin with the same list of edges in
 * memory, in the order of time, which is their best; networkx adds dominators. Building and computing are shown apart.
 * Processor times, warm medians. Needs a build; networkx needs a Python that has it (PYTHON, else python3).
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Graph from 'graphology'
import components from 'graphology-components'
import dag from 'graphology-dag'
import { buildEdges, greatest, listEdges, median, openGraph, timed, walkEdges } from './pieces.js'
import { computeSpread, traceWorkload } from './workload.js'

const rounds = 3
const sources = Number(process.argv[2] ?? 300_000)
const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))

function buildGraph({ size, from, to }) {
  const graph = new Graph.DirectedGraph({ allowSelfLoops: false })
  for (let node = 0; node < size; node++) graph.addNode(node)
  for (let i = 0; i < from.length; i++) graph.addEdge(from[i], to[i])
  return graph
}

/** The same answers as `walkEdges`. The workload has no round, so that the order of its sources is that of vertices. */
function walkGraph(graph) {
  const found = components.stronglyConnectedComponents(graph)
  const order = dag.topologicalSort(graph)
  let origins = 0
  const parent = new Map()
  const depth = new Map()
  const size = new Map()
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]
    size.set(node, 1)
    if (graph.outDegree(node) === 0) {
      origins++
      depth.set(node, 0)
      continue
    }
    let under = Number.POSITIVE_INFINITY
    graph.forEachOutNeighbor(node, (cited) => {
      if (Number(cited) < under) under = Number(cited)
    })
    parent.set(node, String(under))
    depth.set(node, depth.get(String(under)) + 1)
  }
  for (const node of order)
    if (parent.has(node)) size.set(parent.get(node), size.get(parent.get(node)) + size.get(node))
  return {
    components: found.length,
    origins,
    deepest: greatest(depth.values()),
    largest: greatest(size.values()),
  }
}

/** Warm medians of building and computing, and the last answer. */
function measure(build, compute) {
  const times = { build: [], compute: [] }
  let answer = null
  for (let round = 0; round < rounds; round++) {
    const built = timed(build)
    const computed = timed(() => compute(built.answer))
    times.build.push(built.ms)
    times.compute.push(computed.ms)
    answer = computed.answer
  }
  return { build: median(times.build), compute: median(times.compute), answer }
}

const input = traceWorkload(sources)
const whole = []
for (let round = 0; round < rounds; round++) whole.push(timed(() => computeSpread(input, { circular: false })).ms)
const edges = listEdges(openGraph(input))
console.log(`n ${sources}, E ${edges.to.length}, Node ${process.version}`)
console.log(`kernel, all that it answers, from columns: ${median(whole).toFixed(0)} ms`)

const kernel = measure(() => buildEdges(edges), walkEdges)
const peer = measure(() => buildGraph(edges), walkGraph)
if (JSON.stringify(kernel.answer) !== JSON.stringify(peer.answer)) {
  throw new Error(`They do not agree: ${JSON.stringify([kernel.answer, peer.answer])}`)
}
const show = (name, { build, compute }) =>
  console.log(`${name}: built in ${build.toFixed(1)} ms, computed in ${compute.toFixed(1)} ms`)
console.log(`on what both do, both find ${JSON.stringify(kernel.answer)}`)
show('kernel', kernel)
show(`graphology ${devDependencies.graphology}`, peer)
const ratio = (a, b) => (a / b).toFixed(1)
console.log(
  `graphology takes ${ratio(peer.compute, kernel.compute)} times as long to compute, ` +
    `${ratio(peer.build, kernel.build)} times to build, ` +
    `${ratio(peer.compute + peer.build, kernel.compute + kernel.build)} times together`,
)

const lines = Array.from(edges.from, (source, i) => `${source} ${edges.to[i]}`).join('\n')
const python = spawnSync(process.env['PYTHON'] ?? 'python3', [join(import.meta.dirname, 'peer.py'), String(sources)], {
  input: lines,
  encoding: 'utf8',
})
if (python.status === 0) {
  const [networkx, build, compute, dominators, origins] = python.stdout.trim().split(' ')
  console.log(
    `networkx ${networkx}: built in ${build} ms, computed in ${compute} ms, and dominators in ${dominators} ms more; ` +
      `${origins} origins; ${ratio(Number(compute), kernel.compute)} times as long to compute on what all three do`,
  )
} else {
  console.log('SKIPPED: networkx is not installed (pip install networkx), so it is not compared.')
}
