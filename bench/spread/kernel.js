/**
 * The kernel alone, on one claim of n sources with five citations each. Named pieces: condensing, origins, tree with its
 * hops, metrics, dominators with chokepoints, and independence of all with its labels. Whole: those, and all else that
 * `computeSpread` answers without circular reporting: the order of sources, S and E, shared credits, parts, corrections,
 * denials, timeline. Prints n, E, warm medians, the peak resident memory of a process (which holds the input too), and
 * how straight the line through the medians is. Needs a build: `npm run build && node bench/spread/kernel.js [most sources]`.
 *
 * Times are processor time of all threads of the process, so that a busy machine does not blur them (on an idle one the
 * clock shows a little less). Each size runs in processes of its own, so that one's garbage is not another's memory.
 */
import { execFileSync } from 'node:child_process'
import { median, openGraph, timed, timePieces } from './pieces.js'
import { computeSpread, traceWorkload } from './workload.js'

const most = Number(process.argv[2] ?? 1_000_000)
const part = process.argv[3]
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000].filter((size) => size <= most)
// Small sizes need more rounds before what runs is what the compiler made of it.
const rounds = most < 50_000 ? 31 : most < 500_000 ? 9 : 3

function runWhole(input) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const { ms, answer } = timed(() => computeSpread(input, { circular: false }))
    times.push(ms)
    if (answer.members.length !== most) throw new Error('The workload is not what it should be.')
  }
  return { whole: median(times), first: times[0] }
}

function runPieces(input) {
  const all = []
  for (let round = 0; round < rounds; round++) all.push(timePieces(openGraph(input)))
  const pieces = Object.fromEntries(Object.keys(all[0]).map((name) => [name, median(all.map((ms) => ms[name]))]))
  const named = median(all.map((ms) => Object.values(ms).reduce((sum, spent) => sum + spent)))
  return { pieces, named }
}

/** Runs one part of one size in a process of its own. */
function inProcess(size, name) {
  return JSON.parse(execFileSync(process.execPath, [import.meta.filename, String(size), name], { encoding: 'utf8' }))
}

/** Least squares of y on x: slope, intercept, and how far the points lie from the line at most. */
function fitLine(points) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const slope =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  const intercept = y - slope * x
  return { slope, intercept, residuals: points.map((point) => point.y - intercept - slope * point.x) }
}

function describeGrowth(name, rows, msOf) {
  const power = fitLine(rows.map((row) => ({ x: Math.log(row.citations), y: Math.log(msOf(row)) })))
  const line = fitLine(rows.map((row) => ({ x: row.citations, y: msOf(row) })))
  const furthest = Math.max(...power.residuals.map(Math.abs))
  const relative = Math.max(...line.residuals.map((residual, i) => Math.abs(residual) / msOf(rows[i])))
  return (
    `${name}: time grows as E^${power.slope.toFixed(2)} (log-log, furthest point ${(100 * Math.expm1(furthest)).toFixed(0)} % off); ` +
    `line ${line.intercept.toFixed(0)} ms + ${(line.slope * 1e6).toFixed(0)} ns a citation (furthest point ${(100 * relative).toFixed(0)} % off)`
  )
}

if (part !== undefined) {
  const input = traceWorkload(most)
  const found = part === 'whole' ? runWhole(input) : runPieces(input)
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ sources: most, citations: input.citations.from.length, peak, ...found }))
} else {
  const rows = sizes.map((size) => {
    const row = { ...inProcess(size, 'pieces'), ...inProcess(size, 'whole') }
    const pieces = Object.entries(row.pieces).map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
    console.log(
      `n ${row.sources}  E ${row.citations}  named pieces ${row.named.toFixed(0)} ms (${pieces.join(', ')})  ` +
        `whole ${row.whole.toFixed(0)} ms, ${((row.whole * 1e6) / row.citations).toFixed(0)} ns a citation, ` +
        `the first time ${row.first.toFixed(0)} ms  peak ${(row.peak / 1e6).toFixed(0)} MB`,
    )
    return row
  })
  if (rows.length > 2) {
    console.log(describeGrowth('named pieces', rows, (row) => row.named))
    console.log(describeGrowth('whole', rows, (row) => row.whole))
  }
}
