import { appendPosting, frequencyOf, mostFrequency, type Postings, removePosting, slotOf } from './postings.ts'

/** How often each term stands in a text. */
export type Counts = Map<string, number>

/** One way of looking at the texts: which documents hold a term, and how long each document is. */
export interface Field {
  readonly postings: Map<string, Postings>
  /** By slot. For words their number; for letter runs the divisor of `vectorLength`. */
  lengths: Float64Array
  total: number
}

/** BM25's constants (Robertson and Zaragoza, 2009): they hardly matter, and are those that the training split liked. */
const k1 = 1.5
const b = 0.75
/** A word said twice in a query is not twice as important. */
const querySaturation = 0.5
/** Of the squared length. Less than the cosine's 0.5: long claims with many words in common are the better ones. */
const lengthPower = 0.375
/** Runs that stand in one of seven of many claims tell next to nothing and are half of the work. */
const commonShare = 0.15
const manyDocuments = 1000

export function createField(): Field {
  return { postings: new Map(), lengths: new Float64Array(64), total: 0 }
}

export function countAll(terms: Iterable<string>): Counts {
  const counts: Counts = new Map()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Runs of 3–5 letters within words; a blank marks a word's ends, so that beginnings weigh like letters. */
export function letterRuns(words: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (const [word, times] of countAll(words)) {
    const padded = ` ${word} `
    for (let size = 3; size <= 5; size += 1) {
      for (let at = 0; at + size <= padded.length; at += 1) {
        const run = padded.slice(at, at + size)
        counts.set(run, (counts.get(run) ?? 0) + times)
      }
    }
  }
  return counts
}

const dampened = (count: number) => 1 + Math.log(count)
const dampenedCounts = Float64Array.from({ length: mostFrequency + 1 }, (_, count) =>
  count === 0 ? 0 : dampened(count),
)

export function countTotal(counts: Counts): number {
  let sum = 0
  for (const count of counts.values()) sum += count
  return sum
}

const rarityOf = (postings: Postings | undefined, size: number) => Math.log(size / (postings?.length ?? 1))

/** What a document's overlap is divided by: a power of its length as a vector of runs, with the weights of this moment. */
export function vectorLength(field: Field, counts: Counts, size: number): number {
  let sum = 0
  for (const [run, count] of counts) {
    const weight = dampened(Math.min(count, mostFrequency)) * rarityOf(field.postings.get(run), size)
    sum += weight * weight
  }
  return sum ** lengthPower
}

/** Works out every document's length anew: the weight of a run changes with each document that holds it. */
export function refreshLengths(field: Field, size: number): void {
  field.lengths.fill(0)
  for (const postings of field.postings.values()) {
    const rarity = rarityOf(postings, size) ** 2
    for (let at = 0; at < postings.length; at += 1) {
      const entry = postings.entries[at] ?? 0
      const slot = slotOf(entry)
      field.lengths[slot] = (field.lengths[slot] ?? 0) + rarity * (dampenedCounts[frequencyOf(entry)] ?? 0) ** 2
    }
  }
  for (let slot = 0; slot < field.lengths.length; slot += 1) {
    field.lengths[slot] = (field.lengths[slot] ?? 0) ** lengthPower
  }
}

export function addToField(field: Field, slot: number, { counts, length }: { counts: Counts; length: number }): void {
  for (const [term, count] of counts) {
    let postings = field.postings.get(term)
    if (postings === undefined) {
      postings = { entries: new Uint32Array(1), length: 0 }
      field.postings.set(term, postings)
    }
    appendPosting(postings, slot, count)
  }
  if (slot >= field.lengths.length) {
    const grown = new Float64Array(Math.max(slot + 1, field.lengths.length * 2))
    grown.set(field.lengths)
    field.lengths = grown
  }
  field.lengths[slot] = length
  field.total += length
}

export function removeFromField(field: Field, slot: number, counts: Counts): void {
  for (const term of counts.keys()) {
    const postings = field.postings.get(term)
    if (postings === undefined) continue
    removePosting(postings, slot)
    if (postings.length === 0) field.postings.delete(term)
  }
  field.total -= field.lengths[slot] ?? 0
}

/** Adds the BM25 score of each document to `scores`. `size` is the number of documents. */
export function scoreWords(
  field: Field,
  query: Counts,
  { scores, size }: { scores: Float64Array; size: number },
): void {
  const average = field.total / size
  for (const [term, times] of query) {
    const postings = field.postings.get(term)
    if (postings === undefined) continue
    const rarity = Math.log(1 + (size - postings.length + 0.5) / (postings.length + 0.5))
    const weight = (rarity * times * (querySaturation + 1) * (k1 + 1)) / (times + querySaturation)
    for (let at = 0; at < postings.length; at += 1) {
      const entry = postings.entries[at] ?? 0
      const slot = slotOf(entry)
      const frequency = frequencyOf(entry)
      const norm = 1 - b + (b * (field.lengths[slot] ?? 0)) / average
      scores[slot] = (scores[slot] ?? 0) + (weight * frequency) / (frequency + k1 * norm)
    }
  }
}

/** Adds the weighted overlap of letter runs, divided by a power of the document's length. */
export function scoreRuns(field: Field, query: Counts, { scores, size }: { scores: Float64Array; size: number }): void {
  const mostWorthReading = size < manyDocuments ? size : size * commonShare
  for (const [run, times] of query) {
    const postings = field.postings.get(run)
    if (postings === undefined || postings.length > mostWorthReading) continue
    const weight = dampened(times) * rarityOf(postings, size) ** 2
    for (let at = 0; at < postings.length; at += 1) {
      const entry = postings.entries[at] ?? 0
      const slot = slotOf(entry)
      scores[slot] = (scores[slot] ?? 0) + weight * (dampenedCounts[frequencyOf(entry)] ?? 0)
    }
  }
  for (let slot = 0; slot < scores.length; slot += 1) {
    const score = scores[slot] ?? 0
    if (score > 0) scores[slot] = score / (field.lengths[slot] || 1)
  }
}

/** Gives the documents new slots, ascending as before; a slot of -1 is no longer in use. */
export function renumberField(field: Field, slots: Int32Array): void {
  const lengths = new Float64Array(field.lengths.length)
  for (let old = 0; old < slots.length; old += 1) {
    const slot = slots[old] ?? -1
    if (slot >= 0) lengths[slot] = field.lengths[old] ?? 0
  }
  field.lengths = lengths
  for (const { entries, length } of field.postings.values()) {
    for (let at = 0; at < length; at += 1) {
      const entry = entries[at] ?? 0
      entries[at] = (slots[slotOf(entry)] ?? 0) * (mostFrequency + 1) + frequencyOf(entry)
    }
  }
}
