import { findIndicators, type Indicator } from '../indicators/index.ts'
import { findNames } from './find-names.ts'
import type { NameMention } from './mention.ts'
import type { NameTrie } from './name-trie.ts'

/**
 * Everything that a text names, in the order in which it stands there: devices, organizations, people, addresses, host
 * names and handset numbers. A name inside an address or a host name ("xiaomi.com") is no mention of its own.
 */
export function findMentions(text: string, known?: NameTrie): (NameMention | Indicator)[] {
  const indicators = findIndicators(text)
  const taken = new Uint8Array(text.length)
  for (const { start, end } of indicators) taken.fill(1, start, end)
  const names = findNames(text, known).filter(({ start, end }) => !taken.subarray(start, end).includes(1))
  return [...indicators, ...names].sort((a, b) => a.start - b.start || a.end - b.end || (a.name < b.name ? -1 : 1))
}
