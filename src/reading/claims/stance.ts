import { findAttributions, findWitnesses, type KnownNames } from '../citations/index.ts'

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
  /\b(?:den(?:y|ies|ied|ying) (?:that|the|any|all|having|sending|claims?|reports?|allegations?|it|these|those|this)|den(?:y|ies|ied)\b|refut(?:e|es|ed|ing)|debunk(?:s|ed|ing)?|disprov(?:e|es|ed|en)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|rebut(?:s|ted)?|contradict(?:s|ed)?|(?:is|was|are|were|be|been|isn't|isn’t) (?:not true|untrue|false|wrong|a hoax|a myth|baseless|unfounded|fake|nonsense|incorrect|inaccurate|bogus|fabricated|no truth)|isn['’]t true|not true|no evidence|no proof|no truth|hoax|myth|unfounded|baseless|untrue|falsely (?:claim|claims|claimed|states?|stated)|wrongly (?:claim|claims|claimed)|fact[- ]check(?:ed)?: false|cleared of)\b/i
const doubleDenial =
  /\b(?:not|n['’]t|never|cannot|nor|no longer) (?:\w+ ){0,2}(?:den(?:y|ied)|refuted?|dismiss(?:ed)?|debunk(?:ed)?)\b/i
const headlineNo = /^(?:No|Nope)[,:;.–—-]/
const question =
  /\?["”’)]*$|^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should) (?:[\p{L}\p{N}’'-]+ ){1,14}[\p{L}\p{N}’'-]+$/iu
const doubt =
  /\b(?:unclear|unconfirmed|unverified|doubt(?:s|ed|ful)?|question(?:s|ed|ing) (?:whether|if|the)|(?:wonder(?:s|ed|ing)?|asks|asking|investigat(?:es|ed|ing)|examin(?:es|ed|ing)|unsure|unknown|not clear|debates?|doubts?) (?:if|whether)|remains to be seen|not (?:yet )?(?:been )?(?:confirmed|verified|proven)|yet to be (?:confirmed|verified|proven)|if (?:the story|this|it|that) (?:holds up|is true|turns out))\b/i
/** "Nobody doubts that": these words affirm. */
const noDoubt =
  /\b(?:nobody|no[- ]one|none|few|not|n['’]t|never|without|beyond|no) (?:\w+ ){0,2}?(?:doubt(?:s|ed)?|question(?:s|ed)?)\b/i
/** A sentence that judges the one before it. */
const verdict =
  /^["'“”’\s]*(?:(?:that|this|it|which) (?:is|was)|(?:that|it)['’]s|the (?:claim|story|report|rumou?r|allegation|statement)s? (?:is|was|are|were)) (?:\w+ ){0,2}?(?:not (?:true|so)|untrue|false|wrong|incorrect|inaccurate|baseless|unfounded|nonsense|fake|a (?:hoax|myth|lie))\b/i
/** What makes the words after it a mere thought. */
const supposition =
  /(?:^|[,;:–—(]\s*|\b(?:even|only|as|what|but|and|or) )(?:if|whether|unless|suppose|supposing|assuming|imagine|in case)(?: that)?\s+$/i
const hedge =
  /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|said to|accused of|believed to|thought to|claimed to|reported to|alleged to|rumou?red to|might|may|could|possibly|perhaps|seems? to|appears? to|is suspected)\b/i
const reporting =
  /\b(?:claims?|claimed|claiming|says|said|saying|reports(?! to\b)|reported|reporting|alleges?|alleged|complain(?:s|ed)?|complaint|according to|writes|wrote|tells|told|states|stated|describes?|described|insists?|insisted|explains?|explained|indicates?|indicated|suggests?|suggested|shows?|showed|found|accused|argues?|argued|warns?|warned|confirms?|confirmed)\b/i
const subject =
  /(?:^|[\s,“"])((?:(?:the|an?|our|one|this|another|its) )?(?:[\p{L}\p{N}’'-]+ ){0,5}?[\p{L}\p{N}’'-]+) (?:has |have |had |also )?(?:claims?|claimed|says|said|alleges?|alleged|complain(?:s|ed)|writes|wrote|tells|told|insists?|insisted|describes?|described|explains?|explained|reports(?! to\b)|reported|den(?:y|ies|ied)|argues?|argued|warns?|warned|reject(?:s|ed)|dismiss(?:es|ed))\b/iu
const noSpeaker =
  /(?:^(?:before|after|when|while|if|as|because|since|although|so|but|and|or|that|which|what)\b|\b(?:he|she|they|it|who|we|i|you|that|this|which|and|but|what|there|is|are|was|were|be|been|anybody|anyone|nobody|everybody|everyone|somebody|someone|as|also|not)$)/i
const backReference =
  /^(?:He|She|They|The (?:user|owner|man|woman|poster|author|report|article|post|forum|researchers?|lab|company|firm|site|writer|complaint))\b/

/** May is a month where it is written large inside a sentence. */
function withoutMonth(sentence: string): string {
  return sentence.replace(/(?<=\S\s)May\b/g, '')
}

function namedSpeaker(sentence: string, known: KnownNames): string | null {
  const named = findAttributions(sentence, known)[0]
  if (named !== undefined) return named.name
  const witness = findWitnesses(sentence, { outlet: '', products: new Set() })[0]
  if (witness !== undefined) return witness.name
  const spoken = subject.exec(sentence.slice(0, 600))?.[1]?.trim()
  return spoken === undefined || noSpeaker.test(spoken) ? null : spoken.replace(/^(?:the|an?) /i, '')
}

export interface StanceContext {
  /** The text ahead in the same block, where "he says" gets its name from. */
  readonly before: string
  /** What follows the sentence. */
  readonly after: string
  /** The sentence's own words up to the statement, where it is there word for word; else empty. */
  readonly lead: string
  /** The sentence negates what the statement affirms, or the other way round. */
  readonly negated: boolean
  readonly known: KnownNames
}

/** Reads how a sentence stands to a statement that it holds. */
export function readStance(sentence: string, context: StanceContext): StanceReading {
  const speaker = namedSpeaker(sentence, context.known)
  const denies = (denial.test(sentence) && !doubleDenial.test(sentence)) || verdict.test(context.after.slice(0, 200))
  if (supposition.test(context.lead.slice(-200))) return { stance: 'QUESTIONS', attributedTo: null, certainty: 0.6 }
  if (question.test(sentence)) return { stance: 'QUESTIONS', attributedTo: null, certainty: 0.8 }
  if (headlineNo.test(sentence)) return { stance: 'DENIES', attributedTo: speaker, certainty: 0.8 }
  // A negated statement that is denied ("denies that it does not send") affirms.
  if (denies !== context.negated) return { stance: 'DENIES', attributedTo: speaker, certainty: denies ? 0.8 : 0.65 }
  if (doubt.test(sentence) && !noDoubt.test(sentence))
    return { stance: 'QUESTIONS', attributedTo: speaker, certainty: 0.6 }
  if (speaker !== null) return { stance: 'REPORTS', attributedTo: speaker, certainty: 0.85 }
  if (reporting.test(sentence) || hedge.test(withoutMonth(sentence)) || doubleDenial.test(sentence)) {
    return { stance: 'REPORTS', attributedTo: namedSpeaker(context.before.slice(-600), context.known), certainty: 0.7 }
  }
  if (backReference.test(sentence)) {
    const earlier = namedSpeaker(context.before.slice(-600), context.known)
    if (earlier !== null) return { stance: 'REPORTS', attributedTo: earlier, certainty: 0.6 }
  }
  return { stance: 'ASSERTS', attributedTo: null, certainty: 0.75 }
}
