import { z } from 'zod'
import { defineQuery, type GraphReader, type GraphValue, type GraphWriter } from '../graph/index.ts'
import { findAnchor, type ReadDocument } from '../reading/index.ts'

/** The version of a source that was seen last, and when. */
export interface LatestVersion {
  readonly hash: string
  readonly text: string
  /** Milliseconds UTC. */
  readonly seenAt: number
}

const latestVersion = defineQuery({
  name: 'intake.latestVersion',
  cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version) WHERE r.withdrawnAt IS NULL
    RETURN v.hash AS hash, v.text AS text, coalesce(r.lastSeenAt, r.fetchedAt, r.recordedAt) AS seenAt
    ORDER BY seenAt DESC, hash LIMIT 1`,
  parse: z.object({ hash: z.string(), text: z.string(), seenAt: z.number() }).parse,
})

const anchored = z.object({
  id: z.string(),
  versionHash: z.string(),
  basis: z.string().nullish(),
  quote: z.string().nullish(),
  prefix: z.string().nullish(),
  suffix: z.string().nullish(),
  start: z.number().nullish(),
  end: z.number().nullish(),
  goneAt: z.number().nullish(),
})

const anchoredStatements = defineQuery({
  name: 'intake.anchoredStatements',
  cypher: `MATCH (s:Source {id: $source})-[r:CITES|ASSERTS]->(t)
    WHERE r.withdrawnAt IS NULL AND r.versionHash IS NOT NULL
    RETURN type(r) AS kind, t.id AS target, properties(r) AS props ORDER BY kind, target, r.id`,
  parse: z.object({ kind: z.enum(['CITES', 'ASSERTS']), target: z.string(), props: anchored }).parse,
})
type Anchored = ReturnType<typeof anchoredStatements.parse>

const markStatements = (kind: 'CITES' | 'ASSERTS') =>
  defineQuery({
    name: `intake.markSeen.${kind}`,
    cypher: `UNWIND $rows AS row MATCH (s:Source {id: $source})-[r:${kind} {id: row.id}]->()
      SET r += row.props RETURN count(r) AS marked`,
    parse: z.object({ marked: z.number() }).parse,
  })
const markCitations = markStatements('CITES')
const markAssertions = markStatements('ASSERTS')

const markVersion = defineQuery({
  name: 'intake.markVersionSeen',
  cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version {hash: $hash})
    SET r.lastSeenAt = $at, r.silent = CASE WHEN $silent AND ($isSame OR r.fetchedAt = $at) THEN true ELSE r.silent END
    RETURN count(r) AS marked`,
  parse: z.object({ marked: z.number() }).parse,
})

/** Null for a source that was never read. */
export async function findLatestVersion(reader: GraphReader, source: string): Promise<LatestVersion | null> {
  return (await reader.read(latestVersion, { source }))[0] ?? null
}

/** A reading of a source that had been read before. */
export interface LaterReading {
  readonly source: string
  readonly versionHash: string
  readonly fetchedAt: number
  readonly document: ReadDocument
  /** Global ids of the sources that the page links to now. */
  readonly linked: ReadonlySet<string>
  readonly previous: LatestVersion
}

/**
 * Looks for what a source said and cited before in what it says now. What is still there was seen again; a citation or
 * statement that is not has `goneAt` and goes on to count. Each gets the place where it was found in the new version
 * (`found` and `foundIn`), or that it was not, or that two places fit. A version that changed or dropped any of them
 * without a notice that was not there before is a silent edit. A reading older than the last one changes nothing.
 */
export async function followVersion(tx: GraphWriter, reading: LaterReading): Promise<void> {
  const { source, versionHash, fetchedAt, document, previous } = reading
  if (fetchedAt <= previous.seenAt) return
  const statements = await tx.read(anchoredStatements, { source })
  const marks = statements.map((statement) => findAgain(statement, reading))
  for (const [kind, query] of [['CITES', markCitations] as const, ['ASSERTS', markAssertions] as const]) {
    const rows = marks.filter((_, i) => statements[i]?.kind === kind).map(({ id, props }) => ({ id, props }))
    if (rows.length > 0) await tx.write(query, { source, rows })
  }
  const isNoticed = document.updateNotices.some((notice) => !previous.text.includes(notice))
  const silent = marks.some(({ isChanged }) => isChanged) && !isNoticed
  // A link can go without a word of the text changing.
  const isSame = versionHash === previous.hash
  await tx.write(markVersion, { source, hash: versionHash, at: fetchedAt, silent, isSame })
}

interface Mark {
  readonly id: string
  readonly props: { readonly [name: string]: GraphValue }
  /** Its words are others now, or it is gone since. */
  readonly isChanged: boolean
}

function findAgain(statement: Anchored, reading: LaterReading): Mark {
  const { props } = statement
  const { versionHash, fetchedAt } = reading
  const place = placeOf(statement, reading)
  const presence = presenceOf(statement, reading, place.kind)
  const found: { [name: string]: GraphValue } = { found: place.kind, foundIn: versionHash }
  const { start = null, end = null, score = null } = 'start' in place ? place : {}
  Object.assign(found, { foundStart: start, foundEnd: end, foundScore: score })
  if (presence === 'THERE') Object.assign(found, { lastSeenAt: fetchedAt, goneAt: null })
  if (presence === 'GONE') Object.assign(found, { goneAt: props.goneAt ?? fetchedAt })
  const wasThere = typeof props.goneAt !== 'number'
  return { id: props.id, props: found, isChanged: wasThere && (presence === 'GONE' || place.kind === 'FUZZY') }
}

type Place = ReturnType<typeof findAnchor>

/** Evidence outside the text (a credit line) has no place to be found at. */
function placeOf({ props }: Anchored, { document, versionHash }: LaterReading): Place {
  const { quote, start, end, prefix, suffix } = props
  if (typeof quote !== 'string' || typeof start !== 'number' || typeof end !== 'number') return { kind: 'ORPHANED' }
  if (props.versionHash === versionHash) return { kind: 'EXACT', start, end, score: 1 }
  return findAnchor(document.text, { exact: quote, prefix: prefix ?? '', suffix: suffix ?? '', start, end })
}

/** A link is there as long as the page links to the same source, and gone with it though its words may stay. */
function presenceOf(
  { kind, target, props }: Anchored,
  { linked }: LaterReading,
  place: Place['kind'],
): 'THERE' | 'GONE' | 'UNSURE' {
  if (kind === 'CITES' && linked.has(target)) return 'THERE'
  if (kind === 'CITES' && props.basis === 'HYPERLINK') return 'GONE'
  if (typeof props.start !== 'number' || place === 'AMBIGUOUS') return 'UNSURE'
  return place === 'ORPHANED' ? 'GONE' : 'THERE'
}
