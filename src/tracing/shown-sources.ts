import type { RequestScope } from '../shared/request-scope.ts'
import { requireRow } from '../shared/request-scope.ts'
import type { SourceLoaders, SourceRow } from '../sources/index.ts'
import { sourceIdOf } from './traced-rows.ts'

type Named = Parameters<typeof sourceIdOf>[0]

/** Loads a source that an answer names; at once when it was shown before. */
export type LoadShown = (row: Named, source: number, scope: RequestScope) => SourceRow | Promise<SourceRow>

/** Rows kept with one answer: some pages of it. */
const mostKept = 1_000

/**
 * Keeps the rows that were shown of an answer as long as the answer itself is kept. Whatever is written about a source
 * leaves its mark on the claims around it, after which they have another answer.
 */
export function createShownSources(sources: SourceLoaders): LoadShown {
  const shown = new WeakMap<object, Map<number, SourceRow>>()
  return (row, source, scope) => {
    const { input } = row.traced
    const rows = shown.get(input) ?? new Map<number, SourceRow>()
    shown.set(input, rows)
    const known = rows.get(source)
    if (known) return known
    return sources(scope)
      .byId.load(sourceIdOf(row, source))
      .then((loaded) => {
        const found = requireRow(loaded)
        if (rows.size < mostKept) rows.set(source, found)
        return found
      })
  }
}
