import { parse } from 'tldts'
import type { CitationPage, PageLink } from './citation.ts'

const shareHosts =
  /^(?:www\.)?(?:addthis\.com|addtoany\.com|sharethis\.com|bufferapp\.com|feedburner\.com|feeds\.feedburner\.com|disqus\.com|gravatar\.com|doubleclick\.net|googlesyndication\.com|googleadservices\.com|taboola\.com|outbrain\.com|amazon-adsystem\.com|wa\.me)$/
const sharePaths =
  /(?:^\/(?:sharer|share|intent|submit|bookmarks?|shareArticle|pin\/create|dialog\/(?:share|feed|send))\b|\/(?:sharer?\.php|share-offsite|shareArticle)|\/pin\/create)/i
const shareQueries = /[?&](?:share|replytocom|shared|action=share|u=http|url=http)[=&]?/i

/** First path segments of pages that list or sell rather than say. */
const listingPaths =
  /^\/(?:tags?|topics?|categor(?:y|ies)|labels?|authors?|users?|profiles?|members?|staff|people|search|page|about(?:-us)?|contact(?:-us)?|privacy(?:-policy)?|terms|legal|imprint|impressum|subscribe|subscription|newsletters?|login|register|signup|sign-up|account|advertise|feed|rss|comments?|wp-admin|wp-login\.php|member\.php|memberlist\.php|search\/label)(?:\/|$|\.|\?)/i
/** The archive of a month lists; a page that is kept in an archive says. */
const archivePaths = /^\/archives?(?:\/\d{4}(?:\/\d{1,2})?)?\/?$/i
const files = /\.(?:jpe?g|png|gif|webp|svg|bmp|ico|css|js|mp3|mp4|webm|zip|gz|exe|apk|dmg)$/i
const neverRel = new Set([
  'tag',
  'author',
  'nofollow-share',
  'prev',
  'next',
  'home',
  'bookmark',
  'sponsored',
  'category',
  'license',
  'search',
  'archives',
])
const affiliate = /[?&](?:tag|ref|aff|affid|aff_id|affiliate|partner|partnerid|irclickid|awc|ascsubtag|clickid)=/i

function parseLink(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

const withoutSlash = (url: string) => url.replace(/#.*$/, '').replace(/\/$/, '')

function isShare(target: URL): boolean {
  if (shareHosts.test(target.hostname)) return true
  if (
    /(?:^|\.)(?:facebook|twitter|x|linkedin|reddit|pinterest|tumblr|google|vk|weibo|t|whatsapp|telegram|digg|stumbleupon|delicious)\.(?:com|me|ru)$/.test(
      target.hostname,
    )
  ) {
    return sharePaths.test(target.pathname) || shareQueries.test(target.search)
  }
  return shareQueries.test(target.search) && !/[?&]url=http/i.test(target.search)
}

/** Links to shops with a commission in them, and what the site itself marks as sponsored. */
function isAdvertisement(target: URL, ownHost: boolean): boolean {
  return (
    !ownHost &&
    affiliate.test(target.search) &&
    (target.pathname === '/' ||
      /amazon|ebay|aliexpress|shop|store|offer|deal|buy|vpn|banggood|gearbest/i.test(target.hostname))
  )
}

/** Whether a body link refers to a source; what never counts: the page itself, listings, shares, comments, files and ads. */
export function countsAsCitation(link: PageLink, page: Pick<CitationPage, 'url' | 'outlet'>): boolean {
  const target = parseLink(link.url)
  if (target === null || (target.protocol !== 'http:' && target.protocol !== 'https:')) return false
  if (link.rel.some((token) => neverRel.has(token))) return false
  if (page.url !== null && withoutSlash(link.url) === withoutSlash(page.url)) return false
  const own = isOwnOutlet(target, page)
  if (own && (target.pathname === '/' || listingPaths.test(target.pathname) || archivePaths.test(target.pathname)))
    return false
  if (files.test(target.pathname)) return false
  return !isShare(target) && !isAdvertisement(target, own)
}

function isOwnOutlet(target: URL, page: Pick<CitationPage, 'url' | 'outlet'>): boolean {
  const ownHost = page.url === null ? null : (parseLink(page.url)?.hostname.replace(/^www\./, '') ?? null)
  const host = target.hostname.replace(/^www\./, '')
  const { domain } = page.outlet
  // An outlet may be a path on a host of many ("medium.com/@name").
  return (
    host === ownHost ||
    host === domain ||
    host.endsWith(`.${domain}`) ||
    `${host}${target.pathname}/`.startsWith(`${domain}/`)
  )
}

/**
 * The words that a link's host vouches for as names of its outlet: the whole label and its parts
 * (`fsecure-weblog.example` → fsecureweblog, fsecure, weblog). Words of every host (www, blog, news) are left out.
 */
export function hostNames(url: string): readonly string[] {
  const host = /^https?:\/\/([^/?#:]{1,253})/i.exec(url)?.[1] ?? ''
  const known = namesOfHosts.get(host)
  if (known !== undefined) return known
  if (namesOfHosts.size > 4000) namesOfHosts.clear()
  const names = readHostNames(url)
  namesOfHosts.set(host, names)
  return names
}

/** A page links to few hosts many times; what a host vouches for never changes. */
const namesOfHosts = new Map<string, readonly string[]>()

function readHostNames(url: string): string[] {
  const { domainWithoutSuffix, subdomain, hostname } = parse(url, { allowPrivateDomains: true })
  if (domainWithoutSuffix === null || hostname === null) return []
  const labels = [domainWithoutSuffix, ...(subdomain ?? '').split('.')].filter(
    (label) => !/^(?:www\d?|m|mobile|amp|blogs?|news|forums?|en|de|fr|)$/.test(label),
  )
  const parts = labels
    .flatMap((label) => label.split('-'))
    .filter((part) => part.length > 3 && !/^(?:news|blog|weblog|forum|online|times|daily|tech|the)$/.test(part))
  return [
    ...new Set([
      ...labels.map((label) => label.replaceAll('-', '')),
      ...parts,
      hostname.replace(/^www\./, '').replace(/[^a-z\d]/g, ''),
    ]),
  ]
}
