export type DocumentForm = 'html' | 'text' | 'pdf'

const binaryStarts: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x00, 0x00, 0x01, 0x00],
  [0x49, 0x44, 0x33],
  [0x4f, 0x67, 0x67, 0x53],
  [0x1a, 0x45, 0xdf, 0xa3],
  [0x77, 0x4f, 0x46],
  [0x00, 0x61, 0x73, 0x6d],
]

/** What the bytes are, whatever they are called; null for what is no text. */
export function findForm(bytes: Uint8Array, contentType: string | null): DocumentForm | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (binaryStarts.some((start) => startsWith(bytes, start)) || isBinary(bytes)) return null
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const start = startOf(bytes)
  const hasMarkup =
    /<(?:!doctype html|html|head|body|title|meta|div|p|h1|article|table|script|span|b|a|br|ul|font|center)[\s>/]/i.test(
      start,
    )
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type) || hasMarkup) return 'html'
  if (type === '' || type === 'text/plain' || type === 'text/markdown' || type === 'application/octet-stream')
    return 'text'
  return type.startsWith('text/') && !/(?:css|javascript|csv|calendar|vcard)/.test(type) ? 'text' : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte)
}

function startOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4_096)
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  return new TextDecoder('latin1').decode(wide ? start.filter((byte) => byte !== 0) : start)
}

/** Text has no zero bytes, unless it is UTF-16, where they stand on one side only; and few control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  let controls = 0
  for (let at = 0; at < start.length; at++) {
    const byte = start[at] ?? 0
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1
  }
  const [even = 0, odd = 0] = zeros
  const wide = Math.min(even, odd) * 20 < Math.max(even, odd) && Math.max(even, odd) > start.length / 8
  return (even + odd > 0 && !wide) || controls > start.length / 20
}
