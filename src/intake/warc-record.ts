import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { WhenceError } from '../errors.ts'

/*
 * Records of WARC/1.1 (ISO 28500:2017): what was fetched, as any reader of web archives takes it. A page that answered is
 * a `response` with the HTTP answer; bytes that were handed in are a `resource`; the same bytes met again are a `revisit`
 * (profile identical-payload-digest) with the HTTP head alone. Content codings were undone when the page came in, so the
 * head says nothing of them and its length is that of the bytes.
 */

/** How bytes came in, as the record tells it. */
export interface FetchedFacts {
  /** The address that was asked for. */
  readonly url: string
  /** The address that answered, after redirects. */
  readonly finalUrl: string
  /** HTTP status; null for bytes that were handed in. */
  readonly status: number | null
  readonly contentType: string | null
  readonly lastModified: string | null
  /** Milliseconds since 1970 UTC. */
  readonly fetchedAt: number
  /** Other headers of the answer by lower-case name. */
  readonly headers?: { readonly [name: string]: string }
}

/** One record: its own fields by lower-case name, and its block. */
export interface WarcRecord {
  readonly fields: ReadonlyMap<string, string>
  readonly block: Uint8Array
}

const crlf = '\r\n'
const revisitProfile = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest'
/** Of the HTTP head; they would be untrue of the bytes as they are kept. */
const undone: readonly string[] = ['content-encoding', 'transfer-encoding', 'content-length', 'connection']
const longestValue = 4_096
const mostHeaders = 100

export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}

/** The record of bytes that came in; `again` when a record before it in the file holds them. */
export function writeRecord(facts: FetchedFacts, bytes: Uint8Array, again: boolean): Buffer {
  const isResource = facts.status === null
  const type = again ? 'revisit' : isResource ? 'resource' : 'response'
  const head = isResource ? '' : httpHead(facts, bytes.length)
  const block = again ? Buffer.from(head, 'latin1') : Buffer.concat([Buffer.from(head, 'latin1'), bytes])
  const fields = [
    ['WARC-Type', type],
    ['WARC-Record-ID', `<urn:uuid:${recordUuid(type, facts, bytes)}>`],
    ['WARC-Date', new Date(facts.fetchedAt).toISOString()],
    ['WARC-Target-URI', asciiUrl(facts.finalUrl)],
    ['WARC-Payload-Digest', digest(bytes)],
    ['WARC-Block-Digest', digest(block)],
    ...(again ? [['WARC-Profile', revisitProfile]] : []),
    ...(facts.url === facts.finalUrl ? [] : [['Whence-Requested-URI', asciiUrl(facts.url)]]),
    ['Content-Type', isResource ? plainValue(facts.contentType ?? 'application/octet-stream') : httpType],
    ['Content-Length', String(block.length)],
  ]
  const written = fields.map(([name, value]) => `${name}: ${value}${crlf}`).join('')
  return Buffer.concat([Buffer.from(`WARC/1.1${crlf}${written}${crlf}`), block, Buffer.from(crlf + crlf)])
}

const httpType = 'application/http; msgtype=response'

function httpHead({ status, contentType, lastModified, headers = {} }: FetchedFacts, length: number): string {
  const all = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  if (contentType !== null) all.set('content-type', contentType)
  if (lastModified !== null) all.set('last-modified', lastModified)
  const told = [...all].filter(([name]) => /^[a-z0-9-]{1,100}$/.test(name) && !undone.includes(name))
  const lines = told.slice(0, mostHeaders).map(([name, value]) => `${name}: ${plainValue(value)}${crlf}`)
  const words = STATUS_CODES[status ?? 0] ?? 'Unknown'
  return `HTTP/1.1 ${status} ${words}${crlf}${lines.join('')}content-length: ${length}${crlf}${crlf}`
}

/** One line of Latin-1, whatever a server sent. */
function plainValue(value: string): string {
  return value
    .slice(0, longestValue)
    .replace(/[^\t\x20-\x7e\xa0-\xff]+/g, ' ')
    .trim()
}

function asciiUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : plainValue(url)
}

/** The same bytes that came in the same way are the same record. */
function recordUuid(type: string, facts: FetchedFacts, bytes: Uint8Array): string {
  const hash = sha256(JSON.stringify([type, facts.url, facts.finalUrl, facts.fetchedAt, digest(bytes)])).toString('hex')
  // Version 8 of RFC 9562: made by a rule of our own.
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`]
  return [...parts, hash.slice(20, 32)].join('-')
}

function digest(bytes: Uint8Array): string {
  return `sha256:${toBase32(sha256(bytes))}`
}

/** RFC 4648, padded: readers of archives compare the text. */
function toBase32(bytes: Uint8Array): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += alphabet[(held >>> (bits - 5)) & 31]
    held &= 31
  }
  if (bits > 0) text += alphabet[(held << (5 - bits)) & 31]
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=')
}

/** Takes apart the records of a file that was unpacked. @throws WhenceError UNREADABLE. */
export function parseRecords(data: Buffer): WarcRecord[] {
  const records: WarcRecord[] = []
  for (let at = 0; at < data.length; ) {
    const headEnd = data.indexOf(crlf + crlf, at)
    if (headEnd < 0) throw damaged()
    const [version, ...lines] = data.toString('utf8', at, headEnd).split(crlf)
    const fields = parseFields(lines)
    const length = Number(fields.get('content-length'))
    const start = headEnd + 4
    const end = start + length
    if (!/^WARC\/1\.[01]$/.test(version ?? '') || !Number.isSafeInteger(length) || length < 0) throw damaged()
    if (data.toString('latin1', end, end + 4) !== crlf + crlf) throw damaged()
    records.push({ fields, block: data.subarray(start, end) })
    at = end + 4
  }
  return records
}

function parseFields(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, Math.max(colon, 0)).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

/** How a record says that its bytes came in, and the bytes; none in a `revisit`. */
export function readRecord({ fields, block }: WarcRecord): { facts: FetchedFacts; bytes: Uint8Array } {
  const finalUrl = fields.get('warc-target-uri') ?? ''
  const url = fields.get('whence-requested-uri') ?? finalUrl
  const fetchedAt = Date.parse(fields.get('warc-date') ?? '')
  if (Number.isNaN(fetchedAt)) throw damaged()
  const contentType = fields.get('content-type') ?? null
  if (!contentType?.startsWith('application/http')) {
    return {
      facts: { url, finalUrl, status: null, contentType: handedType(contentType), lastModified: null, fetchedAt },
      bytes: block,
    }
  }
  const { buffer, byteOffset } = block
  const whole = Buffer.from(buffer, byteOffset, block.length)
  const headEnd = whole.indexOf(crlf + crlf)
  const [status, ...lines] = whole.toString('latin1', 0, Math.max(headEnd, 0)).split(crlf)
  const code = Number(/^HTTP\/1\.1 (\d{3}) /.exec(status ?? '')?.[1] ?? Number.NaN)
  if (headEnd < 0 || Number.isNaN(code)) throw damaged()
  const headers = parseFields(lines)
  headers.delete('content-length')
  const told = { contentType: headers.get('content-type') ?? null, lastModified: headers.get('last-modified') ?? null }
  return {
    facts: { url, finalUrl, status: code, ...told, fetchedAt, headers: Object.fromEntries(headers) },
    bytes: whole.subarray(headEnd + 4),
  }
}

function handedType(contentType: string | null): string | null {
  return contentType === 'application/octet-stream' ? null : contentType
}

function damaged(): WhenceError {
  return new WhenceError('UNREADABLE', 'A kept page is damaged: it is no whole WARC record; submit its address again.')
}
