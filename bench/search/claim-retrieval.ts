/**
 * Claim retrieval on CheckThat! 2020 task 2 (English): tweets against verified claims. Prints mean average precision at 5
 * with a bootstrap interval, and milliseconds a query. The development split is looked at only after tuning on the other.
 * Argument: the folder of the corpus (default ../shared/corpora/claims).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClaimIndex } from '../../src/search/index.ts'

interface Query {
  readonly text: string
  readonly relevant: ReadonlySet<string>
}

/** Tab-separated values with quoted fields (a doubled quote stands for one), without the heading. */
function parseTable(text: string): string[][] {
  const rows: string[][] = []
  for (const match of `${text}\n`.matchAll(
    /^((?:"(?:[^"]|"")*"|[^\t\n"][^\t\n]*|)(?:\t(?:"(?:[^"]|"")*"|[^\t\n"][^\t\n]*|))*)\r?\n/gm,
  )) {
    const fields = [...(match[1] ?? '').matchAll(/(?:^|\t)("(?:[^"]|"")*"|[^\t]*)/g)]
    rows.push(
      fields.map(([, field = '']) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)),
    )
  }
  return rows.slice(1).filter((row) => row.length > 1)
}

function readQueries(folder: string, split: string): Query[] {
  const relevant = new Map<string, Set<string>>()
  for (const line of readFileSync(join(folder, split, 'tweet-vclaim-pairs.qrels'), 'utf8').split('\n')) {
    const [query, , claim] = line.split('\t')
    if (query === undefined || claim === undefined) continue
    relevant.set(query, (relevant.get(query) ?? new Set()).add(claim))
  }
  const table = parseTable(readFileSync(join(folder, split, 'tweets.queries.tsv'), 'utf8'))
  return table.map(([id = '', text = '']) => ({ text, relevant: relevant.get(id) ?? new Set() }))
}

function averagePrecision(answer: readonly string[], relevant: ReadonlySet<string>): number {
  let hits = 0
  let sum = 0
  for (const [rank, id] of answer.entries()) {
    if (!relevant.has(id)) continue
    hits += 1
    sum += hits / (rank + 1)
  }
  return relevant.size === 0 ? 0 : sum / Math.min(relevant.size, 5)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle 95 % of the means of 2,000 resamples, from a fixed seed, so that two runs print the same. */
function bootstrap(values: readonly number[]): [number, number] {
  let state = 20_200_628
  const next = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const means = Array.from({ length: 2000 }, () => mean(values.map(() => values[next(values.length)] ?? 0))).sort(
    (a, b) => a - b,
  )
  return [means[49] ?? 0, means[1949] ?? 0]
}

const folder = process.argv[2] ?? '../shared/corpora/claims'
const claims = parseTable(readFileSync(join(folder, 'verified_claims.docs.tsv'), 'utf8'))
const index = createClaimIndex()
const begun = performance.now()
for (const [id = '', claim = '', title = ''] of claims) index.put(id, [claim, title])
index.search('warm up', 1)
console.log(`indexed ${index.size()} claims in ${(performance.now() - begun).toFixed(0)} ms`)
for (const split of ['train', 'dev']) {
  const queries = readQueries(folder, split)
  const started = performance.now()
  const used = process.cpuUsage()
  const scores = queries.map(({ text, relevant }) =>
    averagePrecision(
      index.search(text.slice(0, 4000), 5).map(({ id }) => id),
      relevant,
    ),
  )
  const each = (performance.now() - started) / queries.length
  // On a busy machine the clock also measures the others.
  const processor = process.cpuUsage(used).user / 1000 / queries.length
  const [low, high] = bootstrap(scores)
  const figure = `${mean(scores).toFixed(4)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
  console.log(
    `${split}: MAP@5 ${figure} over ${queries.length} queries, ${each.toFixed(1)} ms a query (processor ${processor.toFixed(1)} ms)`,
  )
}
