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

/** For each label the places of the sets that have it, ascending. */
export function holdersOf(sets: readonly LabelSet[]): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  sets.forEach((labels, index) => {
    for (const label of labels) {
      const known = holders.get(label)
      if (known) known.push(index)
      else holders.set(label, [index])
    }
  })
  return holders
}
