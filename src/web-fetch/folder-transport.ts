import { open, readdir, realpath } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { WhenceError } from '../errors.ts'
import { stopped } from './fetch-failure.ts'
import { defaultMaxBytes, type FetchedPage, type FetchOptions, type Transport } from './transport.ts'
import { guardUrl } from './url-guard.ts'

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
  '.json': 'application/json',
}

/** A path segment that names one file or folder on any system, and nothing but that. */
function isPlainSegment(segment: string): boolean {
  return segment.length <= 200 && !/[\\/:\p{Cc}]/u.test(segment) && !segment.startsWith('.') && segment !== ''
}

/** The decoded segments of a URL path, without the empty last one of `/a/`; null when one of them is not plain. */
function findSegments(url: URL): string[] | null {
  const raw = url.pathname.split('/').slice(1)
  if (raw.at(-1) === '') raw.pop()
  try {
    const segments = raw.map(decodeURIComponent)
    return segments.every(isPlainSegment) ? segments : null
  } catch {
    return null
  }
}

/**
 * The files that may hold the page of a URL, the first that exists counts: `/a/b` is `a/b.html`, `a/b/index.html` or,
 * with an extension of its own, `a/b` itself. With a query it is only `a/b?query.html`, as a site would tell them apart.
 */
function candidatePaths(url: URL, segments: readonly string[]): string[][] {
  const folder = segments.slice(0, -1)
  const name = segments.at(-1)
  if (url.search !== '') {
    const query = `${name ?? 'index'}${url.search}`
    return isPlainSegment(query) ? [[...folder, `${query}.html`]] : []
  }
  if (name === undefined) return [['index.html']]
  const own = extname(name) in contentTypes ? [[...folder, name]] : []
  return [...own, [...folder, `${name}.html`], [...folder, name, 'index.html']]
}

/** The real path of a file below `root`, null when it does not exist or a link leads out of `root`. */
async function findInside(root: string, segments: readonly string[]): Promise<string | null> {
  const found = await realpath(join(root, ...segments)).catch(() => null)
  return found?.startsWith(root + sep) ? found : null
}

interface FileRead {
  readonly bytes: Uint8Array
  readonly truncated: boolean
}

async function readUpTo(path: string, options: FetchOptions): Promise<FileRead | null> {
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  const file = await open(path, 'r')
  try {
    const { size, isFile } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }))
    if (!isFile) return null
    if (size > maxBytes && options.overLimit !== 'cut') {
      throw new WhenceError('TOO_LARGE', `the page is larger than ${maxBytes} bytes`)
    }
    const bytes = Buffer.alloc(Math.min(size, maxBytes))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return { bytes: bytes.subarray(0, bytesRead), truncated: size > maxBytes }
  } finally {
    await file.close()
  }
}

async function findHostFolder(root: string, url: URL): Promise<string> {
  const top = await realpath(root).catch((cause: unknown) => {
    throw new WhenceError('FETCH_FAILED', `the folder ${root} that plays the web does not exist`, { cause })
  })
  // Two steps, so that a link from one host's folder to another's does not make one host speak for the other.
  const folder = isPlainSegment(url.hostname) && url.port === '' ? await findInside(top, [url.hostname]) : null
  if (folder === join(top, url.hostname)) return folder
  throw new WhenceError('FETCH_FAILED', `${url.host} was not found: the folder ${root} has no such host`)
}

/**
 * A folder that plays a small web: `<root>/<host>/<path>.html` answers for http(s)://host/path, a missing page of a
 * known host answers 404, and any other host is FETCH_FAILED. No path, however written, and no link leads out of it.
 * `now` gives `fetchedAt`, in milliseconds.
 */
export function createFolderTransport(root: string, now: () => number = Date.now): Transport {
  const answer = async (url: URL, options: FetchOptions): Promise<Omit<FetchedPage, 'finalUrl' | 'fetchedAt'>> => {
    const folder = await findHostFolder(root, url)
    const segments = findSegments(url)
    for (const candidate of segments === null ? [] : candidatePaths(url, segments)) {
      const path = await findInside(folder, candidate)
      const read = path === null ? null : await readUpTo(path, options)
      if (path === null || read === null) continue
      const type = contentTypes[extname(path)] ?? 'application/octet-stream'
      return { status: 200, headers: { 'content-type': type }, redirects: [], ...read }
    }
    return { status: 404, headers: {}, redirects: [], bytes: new Uint8Array(), truncated: false }
  }
  return {
    async fetchPage(text, options = {}) {
      const { url } = guardUrl(text, new Set())
      if (options.signal?.aborted) throw stopped()
      return { finalUrl: url.href, ...(await answer(url, options)), fetchedAt: now() }
    },
    async close() {},
  }
}

/** The URL that a file of the folder answers for; null for what is no page. */
function urlOfFile(path: string): string | null {
  const [host = '', ...segments] = path.split(sep)
  const name = segments.at(-1)
  if (name === undefined || extname(name) !== '.html' || ![host, ...segments].every(isPlainSegment)) return null
  const [last = '', query] = splitOnce(name.slice(0, -'.html'.length), '?')
  const page = query === undefined && last === 'index' ? '' : last
  const route = [...segments.slice(0, -1), page].map(encodeURIComponent).join('/')
  return new URL(`https://${host}/${route}${query === undefined ? '' : `?${query}`}`).href
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

/**
 * The URLs of all pages in a folder that plays a small web, in their order: the transport answers for each of them.
 *
 * @throws WhenceError NOT_FOUND when there is no such folder.
 */
export async function listFolderPages(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new WhenceError('NOT_FOUND', `there is no folder ${root}: give one that holds <host>/<path>.html`, { cause })
  })
  const files = entries.filter((entry) => entry.isFile())
  const urls = files.map((entry) => urlOfFile(relative(root, join(entry.parentPath, entry.name))))
  return urls.filter((url) => url !== null).sort()
}
