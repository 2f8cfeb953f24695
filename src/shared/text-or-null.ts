/** A text as it is, and null for anything else: what a column that may be empty holds. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
