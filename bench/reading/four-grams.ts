export interface Score {
  readonly precision: number
  readonly recall: number
}

/** Precision and recall of a text by its runs of four words, as multisets (the measure of article-extraction-benchmark). */
export function scoreText(said: string, truth: string): Score {
  const found = runsOf(said)
  const wanted = runsOf(truth)
  let hit = 0
  for (const [run, count] of found.runs) hit += Math.min(count, wanted.runs.get(run) ?? 0)
  const precision = found.total === 0 ? (wanted.total === 0 ? 1 : 0) : hit / found.total
  const recall = wanted.total === 0 ? (found.total === 0 ? 1 : 0) : hit / wanted.total
  return { precision, recall }
}

function runsOf(text: string): { runs: Map<string, number>; total: number } {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const runs = new Map<string, number>()
  const total = words.length === 0 ? 0 : Math.max(1, words.length - 3)
  for (let at = 0; at < total; at++) {
    const run = words.slice(at, at + 4).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return { runs, total }
}

/** Averages over the pages, and F1 of the two averages. */
export function summarize(scores: readonly Score[]): { precision: number; recall: number; f1: number } {
  const mean = (pick: (score: Score) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length
  const precision = mean((score) => score.precision)
  const recall = mean((score) => score.recall)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
