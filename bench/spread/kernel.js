/**
 * The spread kernel alone: members, condensing, origins, tree, metrics, dominators and T = S independence on one claim
 * of n sources with five citations each. Prints n, E, the median time of each size, its peak resident memory, and how
 * straight the line through them is. Needs a build: `npm run build && node bench/spread/kernel.js [most sources]`.
 *
 * Times are processor time of all threads of the process, so that a busy machine does not blur them (on an idle one the
 * clock shows a little less). Each size runs in a process of its own, so that one's garbage is not another's memory.
 */
import { execFileSync } from 'node:child_process'
import { computeSpread, traceWorkload } from './workload.js'

const most = Number(process.argv[2] ?? 1_000_000)
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000].filter((size) => size <= most)

if (process.argv[3] === 'one') {
  const input = traceWorkload(most)
  const times = []
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage()
    const answer = computeSpread(input, { circular: false })
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
    if (answer.members.length !== most) throw new Error('The workload is not what it should be.')
  }
  const { maxRSS } = process.resourceUsage()
  const citations = input.citations.from.length
  console.log(JSON.stringify({ sources: most, citations, times, maxRSS: maxRSS * 1024 }))
} else {
  const rows = sizes.map((size) =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, String(size), 'one'], { encoding: 'utf8' })),
  )
  for (const row of rows) {
    const median = [...row.times].sort((a, b) => a - b)[1]
    const perCitation = (median * 1e6) / row.citations
    console.log(
      `n ${row.sources}  E ${row.citations}  median ${median.toFixed(0)} ms  ${perCitation.toFixed(0)} ns a citation  ` +
        `first ${row.times[0].toFixed(0)} ms  peak ${(row.maxRSS / 1e6).toFixed(0)} MB`,
    )
  }
}
