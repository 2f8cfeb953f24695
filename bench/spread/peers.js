/**
 * The kernel beside networkx on one graph: condensing, origins, dominators, tree. The kernel's time holds everything
 * it answers (order, labels, independence, hops, timeline too); networkx's only these. Processor times of one run, both
 * from data in memory; networkx's building of its graph is shown apart. Needs a build, and Python with networkx.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { computeSpread, traceWorkload } from './workload.js'

const sources = Number(process.argv[2] ?? 30_000)
const input = traceWorkload(sources)
const { from, to } = input.citations
const times = []
let origins = 0
for (let run = 0; run < 5; run++) {
  const start = process.cpuUsage()
  const answer = computeSpread(input, { circular: false })
  const { user, system } = process.cpuUsage(start)
  times.push((user + system) / 1000)
  origins = answer.origins.length
}
const median = times.sort((a, b) => a - b)[2]
console.log(
  `kernel (Node ${process.version}): ${median.toFixed(0)} ms for n ${sources}, E ${from.length}, ${origins} origins`,
)

const edges = Array.from(from, (source, row) => `${source} ${to[row]}`).join('\n')
const peer = spawnSync('python3', [join(import.meta.dirname, 'peer.py')], { input: edges, encoding: 'utf8' })
if (peer.status === 0) {
  const [version, built, counted, found] = peer.stdout.trim().split(' ')
  const ratio = (Number(counted) / median).toFixed(1)
  console.log(
    `networkx ${version}: ${counted} ms (and ${built} ms to build), ${found} origins: ${ratio} times the kernel's`,
  )
} else {
  console.log('SKIPPED: networkx is not installed (pip install networkx), so it is not compared.')
}
