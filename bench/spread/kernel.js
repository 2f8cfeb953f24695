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

/** Least squares of y on x, by weight: slope and intercept. */
function fitLine(points) {
  const sum = (pick) => points.reduce((total, point) => total + point.weight * pick(point), 0)
  const all = sum(() => 1)
  const [x, y] = [sum((point) => point.x) / all, sum((point) => point.y) / all]
  const slope = sum((point) => (point.x - x) * (point.y - y)) / sum((point) => (point.x - x) ** 2)
  return { slope, intercept: y - slope * x }
}

/** The power of E that the time grows with, and the line that comes nearest in proportion. */
function describeGrowth(name, rows, msOf) {
  const power = fitLine(rows.map((row) => ({ x: Math.log(row.citations), y: Math.log(msOf(row)), weight: 1 })))
  const line = fitLine(rows.map((row) => ({ x: row.citations, y: msOf(row), weight: 1 / msOf(row) ** 2 })))
  const furthest = (guess) => {
    const off = rows.map((row) => Math.abs(Math.log(guess(row.citations) / msOf(row))))
    return `furthest point a factor of ${Math.exp(Math.max(...off)).toFixed(2)} off`
  }
  const atPower = (citations) => Math.exp(power.intercept + power.slope * Math.log(citations))
  const atLine = (citations) => line.intercept + line.slope * citations
  return (
    `${name}: time grows as E^${power.slope.toFixed(3)} (${furthest(atPower)}); ` +
    `${line.intercept.toFixed(1)} ms + ${(line.slope * 1e6).toFixed(0)} ns a citation (${furthest(atLine)})`
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
