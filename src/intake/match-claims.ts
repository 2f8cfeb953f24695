import { z } from 'zod'
import { type FactTerms, joinStatements, recordFacts, type Stamp } from '../facts/index.ts'
import { defineQuery, type Graph, type GraphReader } from '../graph/index.ts'
import {
  type ClaimMatch,
  type ClaimMatcher,
  createClaimMatcher,
  createWordingReader,
  type WordingReader,
} from '../reading/index.ts'
import { rescore, type SentenceScorer } from '../search/index.ts'
import { defined } from '../shared/defined.ts'
import { shortHash } from '../shared/identity.ts'
import { inTurns } from '../shared/loop-turns.ts'
import { stateAssertion } from '../sources/index.ts'
import { anchorAt } from './document-statements.ts'
import { leftOutMark } from './left-out-mark.ts'
import { findWitnessCredits, witnessStatements } from './witnesses.ts'

const allClaims = defineQuery({
  name: 'intake.claimWordings',
  cypher: `MATCH (c:Claim)
    RETURN c.id AS id, coalesce(c.searchText, '') AS text, coalesce(c.sought, '') AS sought ORDER BY id`,
  parse: z.object({ id: z.string(), text: z.string(), sought: z.string() }).parse,
})

const versionTexts = defineQuery({
  name: 'intake.versionTexts',
  cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version {hash: $hash})
    RETURN s.id AS source, coalesce(s.title, '') AS title, v.hash AS hash, v.text AS text`,
  parse: z.object({ source: z.string(), title: z.string(), hash: z.string(), text: z.string() }).parse,
})

const markLeftOut = leftOutMark('claimsLeftOut')

/** The text of a version, with the title that says what it is about. */
export interface VersionText {
  readonly source: string
  readonly title: string
  readonly hash: string
  readonly text: string
}

/** One by one, since a text may be long. */
export function findVersionTexts(
  reader: GraphReader,
  { source, hash }: { source: string; hash: string },
): Promise<VersionText[]> {
  return reader.read(versionTexts, { source, hash })
}

/** Looks for every recorded claim in one version of a source. */
export async function matchVersion(
  graph: Graph,
  { source, hash }: { source: string; hash: string },
  { stamp, scorer = null }: { stamp: Stamp; scorer?: SentenceScorer | null },
): Promise<void> {
  const claims = await readClaims(graph, scorer)
  for (const version of await findVersionTexts(graph, { source, hash })) {
    await recordMatches(graph, claims, { version, stamp })
  }
}

/** The claims of the graph, ready to be looked for in any number of versions. */
export interface ClaimReader {
  readonly matcher: ClaimMatcher
  /** The claims' texts by their ids. */
  readonly texts: ReadonlyMap<string, string>
  /** Claims with a wording that was not yet looked for in what was read before, each with a mark of that wording. */
  readonly findUnsought: () => ReadonlyMap<string, string>
  /** Judges suggestions beside the words, if there is one. */
  readonly scorer: SentenceScorer | null
}

export async function readClaims(reader: GraphReader, scorer: SentenceScorer | null = null): Promise<ClaimReader> {
  const rows = await reader.read(allClaims, {})
  const claims = rows.map(({ id, text }) => ({ id, texts: text.split('\n') }))
  return {
    matcher: await keptMatcher(reader, claims),
    texts: new Map(claims.map(({ id, texts }) => [id, texts[0] ?? ''])),
    findUnsought: () => unsoughtAmong(rows),
    scorer,
  }
}

/** Claims with a wording that was not yet looked for in what was read before, each with a mark of that wording. */
export async function findUnsoughtClaims(reader: GraphReader): Promise<ReadonlyMap<string, string>> {
  return unsoughtAmong(await reader.read(allClaims, {}))
}

function unsoughtAmong(rows: readonly { id: string; text: string; sought: string }[]): Map<string, string> {
  const marked = rows.map(({ id, text, sought }) => ({ id, mark: shortHash(text), sought }))
  return new Map(marked.flatMap(({ id, mark, sought }) => (mark === sought ? [] : [[id, mark]])))
}

interface KeptMatcher {
  readonly read: WordingReader
  readonly of: string
  readonly matcher: ClaimMatcher
}

/** Making a matcher takes far longer than reading a page, so one is kept until a claim is new or has other words. */
const kept = new WeakMap<GraphReader, KeptMatcher>()

/** The claims are read in turns, and each of them once: ten thousand take two seconds. */
async function keptMatcher(
  reader: GraphReader,
  claims: Parameters<typeof createClaimMatcher>[0],
): Promise<ClaimMatcher> {
  const of = shortHash(JSON.stringify(claims))
  const known = kept.get(reader)
  if (known?.of === of) return known.matcher
  const read = known?.read ?? createWordingReader()
  await inTurns(claims, ({ texts }) => texts.forEach(read))
  const matcher = createClaimMatcher(claims, read)
  kept.set(reader, { read, of, matcher })
  return matcher
}

/**
 * Records where a version states claims, those in `only` if it is given. The claim's exact words are a fact; everything
 * else is a suggestion with its score and the words it rests on, and so is the unnamed witness from whom the page has
 * it. The cap on suggestions is one for the page, whichever claims are asked for; how many were past it is kept with the
 * version.
 */
export async function recordMatches(
  graph: Graph,
  claims: ClaimReader,
  { version, stamp, only }: { version: VersionText; stamp: Stamp; only?: ReadonlyMap<string, string> },
): Promise<void> {
  const { texts } = claims
  const found = await findMatches(claims, version)
  const matches = found.matches.filter(({ claim }) => only?.has(claim) ?? true)
  const { source, hash } = version
  if (found.leftOut > 0) await graph.write(markLeftOut, { source, hash, leftOut: found.leftOut })
  if (matches.length === 0) return
  const stated = matches.map(({ claim, stance, attributedTo, ...match }) =>
    stateAssertion({ source, claim, stance, ...defined({ attributedTo }) }, termsOf(match, version)),
  )
  const credits = await findWitnessCredits(graph, version)
  const witnesses = matches.map((match) =>
    witnessStatements({ match, text: texts.get(match.claim) ?? '' }, version, credits),
  )
  await graph.transaction((tx) => recordFacts(tx, joinStatements([...stated, ...witnesses]), stamp))
}

/** Suggestions that a scorer may choose from: more than the cap of a page. */
const mostWeighed = 50
const mostSuggestions = 20

async function findMatches({ matcher, scorer, texts }: ClaimReader, { title, text }: VersionText) {
  const page = { title: title || null, text }
  if (scorer === null) return matcher.match(page, { mostSuggestions })
  const { matches, leftOut } = matcher.match(page, { mostSuggestions: mostWeighed })
  const suggestions = matches.filter(({ exact }) => !exact).map((match) => ({ match, score: match.confidence }))
  suggestions.sort((a, b) => b.score - a.score)
  const weighed = await rescore(scorer, suggestions, ({ match }) => [texts.get(match.claim) ?? '', match.quote])
  const kept = weighed
    .slice(0, mostSuggestions)
    .map(({ match, score }) => ({ ...match, confidence: Math.round(score * 100) / 100 }))
  const exact = matches.filter((match) => match.exact)
  return {
    matches: [...exact, ...kept].sort((a, b) => a.start - b.start),
    leftOut: leftOut + weighed.length - kept.length,
  }
}

function termsOf(match: Omit<ClaimMatch, 'claim' | 'stance' | 'attributedTo'>, version: VersionText): FactTerms {
  return {
    method: 'MATCH',
    confidence: match.confidence,
    suggested: match.suggested,
    anchor: anchorAt(version.text, match, version.hash),
  }
}
