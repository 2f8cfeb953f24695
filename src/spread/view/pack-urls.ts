/**
 * The six characters of each URL that follow what all URLs of the rows begin with, as a number that compares as they
 * do: numbers compare many times faster than texts. Where two are equal, the texts themselves decide. Rows without URL
 * come last.
 */
export function packUrls(rows: Int32Array, url: readonly (string | null)[]): Float64Array {
  const common = commonLength(rows, url)
  const packed = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const text = url[rows[i]!]!
    packed[i] = text === null ? Number.MAX_SAFE_INTEGER : packText(text, common)
  }
  return packed
}

function packText(text: string, from: number): number {
  let key = 0
  let isPlain = true
  for (let i = from; i < from + 6; i++) {
    // Beyond Latin-1 a character does not fit; what follows it must not decide, so the texts themselves will.
    const code: number = isPlain && i < text.length ? Math.min(text.charCodeAt(i) + 1, 255) : 0
    isPlain &&= code < 255
    key = key * 256 + code
  }
  return key
}

/** How many characters all URLs begin with. */
function commonLength(rows: Int32Array, url: readonly (string | null)[]): number {
  let first: string | null = null
  let common = Number.MAX_SAFE_INTEGER
  // Texts lie all over memory: a look at each one's length alone lets the processor fetch many at once.
  for (let i = 0; i < rows.length; i++) {
    const text: string | null = url[rows[i]!]!
    if (text === null) continue
    first ??= text
    if (text.length < common) common = text.length
  }
  if (first === null) return 0
  for (let i = 0; i < rows.length; i++) {
    const text: string | null = url[rows[i]!]!
    if (text === null) continue
    let same = 0
    while (same < common && text.charCodeAt(same) === first.charCodeAt(same)) same++
    common = same
  }
  return common
}

/** Null comes last. */
export function compareTexts(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
