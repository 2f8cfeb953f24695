/** A run of a comparison: so many items that both have, that only the first or only the second has. */
export interface DiffRun {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED'
  readonly count: number
}

/**
 * The shortest edit script between two sequences (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). Past
 * `mostEdits` edits it is no longer the shortest: what lies between the common beginning and the common end is then
 * removed and added as a whole, so that the time is bounded by length × `mostEdits` and the answer is still right.
 */
export function diffSequences(before: readonly string[], after: readonly string[], mostEdits: number): DiffRun[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const middle = shortestScript(a, b, mostEdits) ?? [
    { kind: 'REMOVED', count: a.length } as const,
    { kind: 'ADDED', count: b.length } as const,
  ]
  return joinRuns([{ kind: 'SAME', count: head }, ...middle, { kind: 'SAME', count: tail }])
}

function shortestScript(a: readonly string[], b: readonly string[], mostEdits: number): DiffRun[] | null {
  const most = Math.min(mostEdits, a.length + b.length)
  const furthest = new Int32Array(2 * most + 3)
  const centre = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice(centre - edits - 1, centre + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(furthest, centre + k - 1) < at(furthest, centre + k + 1))
      let x = down ? at(furthest, centre + k + 1) : at(furthest, centre + k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      furthest[centre + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return null
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0
}

/** From the end back to the beginning: each step is one edit with the common items after it. */
function walkBack(trace: readonly Int32Array[], aLength: number, bLength: number): DiffRun[] {
  const runs: DiffRun[] = []
  let [x, y] = [aLength, bLength]
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const row = trace[edits] as Int32Array
    const k = x - y
    const reachOf = (diagonal: number): number => at(row, diagonal + edits + 1)
    const down = k === -edits || (k !== edits && reachOf(k - 1) < reachOf(k + 1))
    const from = down ? k + 1 : k - 1
    const fromX = reachOf(from)
    const afterEdit = down ? fromX : fromX + 1
    runs.push({ kind: 'SAME', count: x - afterEdit }, { kind: down ? 'ADDED' : 'REMOVED', count: 1 })
    x = fromX
    y = fromX - from
  }
  runs.push({ kind: 'SAME', count: x })
  return runs.reverse()
}

/** Neighbours of one kind as one; within a change what is removed comes first. */
function joinRuns(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = []
  let [removed, added] = [0, 0]
  const flush = (): void => {
    if (removed > 0) joined.push({ kind: 'REMOVED', count: removed })
    if (added > 0) joined.push({ kind: 'ADDED', count: added })
    removed = 0
    added = 0
  }
  let same = 0
  for (const { kind, count } of runs) {
    if (count === 0) continue
    if (kind === 'SAME') {
      flush()
      same += count
      continue
    }
    if (same > 0) joined.push({ kind: 'SAME', count: same })
    same = 0
    if (kind === 'REMOVED') removed += count
    else added += count
  }
  flush()
  if (same > 0) joined.push({ kind: 'SAME', count: same })
  return joined
}
