import { z } from 'zod'
import type { Stamp } from '../facts/index.ts'
import { defineQuery, type Graph, type GraphReader } from '../graph/index.ts'
import { findMentions } from '../reading/index.ts'
import type { SentenceScorer } from '../search/index.ts'
import { shortHash } from '../shared/identity.ts'
import {
  type ClaimReader,
  findUnsoughtClaims,
  findVersionTexts,
  readClaims,
  recordMatches,
  type VersionText,
} from './match-claims.ts'
import { proposeMentions, proposeMentionsOf } from './propose-mentions.ts'
import { proposeReuse } from './propose-reuse.ts'
import { findUnsoughtNames, markNamesSought, type UnsoughtNames } from './unsought-names.ts'

/*
 * What comes by a file, or is said of a claim later, meets what was read before. A version that nobody has read (it was
 * imported) is marked `unread`; a claim whose wording is not the one that was last looked for (`sought`), and an entity
 * of whose names that is true, is looked for in every stored version. Both marks are settled when the work is done, and
 * how far it has come is kept in the graph, so that a run that was cut off goes on where it was.
 */

const versionRow = z.object({ id: z.string(), source: z.string(), hash: z.string() })

const unreadVersions = defineQuery({
  name: 'intake.unreadVersions',
  cypher: `MATCH (v:Version {unread: true}) WITH v ORDER BY v.id LIMIT $limit
    MATCH (v)<-[:HAS_VERSION]-(s:Source) RETURN v.id AS id, s.id AS source, v.hash AS hash ORDER BY id, source`,
  parse: versionRow.parse,
})

const countUnread = defineQuery({
  name: 'intake.countUnread',
  cypher: 'MATCH (v:Version {unread: true}) RETURN count(v) AS count',
  parse: z.object({ count: z.number() }).parse,
})

const versionsAfter = defineQuery({
  name: 'intake.versionsAfter',
  cypher: `MATCH (v:Version) WHERE v.id > $after WITH v ORDER BY v.id LIMIT $limit
    MATCH (v)<-[:HAS_VERSION]-(s:Source) RETURN v.id AS id, s.id AS source, v.hash AS hash ORDER BY id, source`,
  parse: versionRow.parse,
})

const countVersions = defineQuery({
  name: 'intake.countVersions',
  cypher: 'MATCH (v:Version) RETURN count(v) AS count',
  parse: z.object({ count: z.number() }).parse,
})

const markRead = defineQuery({
  name: 'intake.markRead',
  cypher: 'UNWIND $ids AS id MATCH (v:Version {id: id}) SET v.unread = null RETURN count(v) AS marked',
  parse: z.object({ marked: z.number() }).parse,
})

const markSought = defineQuery({
  name: 'intake.markSought',
  cypher: 'UNWIND $rows AS row MATCH (c:Claim {id: row.id}) SET c.sought = row.mark RETURN count(c) AS marked',
  parse: z.object({ marked: z.number() }).parse,
})

const reached = defineQuery({
  name: 'intake.backfillReached',
  cypher: "MATCH (m:Meta {id: 'backfill'}) RETURN m.of AS of, m.after AS after, m.done AS done",
  parse: z.object({ of: z.string(), after: z.string(), done: z.number() }).parse,
})

const markReached = defineQuery({
  name: 'intake.markBackfillReached',
  cypher: "MERGE (m:Meta {id: 'backfill'}) SET m.of = $of, m.after = $after, m.done = $done RETURN m.id AS id",
  parse: z.object({ id: z.string() }).parse,
})

export interface BackfillOptions {
  readonly stamp: Stamp
  readonly signal?: AbortSignal
  /** Hears how many versions of how many were looked at. */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>
  /** Versions that are looked at between two marks of how far it has come. */
  readonly pageSize?: number
  readonly scorer?: SentenceScorer | null
}

/** Whether there is anything to do. */
export async function needsBackfill(reader: GraphReader): Promise<boolean> {
  const [unread] = await reader.read(countUnread, {})
  if ((unread?.count ?? 0) > 0 || (await findUnsoughtClaims(reader)).size > 0) return true
  return (await findUnsoughtNames(reader)).rows.length > 0
}

/**
 * Reads the versions that nobody has read: what they share with other texts, what they name, which claims they state.
 * Then looks for claims with new wordings and entities with new names in all versions. Doing it again changes nothing.
 */
export async function backfill(graph: Graph, options: BackfillOptions): Promise<void> {
  const claims = await readClaims(graph, options.scorer)
  const unsought = { claims, wordings: claims.findUnsought(), names: await findUnsoughtNames(graph) }
  await readUnread(graph, claims, options)
  if (unsought.wordings.size > 0 || unsought.names.rows.length > 0) await seekNew(graph, unsought, options)
}

async function readUnread(graph: Graph, claims: ClaimReader, options: BackfillOptions): Promise<void> {
  const { stamp, signal, onProgress = () => {}, pageSize = 50 } = options
  const total = (await graph.read(countUnread, {}))[0]?.count ?? 0
  for (let done = 0; done < total; ) {
    const page = await graph.read(unreadVersions, { limit: pageSize })
    if (page.length === 0) return
    for (const { id, source, hash } of page) {
      signal?.throwIfAborted()
      for (const version of await findVersionTexts(graph, { source, hash })) {
        await graph.transaction(async (tx) => {
          await proposeReuse(tx, { source, version: id }, stamp)
          await proposeMentions(tx, namingText(version), stamp)
        })
        await recordMatches(graph, claims, { version, stamp })
      }
      await graph.write(markRead, { ids: [id] })
      done += 1
    }
    await onProgress(done, total)
  }
}

function namingText({ source, hash, text }: VersionText) {
  return { source, versionHash: hash, text, mentions: findMentions(text) }
}

interface Unsought {
  readonly claims: ClaimReader
  /** Claims with a wording that is looked for, each with a mark of it. */
  readonly wordings: ReadonlyMap<string, string>
  readonly names: UnsoughtNames
}

async function seekNew(graph: Graph, unsought: Unsought, options: BackfillOptions): Promise<void> {
  const { signal, onProgress = () => {}, pageSize = 50 } = options
  const { wordings, names } = unsought
  const rows = [...wordings].map(([id, mark]) => ({ id, mark }))
  const of = shortHash(JSON.stringify([rows, names.rows]))
  const total = (await graph.read(countVersions, {}))[0]?.count ?? 0
  const [before] = await graph.read(reached, {})
  let { after, done } = before?.of === of ? before : { after: '', done: 0 }
  for (;;) {
    const page = await graph.read(versionsAfter, { after, limit: pageSize })
    const last = page.at(-1)
    if (!last) break
    for (const place of page) {
      signal?.throwIfAborted()
      for (const version of await findVersionTexts(graph, place)) await seekIn(graph, version, { unsought, options })
    }
    after = last.id
    done += page.length
    await graph.write(markReached, { of, after, done })
    await onProgress(done, Math.max(done, total))
  }
  if (rows.length > 0) await graph.write(markSought, { rows })
  await markNamesSought(graph, names)
}

async function seekIn(
  graph: Graph,
  version: VersionText,
  { unsought: { claims, wordings, names }, options: { stamp } }: { unsought: Unsought; options: BackfillOptions },
): Promise<void> {
  if (wordings.size > 0) await recordMatches(graph, claims, { version, stamp, only: wordings })
  if (!names.mayStandIn(version.text)) return
  const named = { ...namingText(version), ids: names.ids }
  await graph.transaction((tx) => proposeMentionsOf(tx, named, stamp))
}
