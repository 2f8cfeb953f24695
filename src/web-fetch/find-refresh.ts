import { refreshTarget } from '../shared/refresh-target.ts'
import type { FetchedPage } from './transport.ts'

/** A page that only sends its reader on is short, and holds a line of words at most. */
const mostBytes = 32_768
const mostWords = 300

const metaTag = /<meta\s[^>]{0,3000}>/gi
const isRefresh = /\shttp-equiv\s*=\s*["']?\s*refresh\b/i
const content = /\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i
const unread = /<(script|style|title)\b[^>]*>.*?(?:<\/\1|$)/gis

/** Where a page that says nothing itself sends its reader on to by a meta element; null for any other page. */
export function findRefresh({ bytes, finalUrl, headers }: FetchedPage): string | null {
  if (bytes.length > mostBytes || !/^(?:text\/html|application\/xhtml|$)/i.test(headers['content-type'] ?? ''))
    return null
  const html = new TextDecoder('latin1').decode(bytes)
  const tag = html.match(metaTag)?.find((each) => isRefresh.test(each))
  if (tag === undefined) return null
  const words = html
    .replace(unread, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  if (words.length > mostWords) return null
  const [, double, single, bare] = content.exec(tag) ?? []
  return refreshTarget((double ?? single ?? bare ?? '').replaceAll('&amp;', '&'), finalUrl)
}
