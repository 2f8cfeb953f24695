import { findMentions } from '../names/index.ts'
import { splitSentences } from './sentences.ts'

/** Why a sentence is worth checking, or is not. */
export type WorthReason =
  | 'NUMBER'
  | 'NAME'
  | 'REPORTED'
  | 'PAST_TENSE'
  | 'QUANTITY'
  | 'QUESTION'
  | 'FIRST_PERSON'
  | 'ADDRESSED'
  | 'FUTURE'
  | 'OPINION'
  | 'FRAGMENT'

/** A sentence that could be recorded as a claim; offsets count UTF-16 units of the text. */
export interface CheckWorthySentence {
  readonly text: string
  readonly start: number
  readonly end: number
  /** 0 to 1. */
  readonly score: number
  /** What raised and what lowered the score, in the order of the table below. */
  readonly reasons: readonly WorthReason[]
}

const startScore = 0.25
const leastScore = 0.5
/** Longer texts (UTF-16 units) are read up to here. */
const longestText = 200_000
const fewestWords = 6

/**
 * What makes a sentence worth checking, after the features that told most in ClaimBuster (Hassan et al., KDD 2017:
 * cardinal numbers, past tense, named entities, length) and that the check-worthiness task of CheckThat! builds on. The
 * weights are set by hand, so that every score can be read off its reasons. The word lists are English.
 */
const cues: readonly { readonly reason: WorthReason; readonly weight: number; readonly pattern: RegExp }[] = [
  {
    reason: 'NUMBER',
    weight: 0.2,
    pattern:
      /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|percent)\b/iu,
  },
  {
    reason: 'REPORTED',
    weight: 0.15,
    pattern:
      /\b(?:said|says|told|according to|report(?:s|ed)|claim(?:s|ed)|found|finds|show(?:s|ed)|reveal(?:s|ed)|confirm(?:s|ed)|den(?:y|ies|ied)|announc(?:es|ed)|admit(?:s|ted)|allege(?:s|d)|stat(?:es|ed)|discovered)\b/iu,
  },
  {
    reason: 'PAST_TENSE',
    weight: 0.15,
    pattern:
      /\b(?:was|were|had|did|has been|have been|sent|took|went|came|made|saw|gave|got|began|became|ran|fell|rose|grew|lost|won|paid|sold|bought|led|kept|left|held|wrote|broke|hid)\b|\b\p{Ll}{3,}(?<!e)ed\b/u,
  },
  {
    reason: 'QUANTITY',
    weight: 0.1,
    pattern:
      /\b(?:more than|less than|fewer|at least|at most|all|every|none|no one|nobody|never|always|only|most|largest|biggest|first|last|highest|lowest|record|without)\b|%/iu,
  },
  { reason: 'QUESTION', weight: -0.45, pattern: /\?["”’')\]]*$/u },
  { reason: 'FIRST_PERSON', weight: -0.3, pattern: /\b(?:I|I[’']\p{Ll}+|[Ww]e|[Mm]y|[Oo]ur|me|us|mine|ours)\b/u },
  {
    reason: 'ADDRESSED',
    weight: -0.25,
    pattern:
      /\b(?:you|your|yours)\b|^(?:please|click|read|subscribe|share|follow|sign up|let[’']s|see also|stay tuned)\b/iu,
  },
  { reason: 'FUTURE', weight: -0.15, pattern: /\b(?:will|won[’']t|going to|is to|are to|plans? to|expected to)\b/iu },
  {
    reason: 'OPINION',
    weight: -0.2,
    pattern:
      /\b(?:should|might|maybe|perhaps|probably|hopefully|seems?|think|believe|feel|hope|wonderful|terrible|beautiful|amazing|best|worst|great|awful)\b/iu,
  },
]
const nameWeight = 0.2

/**
 * The sentences of a text that are most worth checking, best first. They are offered to a person, who may record one as a
 * claim; nothing is recorded by itself. Words in quotation marks are somebody's, so that they make no sentence one of the
 * writer about himself.
 */
export function findCheckWorthy(text: string): CheckWorthySentence[] {
  const read = text.slice(0, longestText)
  const named = new Uint8Array(read.length)
  for (const { start, end } of findMentions(read)) named.fill(1, start, end)
  return splitSentences(read)
    .map(({ start, end }) =>
      weigh(read.slice(start, end), { start, end, isNamed: named.subarray(start, end).includes(1) }),
    )
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.start - b.start)
}

function weigh(
  text: string,
  { start, end, isNamed }: { start: number; end: number; isNamed: boolean },
): CheckWorthySentence {
  const own = text.replace(/“[^“”]{0,2000}”|"[^"]{0,2000}"/gu, ' ')
  const found = cues.filter(({ reason, pattern }) => pattern.test(reason === 'FIRST_PERSON' ? own : text))
  const isFragment = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length < fewestWords
  const reasons = [...(isNamed ? ['NAME' as const] : []), ...found.map(({ reason }) => reason)]
  const sum = found.reduce((total, { weight }) => total + weight, startScore + (isNamed ? nameWeight : 0))
  const score = Math.round(Math.min(1, Math.max(0, isFragment ? sum - 0.4 : sum)) * 100) / 100
  return { text, start, end, score, reasons: isFragment ? [...reasons, 'FRAGMENT'] : reasons }
}
