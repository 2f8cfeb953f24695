import { findAttributions, findWitnesses, type KnownNames } from '../citations/index.ts'

const subject =
  /(?:^|[\s,“"])((?:(?:the|an?|our|one|this|another|its) )?(?:[\p{L}\p{N}’'-]+ ){0,5}?[\p{L}\p{N}’'-]+)(?:, (?:which|who) [^,.;\n]{2,60},)? (?:has |have |had |also )?(?:claims?|claimed|says|said|alleges?|alleged|complain(?:s|ed)|writes|wrote|tells|told|insists?|insisted|describes?|described|explains?|explained|reports(?! (?:to|on|back)\b)|reported|den(?:y|ies|ied)|argues?|argued|warns?|warned|reject(?:s|ed)|dismiss(?:es|ed)|admit(?:s|ted)|announce[sd]?|confirm(?:s|ed)|state[sd]|add(?:s|ed))\b/iu
const noSpeaker =
  /(?:\b(?:label|sign|log|screen|display|clock|meter|law|rule|book|map|legend|headline|title)s?\b|^(?:contrary|despite|the$|an?$|this$|that$|(?:he|she|it|they|we|i|you|nobody|no one)\b)|^(?:before|after|when|while|if|as|because|since|although|so|but|and|or|nor)\b|\b(?:that|which|who|what|whether|according)\b|\b(?:he|she|they|it|we|i|you|this|and|but|there|is|are|was|were|be|been|anybody|anyone|nobody|everybody|everyone|somebody|someone|people|as|also|not)$)/i

/** Who speaks by a verb of saying ("The council says that …"), without the article; null for pronouns and for nobody. */
export function spokenBy(sentence: string): string | null {
  const spoken = subject.exec(sentence.slice(0, 600))?.[1]?.trim()
  return spoken === undefined || noSpeaker.test(spoken) ? null : spoken.replace(/^(?:the|an?) /i, '')
}

/** Whom a sentence itself gives as the one who says what it says. */
export function findSpeaker(sentence: string, known: KnownNames): string | null {
  const named = findAttributions(sentence, known)[0]
  if (named !== undefined) return named.name
  const witness = findWitnesses(sentence, { outlet: '', products: new Set() })[0]
  return witness?.name ?? spokenBy(sentence)
}
