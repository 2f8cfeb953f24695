/** Two texts that may say the same. */
export type TextPair = readonly [string, string]

/**
 * The SentenceScorer port: how alike in meaning texts are, as a small local model would say. It is a plug-in that a person
 * chooses (WHENCE_SENTENCE_SCORER); without one everything is scored by words alone. It only puts what was found by words
 * in another order: it finds nothing by itself, and makes no suggestion a fact.
 */
export interface SentenceScorer {
  /**
   * For each pair 0 (nothing in common) to 1 (the same), in the order given; the same pairs always give the same scores.
   * Null when it cannot say now: the scores by words stand then.
   */
  score(pairs: readonly TextPair[]): Promise<readonly number[] | null>
}

/** Of longer lists the first are judged by the model; the rest keep their order behind them. */
const mostJudged = 50

interface Scored {
  readonly score: number
}

/**
 * Puts hits, best first with scores from 0 to 1, in the order of the mean of their score and the model's. Those that the
 * model was not asked about count as unlike, so that none of them passes one that it was asked about.
 */
export async function rescore<Hit extends Scored>(
  scorer: SentenceScorer,
  hits: readonly Hit[],
  pairOf: (hit: Hit) => TextPair,
): Promise<Hit[]> {
  const judged = hits.slice(0, mostJudged)
  const scores = judged.length === 0 ? null : await scorer.score(judged.map(pairOf))
  if (scores === null) return [...hits]
  return hits.map((hit, i) => ({ ...hit, score: (hit.score + (scores[i] ?? 0)) / 2 })).sort((a, b) => b.score - a.score)
}
