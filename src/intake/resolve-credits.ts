import { z } from 'zod'
import { type EdgeStatement, recordFacts, type Stamp } from '../facts/index.ts'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'
import { creditKey, normalizeText } from '../shared/normalize.ts'
import { type Credit, creditNames, parseCredit } from './credit-facts.ts'

const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  from: z.number().nullable(),
  to: z.number().nullable(),
  domain: z.string(),
  name: z.string(),
})
type SourceInOutlet = z.infer<typeof sourceRow>

const columns = `s.id AS id, coalesce(s.title, '') AS title, s.publishedFrom AS from, s.publishedTo AS to,
  o.domain AS domain, coalesce(o.name, '') AS name`

const sourceInOutlet = defineQuery({
  name: 'intake.sourceInOutlet',
  cypher: `MATCH (s:Source {id: $id})-[r:PUBLISHED_BY]->(o:Outlet) WHERE r.withdrawnAt IS NULL RETURN ${columns} LIMIT 1`,
  parse: sourceRow.parse,
})

/** What a source credits without a link, as it was kept. */
export const creditsOfSource = defineQuery({
  name: 'intake.creditsOfSource',
  cypher: `MATCH (s:Source {id: $id})-[:HAS_FACT]->(f:Fact {property: 'credit'}) WHERE f.withdrawnAt IS NULL
    RETURN s.id AS id, f.value AS value ORDER BY value`,
  parse: z.object({ id: z.string(), value: z.string() }).parse,
})

const creditsOfName = defineQuery({
  name: 'intake.creditsOfName',
  cypher: `UNWIND $keys AS key MATCH (f:Fact {valueKey: key})<-[:HAS_FACT]-(s:Source)
    WHERE f.property = 'credit' AND f.withdrawnAt IS NULL
    RETURN DISTINCT s.id AS id, f.value AS value ORDER BY id, value LIMIT 1000`,
  parse: z.object({ id: z.string(), value: z.string() }).parse,
})

const sourcesOfOutlets = defineQuery({
  name: 'intake.sourcesOfCreditedOutlet',
  cypher: `UNWIND $keys AS key MATCH (f:Fact {valueKey: key})<-[:HAS_FACT]-(o:Outlet)<-[r:PUBLISHED_BY]-(s:Source)
    WHERE f.property = 'credit-name' AND r.withdrawnAt IS NULL AND EXISTS { (s)-[:HAS_VERSION]->() }
    RETURN DISTINCT ${columns} ORDER BY id LIMIT 1000`,
  parse: sourceRow.parse,
})

const versionText = defineQuery({
  name: 'intake.creditingText',
  cypher: `MATCH (:Source {id: $id})-[:HAS_VERSION]->(v:Version {hash: $hash}) RETURN v.text AS text LIMIT 1`,
  parse: z.object({ text: z.string() }).parse,
})

/** The least share of title words that two reports of one thing have in common. */
const leastOverlap = 0.15
/** The least share of a title's words, and how many of them, that stand in the text that credits its outlet. */
const leastInText = 0.5
const leastWordsInText = 2
const proposedConfidence = 0.6

/**
 * Proposes citations for credits: those of the page just read, and those of earlier pages that name the outlet it is
 * in. A credit leads to the one source of the outlet that fits by date and title; if none or several fit, to none.
 */
export async function proposeCredited(tx: GraphWriter, source: string, stamp: Stamp): Promise<void> {
  const [read] = await tx.read(sourceInOutlet, { id: source })
  if (!read) return
  const waiting = await tx.read(creditsOfName, {
    keys: creditNames({ ...read, name: read.name || null }).map(creditKey),
  })
  const own = await tx.read(creditsOfSource, { id: source })
  const edges: EdgeStatement[] = []
  for (const { id, value } of [...own, ...waiting]) {
    const credit = parseCredit(value)
    if (credit.witness !== undefined) continue
    const [citing] = id === source ? [read] : await tx.read(sourceInOutlet, { id })
    const cited = citing && (await chooseCited(tx, citing, credit))
    if (cited) edges.push(proposal(id, cited, credit))
  }
  if (edges.length > 0) await recordFacts(tx, { nodes: [], edges, properties: [] }, stamp)
}

async function chooseCited(reader: GraphReader, citing: SourceInOutlet, credit: Credit): Promise<string | null> {
  const candidates = (await reader.read(sourcesOfOutlets, { keys: [creditKey(credit.name)] }))
    .filter((candidate) => candidate.id !== citing.id && candidate.domain !== citing.domain)
    .filter((candidate) => !(candidate.from !== null && citing.to !== null && candidate.from >= citing.to))
  if (candidates.length === 0) return null
  const byTitle = chooseBest(candidates, ({ title }) => titleOverlap(title, citing.title), leastOverlap)
  if (byTitle !== null) return byTitle
  // A headline may be about anything; the text that credits the outlet says what it has from there.
  const [version] = await reader.read(versionText, { id: citing.id, hash: credit.versionHash })
  if (version === undefined) return null
  const text = wordsOf(version.text)
  return chooseBest(candidates, ({ title }) => shareIn(title, text), leastInText)
}

/** The one candidate that fits best; null when none fits or two fit alike. */
function chooseBest(
  candidates: readonly SourceInOutlet[],
  scoreOf: (candidate: SourceInOutlet) => number,
  least: number,
): string | null {
  const [best, second] = candidates
    .map((candidate) => ({ id: candidate.id, score: scoreOf(candidate) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
  return best && best.score > (second?.score ?? 0) ? best.id : null
}

/** The words of a text, short ones left out. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normalizeText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [])
}

/** Jaccard similarity of the words of two titles. */
function titleOverlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}

/** The share of a title's words that stand in a text. */
function shareIn(title: string, text: ReadonlySet<string>): number {
  const words = wordsOf(title)
  const shared = [...words].filter((word) => text.has(word)).length
  return shared < leastWordsInText ? 0 : shared / words.size
}

function proposal(from: string, to: string, { basis, quote, start, end, versionHash }: Credit): EdgeStatement {
  const place = start === null || end === null ? {} : { start, end }
  return {
    kind: 'CITES',
    from,
    to,
    method: 'READ',
    confidence: proposedConfidence,
    suggested: true,
    fields: { basis },
    anchor: { quote, versionHash, ...place },
  }
}
