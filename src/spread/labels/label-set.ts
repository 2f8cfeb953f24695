/** A set of labels, ascending; two sets that share a label exclude each other. */
export type LabelSet = readonly number[]

export function containsAll(labels: LabelSet, subset: LabelSet): boolean {
  let at = 0
  for (const label of subset) {
    while (at < labels.length && labels[at]! < label) at++
    if (labels[at] !== label) return false
  }
  return true
}
