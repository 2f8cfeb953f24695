const tfBits = 4
/** A term that stands more often than this in one claim weighs no more. */
export const mostFrequency = (1 << tfBits) - 1

/** The documents that hold one term, in ascending slots, with how often (up to 15), packed in one word each. */
export interface Postings {
  entries: Uint32Array
  length: number
}

export const slotOf = (entry: number) => entry >>> tfBits
export const frequencyOf = (entry: number) => entry & mostFrequency

/** Slots only ever grow, so a new document's entry belongs at the end. */
export function appendPosting(postings: Postings, slot: number, frequency: number): void {
  if (postings.length === postings.entries.length) {
    const grown = new Uint32Array(Math.max(2, Math.ceil(postings.length * 1.5)))
    grown.set(postings.entries)
    postings.entries = grown
  }
  postings.entries[postings.length] = slot * (mostFrequency + 1) + Math.min(frequency, mostFrequency)
  postings.length += 1
}

export function removePosting(postings: Postings, slot: number): void {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (slotOf(postings.entries[middle] ?? 0) < slot) low = middle + 1
    else high = middle
  }
  if (low === postings.length || slotOf(postings.entries[low] ?? 0) !== slot) return
  postings.entries.copyWithin(low, low + 1, postings.length)
  postings.length -= 1
}
