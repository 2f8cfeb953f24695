/**
 * Rows grouped by a key, in compressed sparse row form: the rows of group g are `items[offsets[g] … offsets[g + 1])`,
 * in ascending order.
 */
export interface Groups {
  readonly offsets: Int32Array
  readonly items: Int32Array
}

export function sizeOf({ offsets }: Groups, group: number): number {
  return offsets[group + 1]! - offsets[group]!
}

/** Groups the rows 0 … keys.length-1 by key (counting sort, linear). Negative keys are in no group. */
export function groupRows(keys: Int32Array, groups: number): Groups {
  // Counted two cells up, so that after the sums a cell holds where its group begins, and in the end where the next does.
  const offsets = new Int32Array(groups + 2)
  let kept = 0
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    if (key < 0) continue
    offsets[key + 2]!++
    kept++
  }
  for (let group = 2; group < offsets.length; group++) offsets[group]! += offsets[group - 1]!
  const items = new Int32Array(kept)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    if (key >= 0) items[offsets[key + 1]!++] = row
  }
  return { offsets: offsets.subarray(0, groups + 1), items }
}

/** A list of integers that grows. */
export interface IntList {
  readonly push: (value: number) => void
  readonly length: () => number
  readonly shorten: (length: number) => void
  /** What it holds now, without a copy. */
  readonly view: () => Int32Array
}

export function createIntList(capacity = 16): IntList {
  let cells = new Int32Array(Math.max(capacity, 4))
  let length = 0
  return {
    push: (value) => {
      if (length === cells.length) {
        const wider = new Int32Array(cells.length * 2)
        wider.set(cells)
        cells = wider
      }
      cells[length++] = value
    },
    length: () => length,
    shorten: (to) => {
      length = to
    },
    view: () => cells.subarray(0, length),
  }
}

/** Disjoint sets of 0 … size-1 with path halving; the smallest member names its set, so the order of joins is no matter. */
export interface Clusters {
  readonly join: (a: number, b: number) => void
  readonly nameOf: (member: number) => number
}

export function createClusters(size: number): Clusters {
  const parent = new Int32Array(size)
  for (let i = 0; i < size; i++) parent[i] = i
  const nameOf = (member: number): number => {
    let at = member
    while (parent[at]! !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    nameOf,
    join: (a, b) => {
      const [first, second] = [nameOf(a), nameOf(b)]
      if (first < second) parent[second] = first
      else parent[first] = second
    },
  }
}
