import { z } from 'zod'
import { stateCorrection } from '../curation/index.ts'
import { joinStatements, recordFacts, type Stamp } from '../facts/index.ts'
import { defineQuery, type GraphWriter } from '../graph/index.ts'
import { anchorAt } from './document-statements.ts'
import type { LaterReading, LatestVersion } from './follow-versions.ts'

const quotedSoFar = defineQuery({
  name: 'intake.correctionsSoFar',
  cypher: `MATCH (s:Source {id: $source})<-[r:CORRECTS]-(k:Correction)
    RETURN DISTINCT coalesce(r.quote, '') AS quote`,
  parse: z.object({ quote: z.string() }).parse,
})

const retracts = /\bretract(?:s|ed|ion)\b|\bwithdraw(?:s|n) (?:this|the) (?:article|story|report)/iu
const corrects =
  /\bcorrect(?:ion|ed|s)\b|\berratum\b|\bmisstated\b|\bincorrectly\b|\bearlier version of\b|korrektur|corrección|rettifica|errata/iu

const confidence = 0.7
const longestQuote = 1_000

/**
 * Proposes that a source was corrected or retracted when it says so itself in a notice that the version before did not
 * have. "Update:" alone says that there is more, not that something was wrong, and proposes nothing. The date is the day
 * on which the change was seen; of a page that had the notice when it was first read none is known.
 */
export async function proposeCorrections(
  tx: GraphWriter,
  {
    source,
    versionHash,
    fetchedAt,
    document,
    previous,
  }: Omit<LaterReading, 'previous'> & { previous: LatestVersion | null },
  stamp: Stamp,
): Promise<void> {
  const { text, updateNotices } = document
  const fresh = updateNotices
    .filter((notice) => !previous?.text.includes(notice))
    .map((notice) => notice.slice(0, longestQuote))
  if (fresh.length === 0 || (previous !== null && fetchedAt <= previous.seenAt)) return
  const quoted = new Set((await tx.read(quotedSoFar, { source })).map(({ quote }) => quote))
  const at = previous === null ? {} : { at: new Date(fetchedAt).toISOString().slice(0, 10) }
  const stated = fresh.flatMap((quote) => {
    const kind = retracts.test(quote) ? 'RETRACTED' : corrects.test(quote) ? 'CORRECTED' : null
    if (kind === null || quoted.has(quote)) return []
    const start = text.indexOf(quote)
    const place = start < 0 ? { start: null, end: null } : { start, end: start + quote.length }
    const anchor = anchorAt(text, { quote, ...place }, versionHash)
    return [stateCorrection({ source, kind, ...at }, { method: 'READ', suggested: true, confidence, anchor })]
  })
  if (stated.length > 0) await recordFacts(tx, joinStatements(stated), stamp)
}
