/** A log for what tests provoke on purpose; `lines` keeps what was said. */
export function createQuietLog() {
  const lines: string[] = []
  const keep = (_fields: object, message: string) => void lines.push(message)
  return { lines, warn: keep, error: keep }
}
