import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { WhenceError } from '../errors.ts'

export interface DecodedBody {
  readonly bytes: Uint8Array
  readonly truncated: boolean
}

export interface BodyLimits {
  /** Cap on the bytes after decoding. */
  readonly maxBytes: number
  readonly overLimit: 'refuse' | 'cut'
}

/** Makes the decoder of a coding once the first byte of the packed body is known. */
type CreateDecoder = (firstByte: number) => Transform

const maxCodings = 3

const decoders: { readonly [coding: string]: CreateDecoder } = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // `deflate` is zlib by RFC 9110 §8.4.1.2, and bare DEFLATE from some servers: the first byte tells.
  deflate: (firstByte) => ((firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw()),
}

/** The decoders for a `Content-Encoding` header, the one to apply first in front. */
function findDecoders(header: string): CreateDecoder[] {
  const codings = header
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > maxCodings) throw new WhenceError('UNSUPPORTED', 'the answer is packed too many times over')
  return codings.reverse().map((coding) => {
    const create = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined
    if (create !== undefined) return create
    throw new WhenceError('UNSUPPORTED', `the content coding ${JSON.stringify(coding.slice(0, 40))} is not known`)
  })
}

async function* unpack(source: AsyncIterable<Buffer>, create: CreateDecoder): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const decoder = create(first.value[0] ?? 0)
  const whole = async function* () {
    yield first.value
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  const packed = Readable.from(whole(), { objectMode: false })
  packed.on('error', (error) => decoder.destroy(error))
  try {
    for await (const chunk of packed.pipe(decoder)) yield chunk as Buffer
  } finally {
    decoder.destroy()
    packed.destroy()
  }
}

/**
 * Reads an HTTP body, undoing gzip, deflate and brotli as it streams. Bytes are counted after decoding, chunk by chunk,
 * so that a small answer that unpacks to a huge one never fills the memory.
 *
 * @throws WhenceError TOO_LARGE past `maxBytes` (unless `cut`), UNSUPPORTED for an unknown coding; stream and zlib errors
 *   come through as they are.
 */
export async function decodeBody(body: Readable, contentEncoding: string, limits: BodyLimits): Promise<DecodedBody> {
  const { maxBytes, overLimit } = limits
  const chunks: Buffer[] = []
  let size = 0
  try {
    let plain: AsyncIterable<Buffer> = body
    for (const create of findDecoders(contentEncoding)) plain = unpack(plain, create)
    for await (const chunk of plain) {
      const room = maxBytes - size
      if (chunk.length > room && overLimit === 'refuse') {
        throw new WhenceError('TOO_LARGE', `the answer is larger than ${maxBytes} bytes after unpacking`)
      }
      chunks.push(chunk.subarray(0, room))
      size += Math.min(chunk.length, room)
      if (chunk.length > room) return { bytes: Buffer.concat(chunks, size), truncated: true }
    }
    return { bytes: Buffer.concat(chunks, size), truncated: false }
  } finally {
    body.on('error', () => {}).destroy()
  }
}
