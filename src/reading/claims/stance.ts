import type { KnownNames } from '../citations/index.ts'
import { findSpeaker } from './speaker.ts'
import { easternDenial, foreignDenial, foreignDoubt, foreignHedge } from './stance-languages.ts'
import { termOf } from './terms.ts'
import { hearsay, inventedStory, labelledFalse, supposition, unproven, verdictAfter } from './verdict-cues.ts'
import type { Voice } from './voices.ts'
import { readWords } from './words.ts'

export type Stance = 'ASSERTS' | 'REPORTS' | 'QUESTIONS' | 'DENIES'

export interface StanceReading {
  readonly stance: Stance
  /** Whose statement it is, as far as the words around say; null for the source's own. */
  readonly attributedTo: string | null
  /** 0…1: how much the words leave open. */
  readonly certainty: number
}

/** Words that reject what follows or precedes them. */
const denial =
  /\b(?:den(?:y|ies|ied|ying) (?:that|the|any|all|having|sending|claims?|reports?|allegations?|it|these|those|this)|den(?:y|ies|ied)\b|refut(?:e|es|ed|ing)|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|en)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rebut(?:s|ted)?|contradict(?:s|ed)?|(?:is|was|are|were|be|been|isn't|isn’t) (?:not true|untrue|false|wrong|a hoax|a myth|baseless|unfounded|fake|nonsense|incorrect|inaccurate|bogus|fabricated|no truth)|isn['’]t true|not true|no evidence|no proof|no truth|hoax|myth|unfounded|baseless|untrue|falsely (?:claim|claims|claimed|states?|stated)|wrongly (?:claim|claims|claimed)|fact[- ]check(?:ed)?: false|cleared of)\b/gi
const doubleDenial =
  /\b(?:not|n['’]t|never|cannot|nor|no longer) (?:\w+ ){0,2}(?:den(?:y|ied)|refuted?|dismiss(?:ed)?|debunk(?:ed)?)\b/i
const headlineNo = /^(?:No|Nope)[,:;.–—-]/
const question =
  /[?？]!?["”’»」)]*$|^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should) (?:[\p{L}\p{N}’'-]+ ){1,14}[\p{L}\p{N}’'-]+$/iu
const doubt =
  /\b(?:unclear|unconfirmed|unverified|doubt(?:s|ed|ful)?|question(?:s|ed|ing) (?:whether|if|the)|(?:wonder(?:s|ed|ing)?|asks|asking|investigat(?:es|ed|ing)|examin(?:es|ed|ing)|unsure|unknown|not clear|debates?|doubts?) (?:if|whether)|remains to be seen|not (?:yet )?(?:been )?(?:confirmed|verified|proven)|yet to be (?:confirmed|verified|proven)|if (?:the story|this|it|that) (?:holds up|is true|turns out))\b/gi
/** "Nobody doubts that": these words affirm. */
const noDoubt =
  /\b(?:nobody|no[- ]one|none|few|not|n['’]t|never|without|beyond|no) (?:\w+ ){0,2}?(?:doubt(?:s|ed)?|question(?:s|ed)?)\b/i
/** A sentence that judges the one before it. */
const verdict =
  /^["'“”’\s]*(?:(?:that|this|it|which) (?:is|was)|(?:that|it)['’]s|the (?:claim|story|report|rumou?r|allegation|statement)s? (?:is|was|are|were)) (?:\w+ ){0,2}?(?:not (?:true|so)|untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|nonsense|fake|a (?:hoax|myth|lie))\b/i
/** A sentence that says whose words the one before it gave: "This is what the inspector writes." */
const creditAfter =
  /^["“”\s]*(?:(?:this|that) is (?:what|how)|so|at least,? (?:this|that) is what) (?:(?:the|an?) )?([\p{L}\p{N}’'. -]{2,60}?) (?:says?|said|writes?|wrote|reports?|reported|claims?|claimed|tells?|told|found|finds|describes?|described|puts? it)\b/iu
const hedge =
  /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|said to|accused of|believed to|thought to|claimed to|reported to|alleged to|rumou?red to|might|may|could|possibly|perhaps|seems? to|appears? to|is suspected)\b/i
const reporting =
  /\b(?:claims?|claimed|claiming|says?|said|saying|reports(?! to\b)|reported|reporting|alleges?|alleged|complain(?:s|ed)?|complaint|according to|writes?|wrote|tells?|told|states|stated|describes?|described|insists?|insisted|explains?|explained|indicates?|indicated|suggests?|suggested|shows?|showed|found|accused|argues?|argued|warns?|warned|confirms?|confirmed)\b/gi
/** May is a month where it is written large inside a sentence. */
function withoutMonth(sentence: string): string {
  return sentence.replace(/(?<=\S\s)May\b/g, '')
}

/** Words before a verb of saying that make it nobody's, or the writer's own. */
const ownOrNobody =
  /\b(?:contrary to(?: (?:the|all|some|earlier|many))?|despite(?: (?:the|all|some|earlier|many))?|i|we|you|anybody|anyone|nobody|no[- ]one|somebody|someone|everybody|everyone|people|(?:my|our)(?: [\p{L}’'-]+){0,2} (?:tests?|measurements?|logs?|data|captures?|counts?|figures?|samples?|results?|findings?|research|photos?|recordings?)|(?:labels?|signs?|logs?|screens?|displays?|clocks?|meters?|laws?|maps?)(?: of (?:the|its|an?|his|her|their) [\p{L}’'-]+)?)(?: (?:also|then|have|had|has|ever|never|can|now|do|did|already))?\s$/iu

/** Whether a cue stands in the sentence by words that are not the statement's own: that a thing is a fake may be the claim. */
function hasCue(pattern: RegExp, sentence: string, own: ReadonlySet<string>): boolean {
  for (const match of sentence.matchAll(pattern)) {
    const terms = readWords(match[0]).map(({ text }) => termOf(text))
    if (!terms.some((term) => term !== null && own.has(term))) return true
  }
  return false
}

/** Whether somebody else's saying stands in the sentence. */
function isReported(sentence: string): boolean {
  for (const match of sentence.matchAll(reporting)) {
    if (!ownOrNobody.test(sentence.slice(Math.max(0, match.index - 80), match.index))) return true
  }
  return false
}

const noTerms: ReadonlySet<string> = new Set()

export interface StanceContext {
  /** In whose voice the sentence goes on, where "he says" gets its name from. */
  readonly voice: Voice
  /** What follows the sentence. */
  readonly after: string
  /** What the sentence says before and after the statement, where that is there word for word; else null. */
  readonly aside: { readonly before: string; readonly after: string } | null
  /** The sentence negates what the statement affirms, or the other way round. */
  readonly negated: boolean
  /** The terms of the statement. */
  readonly own: ReadonlySet<string>
  readonly known: KnownNames
}

/** Reads how a sentence stands to a statement that it holds. */
export function readStance(sentence: string, context: StanceContext): StanceReading {
  const speaker = findSpeaker(sentence, context.known)
  const carried = context.voice === '' ? null : context.voice
  // Where the statement's words can be told from the rest, cues are looked for in the rest alone.
  const { aside } = context
  const rest = aside === null ? sentence : `${aside.before} … ${aside.after}`
  const own = aside === null ? context.own : noTerms
  const denied = [denial, inventedStory, foreignDenial, easternDenial].some((cues) => hasCue(cues, rest, own))
  const after = context.after.slice(0, 200)
  const judged = labelledFalse.test(sentence) || verdict.test(after) || verdictAfter.test(after)
  const denies = (denied && !doubleDenial.test(rest)) || judged
  if (aside !== null && supposition.test(aside.before.slice(-200)))
    return { stance: 'QUESTIONS', attributedTo: null, certainty: 0.6 }
  if (question.test(sentence)) return { stance: 'QUESTIONS', attributedTo: null, certainty: 0.8 }
  if (headlineNo.test(sentence)) return { stance: 'DENIES', attributedTo: speaker, certainty: 0.8 }
  // A negated statement that is denied ("denies that it does not send") affirms.
  if (denies !== context.negated)
    return { stance: 'DENIES', attributedTo: speaker ?? carried, certainty: denies ? 0.8 : 0.65 }
  if ([doubt, unproven, foreignDoubt].some((cues) => hasCue(cues, rest, own)) && !noDoubt.test(rest))
    return { stance: 'QUESTIONS', attributedTo: speaker, certainty: 0.6 }
  if (speaker !== null) return { stance: 'REPORTS', attributedTo: speaker, certainty: 0.85 }
  if (
    isReported(sentence) ||
    hedge.test(withoutMonth(sentence)) ||
    hasCue(foreignHedge, rest, own) ||
    hearsay.test(sentence) ||
    doubleDenial.test(sentence)
  )
    return { stance: 'REPORTS', attributedTo: carried, certainty: 0.7 }
  if (context.voice !== null) return { stance: 'REPORTS', attributedTo: carried, certainty: 0.6 }
  const credited = creditAfter.exec(after)?.[1]
  if (credited !== undefined && !/^(?:I|we)$/i.test(credited))
    return { stance: 'REPORTS', attributedTo: credited, certainty: 0.7 }
  return { stance: 'ASSERTS', attributedTo: null, certainty: 0.75 }
}
