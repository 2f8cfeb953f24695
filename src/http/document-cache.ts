/** The part of a cache that the GraphQL server asks for. */
export interface TextCache<Value> {
  get(text: string): Value | undefined
  set(text: string, value: Value): void
}

const maxEntries = 500
const maxTextLength = 8192

/**
 * Keeps what was made of the texts of late, the oldest goes first. Long texts are not kept: strangers choose them, and
 * a thousand of a megabyte each would fill the memory.
 */
export function createTextCache<Value>(): TextCache<Value> {
  const kept = new Map<string, Value>()
  return {
    get(text) {
      return kept.get(text)
    },
    set(text, value) {
      if (text.length > maxTextLength) return
      kept.delete(text)
      kept.set(text, value)
      for (const oldest of kept.size > maxEntries ? kept.keys() : []) {
        kept.delete(oldest)
        break
      }
    },
  }
}
