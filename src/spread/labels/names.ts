import type { View } from '../view/view.ts'

/** What a sentence calls a source: its URL, which never changes; else its title; else its id. */
export function nameSource({ input }: View, source: number): string {
  return input.sources.url[source] ?? input.sources.title[source] ?? input.sources.id[source]!
}

/** "A, B and C"; of a long list the first five and how many more. */
export function listNames(view: View, sources: readonly number[]): string {
  const shown = sources.slice(0, sources.length > 6 ? 5 : 6).map((source) => nameSource(view, source))
  if (shown.length < sources.length) return `${shown.join(', ')} and ${sources.length - shown.length} more`
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}
