import type { SourceJson, SpreadJson } from '../../src/tracing/index.ts'

export type Hop = SpreadJson['hops'][number]
export type Independence = SpreadJson['independence']

export function source(name: string, more: Partial<SourceJson> = {}): SourceJson {
  return {
    id: `source_${name}`,
    url: `https://${name}.example/story`,
    title: `Story of ${name}`,
    kind: 'ARTICLE',
    outlet: { domain: `${name}.example`, name: null },
    ...more,
  }
}

export function hop(of: SourceJson, parent: SourceJson | null, more: Partial<Hop> & { date?: string } = {}): Hop {
  const { date, ...rest } = more
  const at = '2014-07-30T00:00:00.000Z'
  return {
    source: of,
    parent,
    basis: parent === null ? null : 'HYPERLINK',
    confidence: parent === null ? null : 1,
    depth: parent === null ? 0 : 1,
    publishedAt: date === undefined ? null : { text: date, from: at, to: at, precision: 'DAY', method: 'META' },
    anchor: null,
    ...rest,
  }
}

export function independence(more: Partial<Independence> = {}): Independence {
  return {
    sources: 1,
    outlets: 1,
    families: 1,
    origins: 1,
    low: 1,
    high: 1,
    highWithOmitted: null,
    exact: true,
    leftOut: [],
    standsOn: [],
    standsOnExact: true,
    ...more,
  }
}

export function ground(of: SourceJson): Independence['standsOn'][number] {
  return { label: `source:${of.id}`, reason: `the source itself: ${of.url}`, sources: [of] }
}

/** An answer that has nothing but what it is given. */
export function answer(more: Partial<SpreadJson> = {}): SpreadJson {
  return {
    claim: { id: 'claim_c', text: 'The phone sends photos.' },
    asOf: null,
    complete: true,
    omitted: {
      lowConfidence: 0,
      suggested: 0,
      surelyLater: 0,
      withdrawn: 0,
      membersSuggested: 0,
      membersLowConfidence: 0,
      afterAsOf: 0,
    },
    totals: { sources: 0, outlets: 0, families: 0, origins: 0 },
    origins: [],
    sharedCredits: [],
    hops: [],
    metrics: {
      size: 0,
      depth: 0,
      maxBreadth: 0,
      structuralVirality: null,
      outlets: 0,
      parentRule: 'EARLIEST',
      timeToNthOutlet: [],
    },
    trees: [],
    independence: independence({ sources: 0, outlets: 0, families: 0, origins: 0, low: 0, high: 0 }),
    parts: [],
    chokepoints: [],
    circular: [],
    circularUnsettled: 0,
    corrections: [],
    denials: [],
    timeline: [],
    ...more,
  }
}
