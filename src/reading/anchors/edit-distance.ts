export interface Alignment {
  /** Insertions, deletions and replacements. */
  readonly distance: number
  /** How much of the window the pattern took, from its beginning. */
  readonly length: number
}

/** The cheapest way to read a pattern off the beginning of a window, wherever it ends there (Sellers 1980, one end free). */
export function alignAtStart(pattern: string, window: string): Alignment {
  let row = Uint32Array.from({ length: window.length + 1 }, (_, column) => column)
  let next = new Uint32Array(window.length + 1)
  for (let line = 1; line <= pattern.length; line += 1) {
    next[0] = line
    const letter = pattern.charCodeAt(line - 1)
    for (let column = 1; column <= window.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (window.charCodeAt(column - 1) === letter ? 0 : 1)
      next[column] = Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
    }
    ;[row, next] = [next, row]
  }
  let length = 0
  for (let column = 1; column <= window.length; column += 1) {
    if ((row[column] ?? 0) < (row[length] ?? 0)) length = column
  }
  return { distance: row[length] ?? 0, length }
}

/** The distance between two whole texts. */
export function editDistance(a: string, b: string): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, column) => column)
  let next = new Uint32Array(b.length + 1)
  for (let line = 1; line <= a.length; line += 1) {
    next[0] = line
    const letter = a.charCodeAt(line - 1)
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (b.charCodeAt(column - 1) === letter ? 0 : 1)
      next[column] = Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
    }
    ;[row, next] = [next, row]
  }
  return row[b.length] ?? 0
}
