import { findAttributions, type KnownNames } from '../citations/index.ts'
import { pointsBack } from './points-back.ts'
import type { Sentence } from './sentences.ts'
import { spokenBy } from './speaker.ts'

/** In whose voice a sentence goes on: the name, or '' for a report that is not named. */
export type Voice = string | null

const quoted = /“[^”\n]{0,600}”|"[^"\n]{0,600}"/g
const firstPerson = /\b(?:I|we|our|ours|my|mine|us|me|I['’]\p{L}+|[Ww]e['’]\p{L}+|We|Our|My)\b/u
const report =
  /\b(?:as (?:told|reported|described|claimed|written|said) (?:in|by)|according to|(?:tells|told) (?:of|how)|(?:in|by) (?:this|that|a|the) (?:report|article|story|post))\b/i

/**
 * In whose voice each sentence goes on when it names nobody itself. Once a text gives a speaker, the sentences after it
 * are that speaker's to the end of the block, and past it as long as they point back, until the writer speaks of himself,
 * asks, or names somebody else. Linear in the text.
 */
export function readVoices(text: string, sentences: readonly Sentence[], known: KnownNames): Voice[] {
  const named = findAttributions(text, known)
  let next = 0
  let voice: Voice = null
  let block = 0
  return sentences.map((sentence) => {
    const written = text.slice(sentence.start, sentence.end)
    if (sentence.block !== block && !(sentence.block === block + 1 && pointsBack.test(written))) voice = null
    block = sentence.block
    if (voice !== null && (firstPerson.test(written.replace(quoted, '')) || /\?["”’)]*$/.test(written))) voice = null
    const carried = voice
    while ((named[next]?.start ?? sentence.end) < sentence.start) next += 1
    const credit = named[next]
    // What somebody only saw is no speech; a name that is credited, or a verb of saying, is.
    const own = credit !== undefined && credit.start < sentence.end ? credit.name : spokenBy(written)
    voice = own ?? (report.test(written) ? '' : voice)
    return carried
  })
}
