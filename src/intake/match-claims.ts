import { z } from 'zod'
import { type FactTerms, joinStatements, recordFacts, type Stamp } from '../facts/index.ts'
import { defineQuery, type Graph, type GraphReader } from '../graph/index.ts'
import { type ClaimMatch, type ClaimMatcher, createClaimMatcher } from '../reading/index.ts'
import { defined } from '../shared/defined.ts'
import { stateAssertion } from '../sources/index.ts'
import { anchorAt } from './document-statements.ts'
import { findWitnessCredits, witnessStatements } from './witnesses.ts'

const allClaims = defineQuery({
  name: 'intake.claimWordings',
  cypher: `MATCH (c:Claim)
    RETURN c.id AS id, coalesce(c.searchText, '') AS text ORDER BY id`,
  parse: z.object({ id: z.string(), text: z.string() }).parse,
})

const versionTexts = defineQuery({
  name: 'intake.versionTexts',
  cypher: `MATCH (s:Source {id: $source})-[r:HAS_VERSION]->(v:Version {hash: $hash})
    RETURN s.id AS source, coalesce(s.title, '') AS title, v.hash AS hash, v.text AS text`,
  parse: z.object({ source: z.string(), title: z.string(), hash: z.string(), text: z.string() }).parse,
})

const versionsAfter = defineQuery({
  name: 'intake.versionsAfter',
  cypher: `MATCH (v:Version) WHERE v.id > $after WITH v ORDER BY v.id LIMIT $limit
    MATCH (s:Source)-[:HAS_VERSION]->(v)
    RETURN v.id AS id, s.id AS source, coalesce(s.title, '') AS title, v.hash AS hash, v.text AS text ORDER BY id`,
  parse: z.object({ id: z.string(), source: z.string(), title: z.string(), hash: z.string(), text: z.string() }).parse,
})

interface VersionText {
  readonly source: string
  readonly title: string
  readonly hash: string
  readonly text: string
}

/** Looks for every recorded claim in one version of a source. */
export async function matchVersion(
  graph: Graph,
  { source, hash }: { source: string; hash: string },
  stamp: Stamp,
): Promise<void> {
  const matcher = await createMatcher(graph)
  for (const version of await graph.read(versionTexts, { source, hash }))
    await recordMatches(graph, matcher, { version, stamp })
}

/** Looks for one claim in every stored version, page by page; `onProgress` hears how many versions were looked at. */
export async function matchClaim(
  graph: Graph,
  claim: string,
  { stamp, signal, onProgress = () => {} }: { stamp: Stamp; signal?: AbortSignal; onProgress?: (done: number) => void },
): Promise<void> {
  const matcher = await createMatcher(graph)
  let after = ''
  let done = 0
  for (;;) {
    signal?.throwIfAborted()
    const page = await graph.read(versionsAfter, { after, limit: 200 })
    if (page.length === 0) return
    for (const version of page) await recordMatches(graph, matcher, { version, stamp, only: claim })
    done += page.length
    onProgress(done)
    after = page.at(-1)?.id ?? after
  }
}

interface ClaimReader {
  readonly matcher: ClaimMatcher
  /** The claims' texts by their ids. */
  readonly texts: ReadonlyMap<string, string>
}

async function createMatcher(reader: GraphReader): Promise<ClaimReader> {
  const claims = (await reader.read(allClaims, {})).map(({ id, text }) => ({ id, texts: text.split('\n') }))
  return { matcher: createClaimMatcher(claims), texts: new Map(claims.map(({ id, texts }) => [id, texts[0] ?? ''])) }
}

/**
 * The claim's exact words are a fact; everything else is a suggestion with its score and the words it rests on, and so
 * is the unnamed witness from whom the page has it.
 */
async function recordMatches(
  graph: Graph,
  { matcher, texts }: ClaimReader,
  { version, stamp, only }: { version: VersionText; stamp: Stamp; only?: string },
): Promise<void> {
  const { matches } = matcher.match({ title: version.title || null, text: version.text }, defined({ only }))
  if (matches.length === 0) return
  const stated = matches.map((match) =>
    stateAssertion(
      {
        source: version.source,
        claim: match.claim,
        stance: match.stance,
        ...defined({ attributedTo: match.attributedTo }),
      },
      termsOf(match, version),
    ),
  )
  const credits = await findWitnessCredits(graph, version)
  const witnesses = matches.map((match) =>
    witnessStatements({ match, text: texts.get(match.claim) ?? '' }, version, credits),
  )
  await graph.transaction((tx) => recordFacts(tx, joinStatements([...stated, ...witnesses]), stamp))
}

function termsOf(match: ClaimMatch, version: VersionText): FactTerms {
  return {
    method: 'MATCH',
    confidence: match.confidence,
    suggested: match.suggested,
    anchor: anchorAt(version.text, match, version.hash),
  }
}
