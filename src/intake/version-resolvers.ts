import type { GraphReader } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { findCheckWorthy } from '../reading/index.ts'
import { pageOfList } from '../shared/connection.ts'
import { type SourceLoaders, versionId } from '../sources/index.ts'
import { wordSpans } from './text-diff.ts'
import { compareVersions } from './version-diff.ts'

export interface VersionResolverDeps {
  readonly reader: GraphReader
  readonly sources: SourceLoaders
}

/** What a version changed. */
export function createVersionResolvers({ reader, sources }: VersionResolverDeps): Resolvers {
  return {
    Version: {
      diff: (to, { from }, scope) => compareVersions(reader, sources(scope).versions, { to, from: from ?? null }),
      checkWorthy: ({ text }, args) => pageOfList(findCheckWorthy(text), args),
    },
    Suggestion: {
      diff: async ({ kind, anchor }, _, scope) => {
        if (kind !== 'CORRECTS' || !anchor?.versionHash) return null
        const { versions } = sources(scope)
        const to = await versions.load(versionId(anchor.source, anchor.versionHash))
        return to && compareVersions(reader, versions, { to, from: null })
      },
    },
    VersionDiff: { changes: (diff, args) => pageOfList(diff.changes, args) },
    ParagraphChange: { spans: wordSpans },
  }
}
