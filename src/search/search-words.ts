const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: ' ',
}

function undoEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(namedEntities, name) ? (namedEntities[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })
}

/**
 * Removes what a social post carries beside its words: links (also glued to a word) and the ` — Name (@handle) date`
 * signature of an embedded post, of which the display name stays, since claims often name who said it.
 */
export function cleanPost(text: string): string {
  const linkless = text.replace(/(?:https?:\/\/|pic\.twitter\.com\/)\S{0,2048}/gi, ' ')
  const signature = linkless.lastIndexOf(' — ')
  if (signature < 0) return linkless
  const parts = /^ — ([^\n]{1,80}?) ?\(@\w{1,30}\)[^\n]{0,40}$/.exec(linkless.slice(signature).trimEnd())
  return parts === null ? linkless : `${linkless.slice(0, signature)} ${parts[1]}`
}

function splitHashtag(tag: string): string {
  return tag
    .slice(1)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
}

/**
 * One spelling for what people spell in several ways: entities undone, accents folded, ’ as ', `1,000` as 1000, `U.S.`
 * as us, #CamelCase as words, possessive 's dropped; lower case.
 */
export function foldText(text: string): string {
  return undoEntities(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/#\w{1,100}/g, (tag) => ` ${splitHashtag(tag)} `)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\b(?:[A-Za-z]\.){2,8}/g, (initials) => initials.replaceAll('.', ''))
    .replace(/'s(?![\p{L}\p{N}])/gu, '')
    .toLowerCase()
}

/** The words of a folded text in order. An apostrophe joins (`don't` is one word). */
export function plainWords(folded: string): string[] {
  return (folded.replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, 64))
}
