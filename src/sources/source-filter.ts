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

function listConditions(filter: SourceFilter, start: keyof SourceFilter | undefined): Condition[] {
  const { outlet, kinds, publishedFrom, publishedTo, claim, stances, entity, firstHand, text } = filter
  return [
    has(
      'outlet',
      outlet,
      start,
      'EXISTS { (s)-[po:PUBLISHED_BY]->(:Outlet {domain: $outlet}) WHERE po.withdrawnAt IS NULL AND NOT po.suggested }',
    ),
    has(
      'claim',
      claim,
      start,
      'EXISTS { (s)-[as:ASSERTS]->(:Claim {id: $claim}) WHERE as.withdrawnAt IS NULL AND NOT as.suggested AND ($stances IS NULL OR as.stance IN $stances) }',
    ),
    has(
      'entity',
      entity,
      start,
      'EXISTS { (s)-[me:MENTIONS]->({id: $entity}) WHERE me.withdrawnAt IS NULL AND NOT me.suggested }',
    ),
    claim === undefined
      ? has(
          'stances',
          stances && [...stances],
          start,
          'EXISTS { (s)-[st:ASSERTS]->(:Claim) WHERE st.withdrawnAt IS NULL AND NOT st.suggested AND st.stance IN $stances }',
        )
      : null,
    has('kinds', kinds && [...kinds], start, "coalesce(s.kind, 'ARTICLE') IN $kinds"),
    has('publishedFrom', publishedFrom, start, 's.publishedFrom >= $publishedFrom'),
    has('publishedTo', publishedTo, start, 's.publishedTo <= $publishedTo'),
    has('firstHand', firstHand, start, 'coalesce(s.firstHand, false) = $firstHand'),
    has(
      'words',
      text === undefined ? undefined : wordsOf(text),
      start,
      'all(word IN $words WHERE toLower(s.searchText) CONTAINS word)',
    ),
  ].filter((condition) => condition !== null)
}

function has(
  name: string,
  value: GraphParams[string] | undefined,
  start: keyof SourceFilter | undefined,
  cypher: string,
): Condition | null {
  return value === undefined || name === start ? null : { name, cypher, params: { [name]: value } }
}
