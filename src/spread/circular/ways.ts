import { containsAll, type LabelSet } from '../labels/label-set.ts'

/**
 * What is known of the ways from the root to a vertex, each as the set of the labels that it carries. The vertices on a
 * way count as labels too, so two ways exclude each other exactly when their sets share one.
 */
export interface Ways {
  /** Some ways, the shortest first. */
  readonly sets: readonly LabelSet[]
  /** Whether every way carries all labels of one of `sets`: then no other is ever needed. */
  readonly isComplete: boolean
  /** Some of the labels that all ways carry. */
  readonly common: LabelSet
}

/** More ways than this to one vertex are not kept, nor longer ones, nor more common labels. */
const most = { ways: 12, labels: 24, common: 12 } as const

/** The ways to a vertex with the labels `own`, out of those to the vertices that it cites; none of these: it is an origin. */
export function extendWays(own: LabelSet, cited: readonly Ways[]): Ways {
  if (own.length > most.labels) return { sets: [], isComplete: false, common: own.slice(0, most.common) }
  if (cited.length === 0) return { sets: [own], isComplete: true, common: own.slice(0, most.common) }
  const sets: LabelSet[] = []
  let isComplete = cited.every((ways) => ways.isComplete)
  for (const further of inTurns(cited)) {
    if (sets.length === most.ways) {
      isComplete = false
      break
    }
    const set = unite(own, further)
    if (sets.some((known) => containsAll(set, known))) continue
    if (set.length > most.labels) isComplete = false
    else sets.push(set)
  }
  sets.sort((a, b) => a.length - b.length)
  return { sets, isComplete, common: commonLabels(own, cited) }
}

/** The first way through each cited vertex, then the second: ways that part at once seldom meet again. */
function* inTurns(cited: readonly Ways[]): Generator<LabelSet> {
  for (let turn = 0; turn < most.ways; turn++) {
    for (const { sets } of cited) {
      const set = sets[turn]
      if (set !== undefined) yield set
    }
  }
}

function commonLabels(own: LabelSet, cited: readonly Ways[]): LabelSet {
  const [first, ...others] = cited as [Ways, ...Ways[]]
  const shared = first.common.filter((label) => others.every(({ common }) => common.includes(label)))
  return unite(own, shared).slice(0, most.common)
}

/** Both lists are ascending. */
function unite(a: LabelSet, b: LabelSet): number[] {
  const all: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const next = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i]! : b[j]!
    if (a[i] === next) i++
    if (b[j] === next) j++
    all.push(next)
  }
  return all
}
