import { z } from 'zod'
import { entityId, stateEntity, stateMention } from '../entities/index.ts'
import { type FactTerms, joinStatements, recordFacts, type Stamp, type Statements } from '../facts/index.ts'
import { defineQuery, type GraphReader, type GraphWriter } from '../graph/index.ts'
import type { ReadDocument } from '../reading/index.ts'
import { anchorAt } from './document-statements.ts'
import { leftOutMark } from './left-out-mark.ts'
import type { NameSpan } from './name-spans.ts'
import {
  type KnownEntities,
  type KnownEntity,
  mentionKeys,
  type NamedThing,
  resolveMentions,
} from './resolve-mentions.ts'

const entitiesByName = defineQuery({
  name: 'intake.entitiesByName',
  cypher: `UNWIND $keys AS key MATCH (f:Fact {valueKey: key})<-[:HAS_FACT]-(n)
    WHERE (f.property = 'name' OR f.property = 'alias') AND f.withdrawnAt IS NULL AND NOT f.suggested
      AND (n:Device OR n:IpAddress OR n:Organization OR n:Person)
    RETURN DISTINCT key, n.id AS id, f.value AS written ORDER BY key, id, written`,
  parse: z.object({ key: z.string(), id: z.string(), written: z.string() }).parse,
})

const mentionsSoFar = defineQuery({
  name: 'intake.mentionsSoFar',
  cypher: `MATCH (s:Source {id: $source})-[r:MENTIONS]->(n)
    RETURN n.id AS id, coalesce(r.quote, '') AS quote, r.withdrawnAt IS NULL AS stands`,
  parse: z.object({ id: z.string(), quote: z.string(), stands: z.boolean() }).parse,
})

const markLeftOut = leftOutMark('mentionsLeftOut')

/** Candidates that one version may bring into the queue of suggestions, and mentions of what is known. */
const mostCandidates = 20
const mostKnown = 200
const keysPerRead = 5_000

/** A text with what was read in it by rules. */
export interface NamingText {
  readonly source: string
  readonly versionHash: string
  readonly text: string
  readonly mentions: ReadDocument['entities']
}

/**
 * Proposes what a version names, one mention of each thing at its first place, with the words and offsets. A name or
 * address that the graph knows resolves to that entity; another one becomes a candidate, which nobody sees as an entity
 * until a person confirms it. A mention that stands is not proposed again, nor is one whose words were rejected for this
 * source. How many were left out past the caps is kept with the version.
 */
export async function proposeMentions(tx: GraphWriter, named: NamingText, stamp: Stamp): Promise<void> {
  const things = withinCaps(await resolveIn(tx, named))
  await proposeThings(tx, { named, things: things.kept }, stamp)
  const { source, versionHash: hash } = named
  if (things.leftOut > 0) await tx.write(markLeftOut, { source, hash, leftOut: things.leftOut })
}

/** Proposes mentions of these entities (global ids) alone, which have got a name since the version was read. */
export async function proposeMentionsOf(
  tx: GraphWriter,
  { ids, ...named }: NamingText & { ids: ReadonlySet<string> },
  stamp: Stamp,
): Promise<void> {
  const things = (await resolveIn(tx, named)).filter(({ known }) => known !== null && ids.has(known))
  await proposeThings(tx, { named, things: withinCaps(things).kept }, stamp)
}

async function resolveIn(reader: GraphReader, { text, mentions }: NamingText): Promise<NamedThing[]> {
  return resolveMentions(text, mentions, await findKnown(reader, mentionKeys(text, mentions)))
}

async function proposeThings(
  tx: GraphWriter,
  { named: { source, versionHash, text }, things }: { named: NamingText; things: readonly NamedThing[] },
  stamp: Stamp,
): Promise<void> {
  const soFar = things.length === 0 ? [] : await tx.read(mentionsSoFar, { source })
  const stated = things.flatMap((thing) => {
    const place = unjudgedPlace(thing, text, soFar)
    return place === null ? [] : [stateThing(thing, anchorAt(text, quoteAt(text, place), versionHash), source)]
  })
  if (stated.length > 0) await recordFacts(tx, joinStatements(stated), stamp)
}

async function findKnown(reader: GraphReader, keys: readonly string[]): Promise<KnownEntities> {
  const known = new Map<string, KnownEntity[]>()
  for (let from = 0; from < keys.length; from += keysPerRead) {
    for (const { key, id, written } of await reader.read(entitiesByName, {
      keys: keys.slice(from, from + keysPerRead),
    })) {
      const entities = known.get(key)
      if (entities) entities.push({ id, written })
      else known.set(key, [{ id, written }])
    }
  }
  return known
}

function idOf({ known, candidate }: NamedThing): string {
  return known ?? (candidate ? entityId(candidate) : '')
}

/** The first place that nobody has judged; null when a mention of the thing stands. */
function unjudgedPlace(
  thing: NamedThing,
  text: string,
  soFar: readonly { id: string; quote: string; stands: boolean }[],
): NameSpan | null {
  const earlier = soFar.filter(({ id }) => id === idOf(thing))
  if (earlier.some(({ stands }) => stands)) return null
  const judged = new Set(earlier.map(({ quote }) => quote))
  return thing.places.find(({ start, end }) => !judged.has(text.slice(start, end))) ?? null
}

/** Of the candidates the surest, then those named most often, then the first. */
function withinCaps(things: readonly NamedThing[]): { kept: NamedThing[]; leftOut: number } {
  const known = things.filter((thing) => thing.known !== null).slice(0, mostKnown)
  const candidates = things.filter((thing) => thing.known === null)
  // The sort is stable, and the things come in the order of the text.
  candidates.sort((a, b) => b.confidence - a.confidence || b.places.length - a.places.length)
  const kept = [...known, ...candidates.slice(0, mostCandidates)]
  return { kept, leftOut: things.length - kept.length }
}

function quoteAt(text: string, { start, end }: NameSpan) {
  return { quote: text.slice(start, end), start, end }
}

function stateThing(thing: NamedThing, anchor: FactTerms['anchor'], source: string): Statements {
  const { candidate, confidence } = thing
  const proposed: FactTerms = { method: 'READ', suggested: true, confidence }
  return joinStatements([
    candidate === null ? {} : stateEntity(candidate, { ...proposed, implied: true }),
    stateMention({ subject: source, entity: idOf(thing) }, anchor ? { ...proposed, anchor } : proposed),
  ])
}
