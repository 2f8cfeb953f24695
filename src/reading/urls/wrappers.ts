/** Hosts (without www) of redirectors, the path they redirect at, and the parameters that hold the target. */
const redirectors: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:\w+\.)*google(?:\.com?)?(?:\.[a-z]{2,3})$/, /^\/(?:url|imgres)$/, ['q', 'url', 'imgrefurl']],
  [/^translate\.google(?:\.com?)?\.[a-z]{2,3}$/, /^\/translate/, ['u']],
  [/^googleweblight\.com$/, /^\//, ['lite_url', 'u']],
  [/^(?:l|lm|m)?\.?facebook\.com$/, /^\/(?:l|flx\/warn)(?:\.php|\/)?/, ['u']],
  [/^l\.(?:instagram|threads)\.(?:com|net)$/, /^\//, ['u']],
  [/^t\.umblr\.com$/, /^\/redirect/, ['z']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
  [/^(?:m\.)?youtube\.com$/, /^\/redirect/, ['q']],
  [/^(?:m\.)?vk\.com$/, /^\/away/, ['to']],
  [/^steamcommunity\.com$/, /^\/linkfilter/, ['url', 'u']],
  [/^slack-redir\.net$/, /^\//, ['url']],
  [/^duckduckgo\.com$/, /^\/l\//, ['uddg']],
  [
    /^(?:go\.redirectingat|go\.skimresources|redirect\.viglink|exit\.sc|api\.viglink)(?:\.com)?$/,
    /^\//,
    ['url', 'u', 'out'],
  ],
  [/^click\.linksynergy\.com$/, /^\//, ['murl']],
  [/^(?:awin1|zenaps)\.com$/, /^\//, ['ued', 'p']],
  [/safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(?:\w+\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, ['url']],
  [/^disq\.us$/, /^\/(?:url|\?)?/, ['url']],
  [/^medium\.com$/, /^\/r\/?$/, ['url']],
  [/^(?:weibo\.cn|weibo\.com)$/, /^\/sinaurl/, ['u', 'toasturl']],
  [/^link\.zhihu\.com$/, /^\//, ['target']],
  [/^(?:link|links)\.[\w-]+\.[a-z]+$/, /^\/(?:redirect|r|out|go)/, ['url', 'target', 'to', 'u']],
  [/^(?:ads|adclick|pubads|googleads)\.g\.doubleclick\.net$/, /^\//, ['adurl', 'url']],
  [/^webcitation\.org$/, /^\/query/, ['url']],
]

/** Archives that write the original address after a stamp. */
const archives: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [
    /^(?:web|web-beta|wayback)?\.?archive\.org$/,
    /^\/(?:web\/)?(?:\d{4,14}(?:[a-z]{2}_)?\/|\*\/|save\/(?:_embed\/)?)(.+)$/,
  ],
  [/^wayback\.archive-it\.org$/, /^\/(?:\w+\/)?\d{4,14}(?:[a-z]{2}_)?\/(.+)$/],
  [/^archive\.(?:today|is|ph|li|md|vn|fo)$/, /^\/(?:(?:o\/\w+|\d{4}[\d.-]*|newest|oldest|timegate)\/)(.+)$/],
  [
    /^(?:arquivo\.pt|webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk|webarchive\.loc\.gov|swap\.stanford\.edu|vefsafn\.is|web\.archive\.bibalex\.org)$/,
    /^\/(?:\w+\/){0,3}\d{8,14}(?:[a-z]{2}_)?\/(.+)$/,
  ],
]

const bareRedirect = /^(?:href\.li|anonym\.to|hidereferrer\.net|nullrefer\.com|dereferer\.(?:org|me)|refer\.link)$/

/**
 * The address inside a redirector, web archive, search cache or AMP cache; null when the URL is no wrapper. Only what
 * the URL itself says: shorteners would have to be fetched.
 */
export function findWrapped(url: URL): string | null {
  const host = url.hostname.replace(/^www\./, '')
  return findArchived(host, url) ?? findRedirected(host, url) ?? findAmpCached(host, url) ?? findCached(host, url)
}

function findArchived(host: string, url: URL): string | null {
  for (const [hosts, path] of archives) {
    if (!hosts.test(host)) continue
    const inner = path.exec(url.pathname)?.[1]
    if (inner !== undefined) return withScheme(inner + url.search + url.hash)
  }
  return null
}

function findRedirected(host: string, url: URL): string | null {
  if (bareRedirect.test(host) && url.search.length > 1) return withScheme(safeDecode(url.search.slice(1)))
  for (const [hosts, path, parameters] of redirectors) {
    if (!hosts.test(host) || !path.test(url.pathname)) continue
    for (const parameter of parameters) {
      const inner = url.searchParams.get(parameter)
      if (inner !== null && /^(?:https?:)?\/\/|^www\./i.test(inner)) return withScheme(inner)
    }
  }
  return null
}

function findAmpCached(host: string, url: URL): string | null {
  const viewer = /^google(?:\.com?)?\.[a-z]{2,3}$/.test(host) ? /^\/amp\/(s\/)?(.+)$/ : null
  const cache = /\.?cdn\.ampproject\.org$|^amp\.cloudflare\.com$/.test(host) ? /^\/(?:wp\/)?[cvir]\/(s\/)?(.+)$/ : null
  const match = (viewer ?? cache)?.exec(url.pathname)
  return match?.[2] === undefined ? null : `http${match[1] === undefined ? '' : 's'}://${match[2]}${url.search}`
}

function findCached(host: string, url: URL): string | null {
  if (host !== 'webcache.googleusercontent.com') return null
  const match = /^cache:(?:[\w-]{8,16}:)?([^\s+]+)/.exec(url.searchParams.get('q') ?? '')
  return match?.[1] === undefined ? null : withScheme(match[1])
}

/** Archives and servers collapse the two slashes after the scheme, or leave the scheme out. */
function withScheme(inner: string): string {
  const decoded = /^https?%3a/i.test(inner) ? safeDecode(inner) : inner
  if (/^https?:/i.test(decoded)) return decoded.replace(/^(https?):\/*/i, '$1://')
  return `http://${decoded.replace(/^\/+/, '')}`
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
