import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { findUpdateNotices } from '../reading/index.ts'
import type { SourceLoaders, VersionRow } from '../sources/index.ts'
import { diffTexts, type ParagraphChangeRow } from './text-diff.ts'

/** What changed between two versions of one source, and whether the later one says so. */
export interface VersionDiffRow {
  readonly from: VersionRow
  readonly to: VersionRow
  /** `ANNOUNCED`: it has a notice that was not there; `SILENT`: it changed what facts rest on without one. */
  readonly edit: 'ANNOUNCED' | 'SILENT' | 'OTHER'
  /** The new notices, in the page's words. */
  readonly notices: readonly string[]
  readonly changes: readonly ParagraphChangeRow[]
}

const versionBefore = defineQuery({
  name: 'intake.versionBefore',
  cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version)
    WHERE r.withdrawnAt IS NULL AND v.id <> $id
    WITH v.id AS id, coalesce(r.fetchedAt, r.recordedAt) AS at WHERE at < $before
    RETURN id ORDER BY at DESC, id LIMIT 1`,
  parse: z.object({ id: z.string() }).parse,
})

type LoadVersion = ReturnType<SourceLoaders>['versions']

/**
 * Compares a version with an earlier one, by default the one before it; null for the first.
 * @throws WhenceError NOT_FOUND when `from` is no version of the same source.
 */
export async function compareVersions(
  reader: GraphReader,
  versions: LoadVersion,
  { to, from }: { to: VersionRow; from: string | null },
): Promise<VersionDiffRow | null> {
  const id = from ?? (await findVersionBefore(reader, to))
  const earlier = id === null ? null : await versions.load(id)
  if (from !== null && earlier?.source !== to.source) {
    const message = `There is no version "${from.slice(0, 80)}" of this source; take it from Source.versions.`
    throw new WhenceError('NOT_FOUND', message, { path: ['from'] })
  }
  if (earlier === null) return null
  const notices = noticesOf(to.text).filter((notice) => !earlier.text.includes(notice))
  const edit = notices.length > 0 ? 'ANNOUNCED' : to.silent ? 'SILENT' : 'OTHER'
  return { from: earlier, to, edit, notices, changes: diffTexts(earlier.text, to.text) }
}

async function findVersionBefore(reader: GraphReader, to: VersionRow): Promise<string | null> {
  const [row] = await reader.read(versionBefore, { source: to.source, id: to.id, before: to.fetchedAt })
  return row?.id ?? null
}

function noticesOf(text: string): string[] {
  return findUpdateNotices(text.split(/\n\s*\n/))
}
