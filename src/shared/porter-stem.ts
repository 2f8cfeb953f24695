/**
 * The Porter stemmer (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980), for lower-case words.
 * Words that hold anything but a–z are left as they are: the rules are about English spelling only.
 */

/** One character a letter, `v` or `c`: y is a vowel after a consonant. */
function shape(word: string): string {
  let pattern = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && pattern.endsWith('c'))
    pattern += vowel ? 'v' : 'c'
  }
  return pattern
}

/** Porter's m: the number of vowel-to-consonant turns in a stem. */
function measure(stem: string): number {
  return shape(stem).split('vc').length - 1
}

const hasVowel = (stem: string) => shape(stem).includes('v')
const endsDouble = (stem: string) => stem.length > 1 && stem.at(-1) === stem.at(-2) && shape(stem).endsWith('c')
/** Porter's *o: ends consonant, vowel, consonant, where the last is not w, x or y. */
const endsShort = (stem: string) => shape(stem).endsWith('cvc') && !/[wxy]$/.test(stem)

type Rules = readonly (readonly [suffix: string, replacement: string])[]

const step2: Rules = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['logi', 'log'],
  ['eli', 'e'],
]

const step3: Rules = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

const step4: Rules = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
  'ou',
].map((suffix) => [suffix, ''] as const)

/** Applies the first rule whose suffix fits, if what is left has at least `least` turns. */
function replaceSuffix(word: string, rules: Rules, least: number): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue
    const stem = word.slice(0, word.length - suffix.length)
    if (measure(stem) < least || (suffix === 'ion' && !/[st]$/.test(stem))) return word
    return stem + replacement
  }
  return word
}

function dropPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function dropPastAndProgressive(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const suffix = ['ed', 'ing'].find((ending) => word.endsWith(ending))
  if (suffix === undefined) return word
  const stem = word.slice(0, word.length - suffix.length)
  if (!hasVowel(stem)) return word
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`
  if (endsDouble(stem) && !/[lsz]$/.test(stem)) return stem.slice(0, -1)
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem
}

function tidyEnd(word: string): string {
  let stem = word
  if (stem.endsWith('e')) {
    const turns = measure(stem.slice(0, -1))
    if (turns > 1 || (turns === 1 && !endsShort(stem.slice(0, -1)))) stem = stem.slice(0, -1)
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem
}

/** The stem of a lower-case word; words of one or two letters, or with anything but a–z, come back unchanged. */
export function porterStem(word: string): string {
  if (word.length < 3 || word.length > 40 || !/^[a-z]+$/.test(word)) return word
  let stem = dropPastAndProgressive(dropPlural(word))
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`
  stem = replaceSuffix(stem, step2, 1)
  stem = replaceSuffix(stem, step3, 1)
  return tidyEnd(replaceSuffix(stem, step4, 2))
}
