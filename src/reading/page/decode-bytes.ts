/** What windows-1252 has where Latin-1 has control characters (Encoding Standard, index windows-1252), from 0x80 on. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of bytes in an encoding of the Encoding Standard. Some versions of Node decode windows-1252 as Latin-1, so its
 * own characters are put in here.
 */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes)
  if (label !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80] ?? char)
}
