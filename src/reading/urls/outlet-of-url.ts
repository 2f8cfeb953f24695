import { parse } from 'tldts'
import { hostsOwnNames, pathHosts, subdomainHosts } from './blog-hosts.ts'

const blogspot = /^(?:.*\.)?([a-z\d-]+)\.blogspot\.(?:com?\.)?[a-z]{2,3}$/

/**
 * The key of the outlet that a URL was published by: the registrable domain with private suffixes, but on a host of
 * many blogs the blog itself (`name.wordpress.com`, `medium.com/@name`). Null for no URL, an IP address or a bare name.
 */
export function outletOfUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/\.$/, '').replace(/^www\d?\./, '')
  const { domain, isIp } = parse(host, { allowPrivateDomains: true, validateHostname: false })
  if (isIp || host === '') return null
  return findPathOutlet(host, pathname) ?? findSubdomainOutlet(host) ?? domain
}

/** twitter.com and x.com, mobile and desktop, are one place each. */
const sameHost: Readonly<Record<string, string>> = { 'mobile.twitter.com': 'twitter.com', 'x.com': 'twitter.com' }

function findPathOutlet(host: string, pathname: string): string | null {
  const depth = pathHosts.get(host) ?? pathHosts.get(host.replace(/^m\./, ''))
  if (depth === undefined || depth === 0) return null
  const segments = pathname.split('/').filter((segment) => segment !== '')
  const named = segments.slice(0, depth)
  const last = named.at(-1)?.toLowerCase()
  if (named.length < depth || last === undefined) return null
  if (hostsOwnNames.has(last)) return null
  const at = host.replace(/^m\./, '')
  return [sameHost[at] ?? at, ...named.map((segment) => segment.toLowerCase())].join('/')
}

function findSubdomainOutlet(host: string): string | null {
  const blog = blogspot.exec(host)?.[1]
  if (blog !== undefined && !hostsOwnNames.has(blog)) return `${blog}.blogspot.com`
  const labels = host.split('.')
  for (let from = labels.length - 2; from >= 1; from--) {
    if (!subdomainHosts.has(labels.slice(from).join('.'))) continue
    const name = labels[from - 1]
    return name === undefined || hostsOwnNames.has(name)
      ? labels.slice(from).join('.')
      : labels.slice(from - 1).join('.')
  }
  return null
}
