/**
 * Circular reporting on dense claims (five citations a source) within the default budget: of how many sources that cite
 * two or more it is settled whether these stand on fewer, and the processor time it takes beside all else. Warm medians.
 * Needs a build: `npm run build && node bench/spread/circular.js`.
 */
import { median, timed } from './pieces.js'
import { computeSpread, traceWorkload } from './workload.js'

const rounds = 5

for (const sources of [200, 500, 1_000, 2_000, 4_000, 10_000, 30_000]) {
  const input = traceWorkload(sources)
  const asking = countAsking(input.citations)
  const measure = (options) => {
    const runs = Array.from({ length: rounds }, () => timed(() => computeSpread(input, options)))
    return { ms: median(runs.map((run) => run.ms)), answer: runs[0].answer }
  }
  const without = measure({ circular: false })
  const { ms, answer } = measure({})
  const settled = asking - answer.circularUnsettled
  const found = answer.circular.filter(({ kind }) => kind === 'FALSE_CONFIRMATION').length
  console.log(
    `n ${sources}  E ${input.citations.from.length}  settled ${settled} of ${asking} ` +
      `(${((100 * settled) / asking).toFixed(2)} %), ${found} of them false confirmations  ` +
      `${ms.toFixed(0)} ms with circular reporting, ${without.ms.toFixed(0)} ms without`,
  )
}

/** How many cite two or more. */
function countAsking({ from, to }) {
  const cited = new Map()
  for (const [row, source] of from.entries()) cited.set(source, (cited.get(source) ?? new Set()).add(to[row]))
  return [...cited.values()].filter((all) => all.size > 1).length
}
