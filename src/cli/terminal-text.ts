/**
 * Text from outside as one line that cannot steer a terminal: no control characters (C0, C1), no bidirectional or other
 * invisible format characters (the two joiners apart, which scripts and emoji need), no line or paragraph separators.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\u2028\u2029\u0085]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/** East Asian Width W and F (Unicode 16, UAX #11), in blocks; and emoji, which terminals draw two columns wide. */
const wide =
  /^[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18fff}\u{1b000}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f1e6}-\u{1f202}\u{1f210}-\u{1f265}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7f0}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** ASCII and the lines that a tree is drawn with. */
const narrow = /^[\x20-\x7e\u2500-\u257f]*$/

/** How many columns a terminal gives to a text. */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    if (/^[\p{Mn}\p{Me}\u200c\u200d]+$/u.test(segment)) continue
    width += wide.test(segment) || segment.includes('\ufe0f') ? 2 : 1
  }
  return width
}

/** The text with spaces up to a column. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}
