import type { GraphReader, GraphRow, Query } from '../graph/index.ts'
import { createSlots } from '../shared/slots.ts'
import { noTime } from '../spread/index.ts'
import { type Family, loadFamilies } from './load-families.ts'
import * as queries from './neighbourhood-queries.ts'
import { type Columns, numbers, readTable, rowsIn } from './tables.ts'

/** What an answer needs beyond the plain neighbourhood. */
export interface NeighbourhoodNeeds {
  /** Citations into the members count for `asOf.publishedBy`. */
  readonly citers: boolean
  /** Property facts count for `asOf.knownBy`. */
  readonly facts: boolean
}

/** The raw columns of one claim's neighbourhood, a table a query. */
export interface Neighbourhood {
  readonly claims: Columns
  /** Of the members' edges: credits, outlets, authors, shared artifacts. */
  readonly exceptions: Columns
  readonly partOf: Columns
  readonly assertions: Columns
  readonly assertionExceptions: Columns
  /** In which version citations were seen, by their ids. */
  readonly citedIn: Columns
  readonly citations: readonly Columns[]
  readonly sources: readonly Columns[]
  readonly sourceExceptions: readonly Columns[]
  readonly placements: Columns
  readonly authors: Columns
  readonly nearDuplicates: Columns
  readonly sameArtifacts: Columns
  readonly versions: Columns
  readonly corrections: Columns
  readonly goneQuotes: Columns
  readonly facts: readonly Columns[]
  /** Since when something is known of what a source says. */
  readonly readTimes: readonly Columns[]
  readonly family: Family
}

/** How large a neighbourhood is, in rows of its large tables. */
export function sizeOfTables({ assertions, citations, sources }: Neighbourhood): number {
  return [assertions, ...citations, ...sources].reduce((sum, table) => sum + rowsIn(table), 0)
}

const datedProperties = ['firstHand', 'publishedAt', 'kind']

/** Sources outside of the members that are asked for at a time. */
const othersAtOnce = 20_000

/**
 * Tables read at a time. An engine works on no more of them at once than it has processors, and what comes in from all
 * of them in one turn of the event loop is decoded in that turn.
 */
const tablesAtOnce = 3

type Read = (query: Query<GraphRow>, more?: { readonly [name: string]: boolean | string }) => Promise<Columns>

/** Reads the claims around one or several, then everything else at once. Null when the first is not there. */
export async function loadNeighbourhood(
  reader: GraphReader,
  roots: readonly [string, ...string[]],
  needs: NeighbourhoodNeeds,
): Promise<Neighbourhood | null> {
  const claims = await readTable(reader, queries.claimsAround, { roots: [...roots] })
  const ids = claims['id'] ?? []
  if (!ids.includes(roots[0])) return null
  const params = {
    claims: [...ids],
    noTime,
    properties: datedProperties,
    known: needs.facts,
    dated: needs.facts || needs.citers,
    statements: false,
  }
  const slots = createSlots(tablesAtOnce)
  const read: Read = (query, more = {}) => slots(() => readTable(reader, query, { ...params, ...more }))
  // All in one wait: a read that fails while another is waited for would be nobody's.
  const [lists, family, statements, single] = await Promise.all([
    readSources(read, needs),
    readFamily(reader, read),
    readStatements(read),
    readSingle(read),
  ])
  return { claims, ...single, ...lists, ...family, ...statements }
}

async function readSingle(read: Read) {
  const [partOf, exceptions, citedIn, authors, nearDuplicates, sameArtifacts, versions] = await Promise.all([
    read(queries.partOfEdges),
    read(queries.exceptions),
    read(queries.citedIn),
    read(queries.authorships),
    read(queries.nearDuplicates),
    read(queries.sameArtifacts),
    read(queries.versions),
  ])
  return { partOf, exceptions, citedIn, authors, nearDuplicates, sameArtifacts, versions }
}

/** The members with their citations, then what lies at the other ends. */
async function readSources(read: Read, { citers, facts: dated }: NeighbourhoodNeeds) {
  // The largest first, since what lies at its other ends is asked for after it.
  const [citations, into, members, memberExceptions, memberFacts, memberReadTimes] = await Promise.all([
    read(queries.citations),
    citers ? read(queries.citationsInto) : null,
    read(queries.memberSources),
    read(queries.memberExceptions),
    dated ? read(queries.memberFacts) : {},
    dated ? read(queries.memberReadTimes) : {},
  ])
  const edges = into === null ? [citations] : [citations, into]
  const others = otherEnds(members, edges)
  const parts: number[][] = []
  for (let start = 0; start < others.length; start += othersAtOnce)
    parts.push(others.slice(start, start + othersAtOnce))
  const readOthers = (query: Query<GraphRow>) =>
    Promise.all(parts.map((part) => read(query, { others: part.join(' ') })))
  const [sources, exceptions, facts, readTimes] = await Promise.all([
    readOthers(queries.otherSources),
    readOthers(queries.otherExceptions),
    dated ? readOthers(queries.otherFacts) : [],
    dated ? readOthers(queries.otherReadTimes) : [],
  ])
  return {
    citations: edges,
    sources: [members, ...sources],
    sourceExceptions: [memberExceptions, ...exceptions],
    facts: dated ? [memberFacts, ...facts] : [],
    readTimes: dated ? [memberReadTimes, ...readTimes] : [],
  }
}

function otherEnds(members: Columns, citations: readonly Columns[]): number[] {
  const isMember = new Set(numbers(members, 'key'))
  const others = new Set<number>()
  for (const table of citations) {
    for (const end of [numbers(table, 'from'), numbers(table, 'to')]) {
      for (const key of end) if (!isMember.has(key)) others.add(key)
    }
  }
  return [...others]
}

/** With the outlets of the members. How to choose among several of one source is asked only where there are several. */
async function readFamily(reader: GraphReader, read: Read) {
  const [placed, outlets, owners] = await Promise.all([
    read(queries.placements),
    read(queries.outlets),
    read(queries.owners),
  ])
  const sources = numbers(placed, 'from')
  const isChosen = new Set(sources).size < sources.length
  const [placements, family] = await Promise.all([
    isChosen ? read(queries.placementChoices) : placed,
    loadFamilies(reader, { outlets, owners }),
  ])
  return { placements, family }
}

/** What is stated, with corrections; which plain statement is which matters only where something was corrected. */
async function readStatements(read: Read) {
  const [assertions, exceptions, corrections] = await Promise.all([
    read(queries.assertions),
    read(queries.assertionExceptions),
    read(queries.corrections),
  ])
  if (rowsIn(corrections) === 0) return { assertions, assertionExceptions: exceptions, corrections, goneQuotes: {} }
  const [assertionExceptions, goneQuotes] = await Promise.all([
    read(queries.assertionExceptions, { statements: true }),
    read(queries.goneQuotes),
  ])
  return { assertions, assertionExceptions, corrections, goneQuotes }
}
