/**
 * The normal form by which two texts are one: Unicode NFKC, lower case, straight quotes, one kind of dash, single
 * spaces, no full stop at the end. Used as the natural key of claims, names and titles.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
}

/** The words of a text filter, in the form that the graph compares: lower case, at most 20. */
export function wordsOf(text: string): string[] {
  return normalizeText(text).split(' ').filter(Boolean).slice(0, 20)
}

/** The key by which a credited name ("The Phone Arena") and an outlet's name or domain label meet: letters and digits only. */
export function creditKey(name: string): string {
  return `credit ${normalizeText(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')}`
}
