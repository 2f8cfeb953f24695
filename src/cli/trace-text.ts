import type { SpreadJson } from '../tracing/index.ts'
import { dateText } from './date-text.ts'
import { plainLine } from './terminal-text.ts'
import { count, independenceSentence, independentWords, listWords } from './trace-sentence.ts'
import { placeName, treeLines } from './trace-tree.ts'

/**
 * An answer as a person likes to read it: the claim, the tree of reports, who denies it, on how much it stands, and what
 * was left out. Pure; no character of the answer can steer the terminal. Ends with a line feed.
 */
export function renderTrace(spread: SpreadJson): string {
  const blocks = [
    [plainLine(spread.claim.text), ...asOfLines(spread)],
    treeLines(spread).map((line) => `  ${line}`),
    denialLines(spread),
    [independenceSentence(spread.independence), ...summaryLines(spread)],
    partLines(spread),
    noteLines(spread),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function asOfLines({ asOf }: SpreadJson): string[] {
  if (asOf === null) return []
  const { publishedBy, knownBy } = asOf
  return [
    ...(publishedBy?.to ? [`What was published before ${dateText(publishedBy.to)}`] : []),
    ...(knownBy === null ? [] : [`What this graph knew on ${dateText(knownBy)}`]),
  ]
}

function denialLines({ claim, denials }: SpreadJson): string[] {
  if (denials.length === 0) return []
  const lines = denials.map((denial) => {
    const title = denial.source.title === null ? '' : `, "${plainLine(denial.source.title)}"`
    const other = denial.claim.id === claim.id ? '' : `, of: ${plainLine(denial.claim.text)}`
    return `  ${placeName(denial.source)} ${denial.stance === 'QUESTIONS' ? 'questions' : 'denies'}${title}${other}`
  })
  return ['Beside it:', ...lines]
}

function summaryLines({ hops, independence, sharedCredits }: SpreadJson): string[] {
  const [earliest] = hops
  const { leftOut, highWithOmitted, high } = independence
  return [
    ...(earliest?.publishedAt
      ? [`Earliest known: ${placeName(earliest.source)}, ${dateText(earliest.publishedAt.text)}.`]
      : []),
    ...(highWithOmitted !== null && highWithOmitted !== high
      ? [`With the links that were left out as unsure it would be at most ${highWithOmitted}.`]
      : []),
    ...(leftOut.length === 0 ? [] : [`Not among those that state it: ${listWords(leftOut.map(plainLine))}.`]),
    ...sharedCredits.map(
      ({ source, by }) =>
        `${count(by.length, 'origin')} credit ${placeName(source)}, which is not known to state it: ${plainLine(source.url ?? source.title ?? source.id)}`,
    ),
  ]
}

function partLines({ parts }: SpreadJson): string[] {
  const stated = parts.filter(({ independence }) => independence.sources > 0)
  if (stated.length === 0) return []
  return [
    'Its parts:',
    ...stated.map(
      ({ claim, independence }) =>
        `  ${plainLine(claim.text)} (${count(independence.sources, 'source')}, ${independentWords(independence)})`,
    ),
  ]
}

function noteLines({ omitted, circular, circularUnsettled, corrections, complete }: SpreadJson): string[] {
  const left = [
    [omitted.lowConfidence, 'citation of low confidence', 'citations of low confidence'],
    [omitted.suggested, 'suggested citation', 'suggested citations'],
    [omitted.surelyLater, 'citation of something surely later', 'citations of something surely later'],
    [omitted.withdrawn, 'withdrawn citation', 'withdrawn citations'],
    [omitted.membersSuggested, 'suggested source', 'suggested sources'],
    [omitted.membersLowConfidence, 'source of low confidence', 'sources of low confidence'],
    [omitted.afterAsOf, 'later source', 'later sources'],
  ] as const
  const leftOut = left.flatMap(([number, one, many]) => (number > 0 ? [count(number, one, many)] : []))
  return [
    ...circular.map(({ explanation }) => `Circular: ${plainLine(explanation)}`),
    ...(circularUnsettled > 0
      ? [`Whether ${count(circularUnsettled, 'more report')} run in a circle is not settled.`]
      : []),
    ...corrections.map(correctionLine),
    ...(leftOut.length > 0 ? [`Left out: ${listWords(leftOut)}.`] : []),
    ...(complete ? [] : ['Not every number is exact: a larger --budget may settle them.']),
  ]
}

function correctionLine({ correction, lost, weakened, settled, stale }: SpreadJson['corrections'][number]): string {
  const what = correction.kind.toLowerCase().replaceAll('_', ' ')
  const reach = lost.length + weakened.length
  return `Correction (${what}): reaches ${count(reach, 'source')}, of which ${settled.length} took notice and ${stale.length} did not.`
}
