import { labelOfId } from '../facts/index.ts'
import type { GraphParams } from '../graph/index.ts'
import { wordsOf } from '../shared/normalize.ts'
import type { SourceKind } from './source-row.ts'

/** What a list of sources may be narrowed to; all given conditions must hold. Times in milliseconds UTC. */
export interface SourceFilter {
  readonly text?: string | undefined
  readonly outlet?: string | undefined
  readonly kinds?: readonly SourceKind[] | undefined
  readonly publishedFrom?: number | undefined
  readonly publishedTo?: number | undefined
  readonly claim?: string | undefined
  readonly stances?: readonly string[] | undefined
  readonly entity?: string | undefined
  readonly author?: string | undefined
  readonly firstHand?: boolean | undefined
}

interface Condition {
  readonly name: string
  readonly cypher: string
  readonly params: GraphParams
}

export interface PlannedFilter {
  /** Starts at the narrowest thing that is given, so that a list does not walk the whole graph. */
  readonly start: string
  readonly where: string
  readonly params: GraphParams
  /** Names the plan, for the query's own name. */
  readonly name: string
}

const entityLabels = ['Device', 'IpAddress', 'Organization', 'Person']

const starts: readonly { field: keyof SourceFilter; cypher: string }[] = [
  {
    field: 'author',
    cypher: 'MATCH (:Person {id: $author})<-[w:WRITTEN_BY]-(s:Source) WHERE w.withdrawnAt IS NULL AND NOT w.suggested',
  },
  {
    field: 'claim',
    cypher:
      'MATCH (:Claim {id: $claim})<-[a:ASSERTS]-(s:Source) WHERE a.withdrawnAt IS NULL AND NOT a.suggested AND ($stances IS NULL OR a.stance IN $stances)',
  },
  {
    field: 'entity',
    cypher: 'MATCH (e:ENTITY {id: $entity})<-[m:MENTIONS]-(s:Source) WHERE m.withdrawnAt IS NULL AND NOT m.suggested',
  },
  {
    field: 'outlet',
    cypher:
      'MATCH (:Outlet {domain: $outlet})<-[o:PUBLISHED_BY]-(s:Source) WHERE o.withdrawnAt IS NULL AND NOT o.suggested',
  },
]

/** The Cypher of a filter: fixed texts joined by what is asked for, and all values as parameters. */
export function planSourceFilter(filter: SourceFilter): PlannedFilter {
  const chosen = starts.find(({ field }) => filter[field] !== undefined)
  const conditions = listConditions(filter, chosen?.field)
  const stances = filter.stances ? [...filter.stances] : null
  return {
    start: chosen ? `${chosen.cypher.replace('ENTITY', entityLabel(filter))} WITH DISTINCT s` : 'MATCH (s:Source)',
    where: ['true', ...conditions.map((condition) => condition.cypher)].join(' AND '),
    params: Object.assign(
      { stances, ...(chosen ? { [chosen.field]: filter[chosen.field] as string } : {}) },
      ...conditions.map((condition) => condition.params),
    ) as GraphParams,
    name: [
      chosen?.field ?? 'all',
      ...(chosen?.field === 'entity' ? [entityLabel(filter)] : []),
      ...conditions.map(({ name }) => name),
    ].join('-'),
  }
}

/** The label to start from; an id of another kind finds nothing. */
function entityLabel(filter: SourceFilter): string {
  const label = labelOfId(filter.entity ?? '') ?? ''
  return entityLabels.includes(label) ? label : 'Device'
}

/** What each condition asks of a source `s`, by the name of its parameter. */
const tests: Readonly<Record<string, string>> = {
  outlet:
    'EXISTS { (s)-[po:PUBLISHED_BY]->(:Outlet {domain: $outlet}) WHERE po.withdrawnAt IS NULL AND NOT po.suggested }',
  claim: `EXISTS { (s)-[st:ASSERTS]->(:Claim {id: $claim})
    WHERE st.withdrawnAt IS NULL AND NOT st.suggested AND ($stances IS NULL OR st.stance IN $stances) }`,
  entity: 'EXISTS { (s)-[me:MENTIONS]->({id: $entity}) WHERE me.withdrawnAt IS NULL AND NOT me.suggested }',
  stances:
    'EXISTS { (s)-[st:ASSERTS]->(:Claim) WHERE st.withdrawnAt IS NULL AND NOT st.suggested AND st.stance IN $stances }',
  kinds: "coalesce(s.kind, CASE WHEN s.url IS NULL THEN 'UNPUBLISHED' ELSE 'ARTICLE' END) IN $kinds",
  publishedFrom: 's.publishedFrom >= $publishedFrom',
  publishedTo: 's.publishedTo <= $publishedTo',
  firstHand: 'coalesce(s.firstHand, false) = $firstHand',
  words: 'all(word IN $words WHERE toLower(s.searchText) CONTAINS word)',
}

function listConditions(filter: SourceFilter, start: keyof SourceFilter | undefined): Condition[] {
  const { outlet, kinds, publishedFrom, publishedTo, claim, stances, entity, firstHand, text } = filter
  const asked: { readonly [name: string]: GraphParams[string] | undefined } = {
    outlet,
    claim,
    entity,
    // With a claim they are about the statements on it.
    stances: claim === undefined && stances ? [...stances] : undefined,
    kinds: kinds && [...kinds],
    publishedFrom,
    publishedTo,
    firstHand,
    words: text === undefined ? undefined : wordsOf(text),
  }
  return Object.entries(asked).flatMap(([name, value]) =>
    value === undefined || name === start ? [] : [{ name, cypher: tests[name] as string, params: { [name]: value } }],
  )
}
