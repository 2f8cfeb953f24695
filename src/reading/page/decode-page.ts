import { isUtf8 } from 'node:buffer'
import { decodeBytes } from './decode-bytes.ts'
import { guessCharset } from './guess-charset.ts'

/**
 * The text of the bytes, by the order of the Encoding and HTML standards: byte order mark, the server's word, the page's
 * own word in its first kilobytes, then UTF-8 if it is that. Unlike a browser it trusts the bytes more than the words:
 * what is UTF-8 from end to end is that, whatever older encoding a server names by default; a declared UTF-8 that is none
 * is passed over; and where nobody says, the encoding is guessed by the letters that the bytes would be.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = findByteOrderMark(bytes)
  if (marked !== null) return decodeBytes(bytes, marked)
  const silent = findSilentUtf16(bytes)
  if (silent !== null) return decodeBytes(bytes, silent)
  const declared = [charsetOf(contentType ?? ''), findMetaCharset(bytes)].filter((label) => label !== null)
  const [legacy] = declared.filter((label) => label !== 'utf-8')
  if (isUtf8(bytes) && (legacy === undefined || !isStateful(legacy))) return decodeBytes(bytes, 'utf-8')
  if (legacy !== undefined) return decodeBytes(bytes, legacy)
  return decodeBytes(bytes, mostlyUtf8(bytes) ? 'utf-8' : guessCharset(bytes))
}

/** Encodings whose bytes are all ASCII, so that they look like UTF-8. */
function isStateful(label: string): boolean {
  return label === 'iso-2022-jp' || label.startsWith('utf-16')
}

function findByteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Markup begins with ASCII, so a zero beside its first character gives UTF-16 away. */
function findSilentUtf16([first, second, third, fourth]: Uint8Array): string | null {
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : null
}

function findMetaCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8_192))
  const xml = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{2,40})/i.exec(start)?.[1]
  for (const [tag] of start.matchAll(/<meta\s[^>]{0,1000}>/gi)) {
    const label = charsetOf(tag)
    // What can be read as ASCII is not UTF-16, whatever it says.
    if (label !== null) return label.startsWith('utf-16') ? 'utf-8' : label
  }
  return xml === undefined ? null : knownLabel(xml)
}

function charsetOf(text: string): string | null {
  const label = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(text)?.[1]
  return label === undefined ? null : knownLabel(label)
}

function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** One broken sequence among many good ones is a broken page, not another charset. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1_000_000))
  const broken = text.split('\ufffd').length - 1
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return good > broken * 4
}
