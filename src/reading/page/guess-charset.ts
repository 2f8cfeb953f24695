import { decodeBytes } from './decode-bytes.ts'

type Encoding = readonly [label: string, typical: number, common: string]

/*
 * For each encoding that pages were written in before UTF-8 the characters that make up most of a text in the languages
 * it was for, and their typical share of all characters beyond ASCII.
 */

/** Letters beyond ASCII stand alone among ASCII ones. The first is what it is when nothing tells. */
const latin: readonly Encoding[] = [
  ['windows-1252', 0.85, 'éèàçêôâîùëïäöüßñáíóúãõåøæ«»©°‘’“”„–—\u00a0'],
  ['windows-1250', 0.85, 'ąęłóśżźćńěščřžýáíéůúőűĺľťď«»©°‘’“”„–—\u00a0'],
  ['windows-1254', 0.85, 'ıışşğçöüâİ‘’“”–—\u00a0'],
]

/** Words are made of such characters alone. */
const others: readonly Encoding[] = [
  ['windows-1251', 0.6, 'оеаинтсрвл'],
  ['koi8-r', 0.6, 'оеаинтсрвл'],
  ['windows-1253', 0.6, 'αοιετσνηυρ'],
  ['windows-1255', 0.6, 'יוהלאמרתבש'],
  ['windows-1256', 0.6, 'الميونرتبة'],
  ['shift_jis', 0.6, 'のにはをたがでてとしれさいなるもかっ、。ントスルイーラリアク'],
  ['euc-jp', 0.6, 'のにはをたがでてとしれさいなるもかっ、。ントスルイーラリアク'],
  [
    'gb18030',
    0.35,
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所，。、',
  ],
  [
    'big5',
    0.35,
    '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所，。、',
  ],
  ['euc-kr', 0.35, '이다는에의을가고하은로지한를서도사기나리어들인대일자시해그제스여'],
]

const sampleLength = 100_000
/** Below this share of what is typical the guess is no better than none. */
const leastLikely = 0.5

/** The encoding of bytes that do not say it and are not UTF-8, by the characters that they would be; windows-1252 when none fits. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = withoutAscii(bytes)
  let best = { label: 'windows-1252', likelihood: leastLikely }
  for (const [label, typical, common] of standsAlone(bytes) ? latin : [...others, ...latin]) {
    const likelihood = shareOf(decodeBytes(sample, label), new Set(common)) / typical
    if (likelihood > best.likelihood) best = { label, likelihood }
  }
  return best.label
}

/** Whether most bytes beyond ASCII have no such neighbour. */
function standsAlone(bytes: Uint8Array): boolean {
  let alone = 0
  let all = 0
  for (let at = 0; at < bytes.length && all < sampleLength; at++) {
    if ((bytes[at] ?? 0) < 128) continue
    all += 1
    if ((bytes[at - 1] ?? 0) < 128 && (bytes[at + 1] ?? 0) < 128) alone += 1
  }
  return alone > all / 2
}

/** Runs of bytes beyond ASCII with the byte after each, which may be the second half of a character. */
function withoutAscii(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(Math.min(bytes.length, sampleLength))
  let length = 0
  for (let at = 0; at < bytes.length && length < kept.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 128 || (at > 0 && (bytes[at - 1] ?? 0) >= 128)) kept[length++] = byte
  }
  return kept.subarray(0, length)
}

function shareOf(text: string, common: ReadonlySet<string>): number {
  let found = 0
  let all = 0
  for (const char of text.toLowerCase()) {
    if (char < '\u0080') continue
    // What cannot be decoded counts against the guess.
    all += char === '\ufffd' || isControl(char) ? 4 : 1
    if (common.has(char)) found += 1
  }
  return all === 0 ? 0 : found / all
}

const isControl = (char: string) => char >= '\u0080' && char < '\u00a0'
