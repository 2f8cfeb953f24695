import { labelOfId } from '../facts/index.ts'
import type { GraphParams } from '../graph/index.ts'
import { wordsOf } from '../shared/normalize.ts'

/** What a list of claims may be narrowed to; all given conditions must hold. Times in milliseconds UTC. */
export interface ClaimFilter {
  readonly text?: string | undefined
  readonly about?: string | undefined
  readonly partOf?: string | undefined
  readonly source?: string | undefined
  readonly outlet?: string | undefined
  readonly stances?: readonly string[] | undefined
  readonly recordedFrom?: number | undefined
  readonly recordedTo?: number | undefined
}

/** A filter as fixed Cypher texts, with everything that was asked for as parameters. */
export interface PlannedFilter {
  /** Starts at the narrowest thing that is given, so that a list does not walk the whole graph. */
  readonly start: string
  readonly where: string
  readonly params: GraphParams
  /** Names the plan, for the query's own name. */
  readonly name: string
}

const standingStatement = 'a.withdrawnAt IS NULL AND NOT a.suggested AND ($stances IS NULL OR a.stance IN $stances)'
const entityLabels = ['Device', 'IpAddress', 'Organization', 'Person']

export function planClaimFilter(filter: ClaimFilter): PlannedFilter {
  const { field, cypher } = chooseStart(filter)
  const conditions: [name: string, cypher: string, value: GraphParams[string] | undefined][] = [
    ['source', `EXISTS { (c)<-[a:ASSERTS]-(:Source {id: $source}) WHERE ${standingStatement} }`, filter.source],
    [
      'partOf',
      'EXISTS { (c)-[p:PART_OF]->(:Claim {id: $partOf}) WHERE p.withdrawnAt IS NULL AND NOT p.suggested }',
      filter.partOf,
    ],
    ['about', 'EXISTS { (c)-[b:ABOUT]->({id: $about}) WHERE b.withdrawnAt IS NULL AND NOT b.suggested }', filter.about],
    [
      'outlet',
      `EXISTS { (c)<-[a:ASSERTS]-(:Source)-[o:PUBLISHED_BY]->(:Outlet {domain: $outlet})
        WHERE ${standingStatement} AND o.withdrawnAt IS NULL AND NOT o.suggested }`,
      filter.outlet,
    ],
    [
      'stances',
      'EXISTS { (c)<-[a:ASSERTS]-(:Source) WHERE a.withdrawnAt IS NULL AND NOT a.suggested AND a.stance IN $stances }',
      filter.stances && [...filter.stances],
    ],
    ['recordedFrom', 'c.recordedAt >= $recordedFrom', filter.recordedFrom],
    ['recordedTo', 'c.recordedAt < $recordedTo', filter.recordedTo],
    [
      'words',
      'all(word IN $words WHERE toLower(c.searchText) CONTAINS word)',
      filter.text === undefined ? undefined : wordsOf(filter.text),
    ],
  ]
  const asked = conditions.filter(([, , value]) => value !== undefined)
  const kept = asked.filter(([name]) => name !== field)
  return {
    start: cypher,
    where: ['true', ...kept.map(([, text]) => text)].join(' AND '),
    params: { stances: null, ...Object.fromEntries(asked.map(([name, , value]) => [name, value ?? null])) },
    name: [field, ...kept.map(([name]) => name)].join('-'),
  }
}

function chooseStart(filter: ClaimFilter): { field: string; cypher: string } {
  if (filter.source !== undefined) {
    return {
      field: 'source',
      cypher: `MATCH (:Source {id: $source})-[a:ASSERTS]->(c:Claim) WHERE ${standingStatement} WITH DISTINCT c`,
    }
  }
  if (filter.partOf !== undefined) {
    return {
      field: 'partOf',
      cypher:
        'MATCH (:Claim {id: $partOf})<-[p:PART_OF]-(c:Claim) WHERE p.withdrawnAt IS NULL AND NOT p.suggested WITH DISTINCT c',
    }
  }
  const label = labelOfId(filter.about ?? '')
  if (label !== null && entityLabels.includes(label)) {
    return {
      field: 'about',
      cypher: `MATCH (:${label} {id: $about})<-[b:ABOUT]-(c:Claim) WHERE b.withdrawnAt IS NULL AND NOT b.suggested WITH DISTINCT c`,
    }
  }
  return { field: 'all', cypher: 'MATCH (c:Claim)' }
}
