import { parse } from 'tldts'
import type { Indicator } from './indicator.ts'
import { defangedDot, refang } from './refang.ts'

const host = new RegExp(
  String.raw`(?<![\w@.\-/])(?:h(?:tt|xx)ps?:\/\/)?(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?${defangedDot}){1,8}[a-z][a-z\d-]{1,62}(?![\w@])`,
  'gi',
)

/** Top-level domains that are file endings far more often than not when they stand bare in a sentence. */
const fileEndings = new Set(
  'app bat bin cab cfg dat dev doc pdf md mov mp3 mp4 pl ps py rs sh so zip jar java js cc cpp ini log txt xml'.split(
    ' ',
  ),
)
const frameworks = new Set(['asp.net', 'vb.net', 'ado.net', 'paint.net', 'node.js', 'socket.io'])

function isSentenceEnd(name: string): boolean {
  // "…on the phone.It then": a capital after a lower-case word starts a sentence, even when "it" is a country.
  const last = name.slice(name.lastIndexOf('.') + 1)
  return /^[A-Z]/.test(last) && name !== name.toUpperCase()
}

function isDomain(written: string, marked: boolean): boolean {
  if (isSentenceEnd(written)) return false
  const parsed = parse(written.toLowerCase(), { allowPrivateDomains: true, validateHostname: true })
  if (parsed.domain === null || !(parsed.isIcann || parsed.isPrivate)) return false
  if (frameworks.has(parsed.domain)) return false
  const topLevel = written.slice(written.lastIndexOf('.') + 1).toLowerCase()
  return marked || !fileEndings.has(topLevel)
}

/** Host names in a text, defanged ones too: only under a public suffix, and not file names, mail addresses or link paths. */
export function findDomains(text: string): Indicator[] {
  const found: Indicator[] = []
  for (const match of text.matchAll(host)) {
    const scheme = /^h(?:tt|xx)ps?:\/\//i.exec(match[0])?.[0] ?? ''
    const start = match.index + scheme.length
    const quote = match[0].slice(scheme.length)
    const name = refang(quote)
    const marked = scheme !== '' || name !== quote || /^www\./i.test(name)
    if (!isDomain(name, marked)) continue
    found.push({ kind: 'DOMAIN', name: name.toLowerCase(), quote, start, end: start + quote.length })
  }
  return found
}
