import type { SpreadJson } from '../../src/tracing/index.ts'
import type { Answer } from './api.ts'

/** All of a spread as a client asks for it. Lists of the cases are shorter than a page. */
export const wholeSpread = /* GraphQL */ `
  query Spread($claim: ID!, $options: SpreadOptions) {
    spread(claim: $claim, options: $options) {
      complete
      omitted { lowConfidence suggested surelyLater withdrawn membersSuggested membersLowConfidence afterAsOf }
      totals { sources outlets families origins }
      origins { totalCount edges { node { source { id } standing credited { id } } } }
      sharedCredits { totalCount edges { node { source { id } by { id } } } }
      hops { totalCount edges { node {
        source { id } parent { id } basis confidence depth publishedAt { from } anchor { exact }
      } } }
      metrics { size depth maxBreadth structuralVirality outlets parentRule ${outletHours()} }
      trees { totalCount edges { node { origin { id } size depth maxBreadth structuralVirality outlets } } }
      independence { ...counts }
      parts { claim { id } independence { ...counts } }
      chokepoints { totalCount edges { node { source { id } dominated share } } }
      circular { kind sources { id } explanation }
      circularUnsettled
      corrections {
        correction { kind at source { id } }
        lost { id } weakened { id } settled { id } stale { id } coverage medianLatencyHours
      }
      denials { stance source { id } }
      timeline { at sources outlets }
    }
  }
  fragment counts on Independence {
    sources outlets families origins low high highWithOmitted exact leftOut standsOn { label reason sources { id } }
    standsOnExact
  }
`

function outletHours(): string {
  return Array.from({ length: 15 }, (_, i) => `t${i + 1}: timeToNthOutlet(n: ${i + 1})`).join(' ')
}

/** How an answer writes an id and a time, turned into the words of the vectors' files. */
export interface Words {
  readonly key: (id: string) => string
}

type Named = { readonly id: string }

const time = (at: string | null | undefined): string | null => (at ? at.replace('.000Z', '+00:00') : null)

const shared = ({ key }: Words) => {
  const keys = (list: readonly Named[]): string[] => list.map(({ id }) => key(id))
  const counts = ({ standsOn, leftOut, ...rest }: Answer) => ({
    ...rest,
    leftOut: leftOut.map((id: string) => key(id)),
    standsOn: standsOn.map((ground: { sources: Named[] }) => keys(ground.sources)),
  })
  return {
    keys,
    counts,
    hop: ({ source, parent, basis, confidence, depth, publishedAt }: Answer) => ({
      source: key(source.id),
      parent: parent === null ? null : key(parent.id),
      basis,
      confidence,
      depth,
      from: time(publishedAt?.from),
    }),
    reach: ({ correction, lost, weakened, settled, stale, ...rest }: Answer) => ({
      ...rest,
      source: key(correction.source.id),
      kind: correction.kind,
      at: correction.at,
      lost: keys(lost),
      weakened: keys(weakened),
      settled: keys(settled),
      stale: keys(stale),
    }),
  }
}

/** The lists of an answer, whichever way it came. */
function listsInWords(answer: Answer, words: Words) {
  const { key } = words
  const { keys, counts, hop, reach } = shared(words)
  return {
    S: answer.hops.map(({ source }: Answer) => key(source.id)).sort(),
    complete: answer.complete,
    omitted: answer.omitted,
    totals: answer.totals,
    origins: Object.fromEntries(
      answer.origins.map(({ source, standing, credited }: Answer) => [
        key(source.id),
        { standing, credited: keys(credited) },
      ]),
    ),
    sharedCredits: answer.sharedCredits.map(({ source, by }: Answer) => ({ source: key(source.id), by: keys(by) })),
    hops: answer.hops.map(hop),
    trees: Object.fromEntries(answer.trees.map(({ origin, ...tree }: Answer) => [key(origin.id), tree])),
    independence: counts(answer.independence),
    parts: Object.fromEntries(
      answer.parts.map(({ claim, independence }: Answer) => [key(claim.id), counts(independence)]),
    ),
    chokepoints: answer.chokepoints.map(({ source, ...rest }: Answer) => ({ ...rest, source: key(source.id) })),
    circular: answer.circular.map(({ kind, sources, explanation }: Answer) => ({
      kind,
      sources: keys(sources),
      explanation,
    })),
    circularUnsettled: answer.circularUnsettled,
    corrections: answer.corrections.map(reach),
    denials: answer.denials.map(({ source, stance }: Answer) => [key(source.id), stance]),
    timeline: answer.timeline.map(({ at, sources, outlets }: Answer) => [time(at), sources, outlets]),
  }
}

/** The JSON document in the words of the vectors' files. */
export function jsonInWords(json: SpreadJson, words: Words) {
  const { timeToNthOutlet, ...metrics } = json.metrics
  return { ...listsInWords(json, words), metrics, outletHours: timeToNthOutlet }
}

/** The answer to `wholeSpread` in the words of the vectors' files. */
export function spreadInWords(spread: Answer, words: Words) {
  const nodes = (list: Answer) => list.edges.map(({ node }: Answer) => node)
  const lists = Object.fromEntries(
    ['origins', 'sharedCredits', 'hops', 'trees', 'chokepoints'].map((name) => [name, nodes(spread[name])]),
  )
  const hours = Object.keys(spread.metrics).filter((name) => /^t\d+$/.test(name))
  const metrics = Object.fromEntries(Object.entries(spread.metrics).filter(([name]) => !hours.includes(name)))
  const outletHours = hours.map((name) => spread.metrics[name]).filter((at) => at !== null)
  return { ...listsInWords({ ...spread, ...lists }, words), metrics, outletHours }
}
