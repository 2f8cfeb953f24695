import { findDevices } from './device-names.ts'
import { makers, organizations } from './gazetteer.ts'
import type { KnownName, NameMention } from './mention.ts'
import { createNameTrie, findInTrie, type NameTrie } from './name-trie.ts'
import { findOrganizations } from './organization-names.ts'
import { findPeople } from './person-names.ts'

const wellKnown = createNameTrie(
  [...new Set([...makers, ...organizations])].map((name) => ({ kind: 'ORGANIZATION' as const, name })),
)

/** Keeps the first of overlapping mentions by the order of the readings, then the longer one. */
function withoutOverlaps(readings: readonly (readonly NameMention[])[], length: number): NameMention[] {
  const taken = new Uint8Array(length)
  const kept: NameMention[] = []
  for (const reading of readings) {
    const longestFirst = [...reading].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    for (const mention of longestFirst) {
      if (taken.subarray(mention.start, mention.end).includes(1)) continue
      taken.fill(1, mention.start, mention.end)
      kept.push(mention)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Names that a caller can prepare once for any number of texts. */
export function prepareNames(known: readonly KnownName[]): NameTrie {
  return createNameTrie(known)
}

/**
 * Devices, organizations and people that a text names, in order, without overlaps: known names first, then devices by
 * maker and model, organizations that are well known or built like one, and people. All of it is a guess for a person to
 * confirm. Linear in the text.
 */
export function findNames(text: string, known: NameTrie = createNameTrie([])): NameMention[] {
  return withoutOverlaps(
    [
      findInTrie(text, known),
      findDevices(text),
      [...findInTrie(text, wellKnown), ...findOrganizations(text)],
      findPeople(text),
    ],
    text.length,
  )
}
