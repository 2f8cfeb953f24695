const form = /^\s*(\d{0,6})(?:\.[\d.]*)?\s*[;,\s]\s*(?:url\s*=\s*)?(?:"([^"]*)"?|'([^']*)'?|(.*))$/is
const longestWait = 30

/**
 * The absolute address that the content of a `<meta http-equiv="refresh">` sends the reader to within half a minute (HTML
 * §4.2.5.3); null where it only loads the page again, or names no web address.
 */
export function refreshTarget(content: string, base: string | null): string | null {
  const match = form.exec(content.slice(0, 4_000))
  const [, seconds = '', double, single, bare] = match ?? []
  const written = (double ?? single ?? bare ?? '').trim()
  if (written === '' || Number(seconds) > longestWait) return null
  if (!URL.canParse(written, base ?? undefined)) return null
  const target = new URL(written, base ?? undefined)
  target.hash = ''
  if (base !== null && target.href === withoutHash(base)) return null
  return target.protocol === 'http:' || target.protocol === 'https:' ? target.href : null
}

function withoutHash(address: string): string {
  const url = new URL(address)
  url.hash = ''
  return url.href
}
