import { z } from 'zod'
import { type FactTerms, joinStatements, recordFacts, type Stamp, type Statements } from '../facts/index.ts'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { compareTexts, directionOfReuse, readTextKeys } from '../reading/index.ts'
import { stateCitation, stateNearDuplicate } from '../sources/index.ts'
import { anchorAt } from './document-statements.ts'
import { findSharing, keepTextKeys } from './text-buckets.ts'

const textRow = z.object({
  source: z.string(),
  hash: z.string(),
  text: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})
type KeptText = z.infer<typeof textRow>

const columns = `s.id AS source, v.hash AS hash, v.text AS text, s.publishedFrom AS from, s.publishedTo AS to`

const textsOfSources = defineQuery({
  name: 'intake.textsOfSources',
  cypher: `UNWIND $ids AS id MATCH (s:Source {id: id})
    CALL (s) { MATCH (s)-[r:HAS_VERSION]->(v:Version) RETURN v ORDER BY r.recordedAt DESC, v.id LIMIT 3 }
    RETURN ${columns} ORDER BY source, hash`,
  parse: textRow.parse,
})

const textOfVersion = defineQuery({
  name: 'intake.textOfVersion',
  cypher: `MATCH (s:Source {id: $source})-[:HAS_VERSION]->(v:Version {id: $version}) RETURN ${columns}`,
  parse: textRow.parse,
})

const creditedAmong = defineQuery({
  name: 'intake.creditedAmong',
  cypher: `UNWIND $pairs AS pair MATCH (a:Source {id: pair.from})-[r:CITES]->(b:Source {id: pair.to})
    WHERE r.withdrawnAt IS NULL AND r.basis <> 'TEXT_REUSE'
    RETURN DISTINCT a.id AS from, b.id AS to`,
  parse: z.object({ from: z.string(), to: z.string() }).parse,
})

const mostCompared = 12
/** Longer texts are compared up to here (UTF-16 units), so that one comparison stays short. */
const longestCompared = 200_000
const longestQuote = 1_000

/**
 * Keeps what a text is found by, and proposes what it shares with other texts: near-duplicates, and passages that one
 * has from the other. Who took from whom is told by dates and credits; where neither tells, no citation is proposed.
 */
export async function proposeReuse(
  tx: GraphWriter,
  { source, version }: { source: string; version: string },
  stamp: Stamp,
): Promise<void> {
  const [own] = await tx.read(textOfVersion, { source, version })
  if (!own) return
  const textKeys = readTextKeys(own.text)
  const sharing = await findSharing(tx, { source, keys: textKeys.keys, limit: mostCompared })
  await keepTextKeys(tx, { source, version }, textKeys)
  if (sharing.length === 0) return
  const others = await tx.read(textsOfSources, { ids: sharing })
  const credits = await findCredits(tx, source, sharing)
  const proposed = sharing.map((id) => proposeFor(own, { id, others, credits }))
  await recordFacts(tx, joinStatements(proposed), stamp)
}

type Credits = ReadonlySet<string>

async function findCredits(reader: GraphReader, source: string, others: readonly string[]): Promise<Credits> {
  const all = [source, ...others]
  const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })))
  return new Set((await reader.read(creditedAmong, { pairs })).map(({ from, to }) => `${from} ${to}`))
}

interface Found {
  readonly id: string
  readonly others: readonly KeptText[]
  readonly credits: Credits
}

const clipped = ({ text }: KeptText): string => text.slice(0, longestCompared)

/** Of several versions of the other source the one that shares most. */
function proposeFor(own: KeptText, { id, others, credits }: Found): Partial<Statements> {
  const compared = others
    .filter(({ source }) => source === id)
    .map((other) => {
      const thirdTexts = others.filter((third) => isCommonSource(third, [own, other], credits)).map(clipped)
      return { other, reuse: compareTexts(clipped(own), clipped(other), { thirdTexts }) }
    })
    .sort((a, b) => b.reuse.containment - a.reuse.containment)
  const [best] = compared
  if (!best) return {}
  const { other, reuse } = best
  const duplicate = reuse.nearDuplicate ? nearDuplicate(own, other, reuse.jaccard) : {}
  const [longest] = [...reuse.passages].sort((a, b) => b.words - a.words || a.start - b.start)
  if (!longest) return duplicate
  const { start, end, otherStart, otherEnd, words } = longest
  const places = [
    { text: own, start, end },
    { text: other, start: otherStart, end: otherEnd },
  ] as const
  return joinStatements([duplicate, copiedPassage(places, { words, passages: reuse.passages.length, credits })])
}

/** What both have from a third text says nothing about the two. */
function isCommonSource(third: KeptText, both: readonly KeptText[], credits: Credits): boolean {
  if (both.some(({ source }) => source === third.source)) return false
  const areEarlier = both.every(({ from }) => third.to !== null && from !== null && third.to <= from)
  return areEarlier || both.every(({ source }) => credits.has(`${source} ${third.source}`))
}

function suggested(confidence: number): FactTerms {
  return { method: 'MATCH', suggested: true, confidence: Math.round(confidence * 100) / 100 }
}

function nearDuplicate(own: KeptText, other: KeptText, jaccard: number): Statements {
  const score = Math.round(jaccard * 1000) / 1000
  return stateNearDuplicate({ sources: [own.source, other.source], score }, suggested(jaccard))
}

interface PassagePlace {
  readonly text: KeptText
  readonly start: number
  readonly end: number
}

/** A citation from the copy to what it was copied from, with the place in the copy as its anchor and both kept. */
function copiedPassage(
  [a, b]: readonly [PassagePlace, PassagePlace],
  { words, passages, credits }: { words: number; passages: number; credits: Credits },
): Partial<Statements> {
  const side = (own: PassagePlace, other: PassagePlace) => ({
    from: own.text.from,
    to: own.text.to,
    credits: credits.has(`${own.text.source} ${other.text.source}`),
  })
  const direction = directionOfReuse(side(a, b), side(b, a))
  if (direction === null) return {}
  const [copy, original] = direction === 'A_FROM_B' ? [a, b] : [b, a]
  const end = Math.min(copy.end, copy.start + longestQuote)
  const quote = copy.text.text.slice(copy.start, end)
  const anchor = anchorAt(copy.text.text, { quote, start: copy.start, end }, copy.text.hash)
  const terms = { ...suggested(Math.min(0.9, 0.5 + words / 100)), anchor }
  const stated = stateCitation({ from: copy.text.source, to: original.text.source, basis: 'TEXT_REUSE' }, terms)
  const place = { otherStart: original.start, otherEnd: original.end, otherVersionHash: original.text.hash }
  const edges = stated.edges.map((edge) => ({ ...edge, fields: { ...edge.fields, ...place, words, passages } }))
  return { ...stated, edges }
}
