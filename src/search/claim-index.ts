import { porterStem } from '../shared/porter-stem.ts'
import {
  addToField,
  type Counts,
  countAll,
  countTotal,
  createField,
  letterRuns,
  refreshLengths,
  removeFromField,
  renumberField,
  scoreRuns,
  scoreWords,
  vectorLength,
} from './search-field.ts'
import { cleanPost, foldText, plainWords } from './search-words.ts'

export interface ClaimHit {
  readonly id: string
  /** Comparable within one answer only: the best conceivable hit has 2. */
  readonly score: number
}

/**
 * Claims by their words, in memory. A claim's text and aliases are one field. A search scores every claim that shares a
 * word or a run of letters with the query: BM25 over Porter stems (Robertson and Zaragoza, "The Probabilistic Relevance
 * Framework", 2009) and a cosine over runs of 3–5 letters within words, each divided by its own best, added up.
 */
export interface ClaimIndex {
  readonly size: () => number
  /** Adds a claim, or replaces the words that it is known by. */
  readonly put: (id: string, texts: readonly string[]) => void
  /** Takes a claim out; nothing happens when it is not there. */
  readonly remove: (id: string) => void
  /**
   * The best `k` claims (0…1,000) for any text of up to 4,000 characters, best first, equal ones in
   * the order in which they were put. Operators have no
   * meaning.
   * @throws RangeError when the text is longer or `k` is out of range; callers check what comes from outside.
   */
  readonly search: (text: string, k: number) => ClaimHit[]
}

const longestQuery = 4000
const mostHits = 1000
/** Beyond this many claims the weights of letter runs are brought up to date when one claim in a thousand has changed. */
const largeIndex = 20_000

function readTerms(text: string): { stems: Counts; runs: Counts } {
  const words = plainWords(foldText(text))
  return { stems: countAll(words.map(porterStem)), runs: letterRuns(words) }
}

function greatest(scores: Float64Array): number {
  let most = 0
  for (let slot = 0; slot < scores.length; slot += 1) most = Math.max(most, scores[slot] ?? 0)
  return most === 0 ? 1 : most
}

interface Ranked {
  readonly slot: number
  readonly score: number
}

/** The best sums in order; equal ones by slot. Each list is divided by its own best first. */
function selectBest(a: Float64Array, b: Float64Array, k: number): Ranked[] {
  const [mostOfA, mostOfB] = [greatest(a), greatest(b)]
  const best: Ranked[] = []
  let least = 0
  for (let slot = 0; slot < a.length; slot += 1) {
    const score = (a[slot] ?? 0) / mostOfA + (b[slot] ?? 0) / mostOfB
    if (score <= least) continue
    let low = 0
    let high = best.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((best[middle]?.score ?? 0) >= score) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, { slot, score })
    if (best.length > k) best.pop()
    if (best.length === k) least = best.at(-1)?.score ?? 0
  }
  return best
}

interface Indexed {
  readonly slot: number
  readonly text: string
}

/** Slots of the documents, which are given out in ascending order and closed up when most of them are empty. */
function createSlots(renumber: (slots: Int32Array) => void) {
  let ids: (string | null)[] = []
  const documents = new Map<string, Indexed>()
  const closeUp = () => {
    const slots = new Int32Array(ids.length).fill(-1)
    const kept: string[] = []
    for (const [old, id] of ids.entries()) {
      if (id === null) continue
      slots[old] = kept.length
      documents.set(id, { slot: kept.length, text: documents.get(id)?.text ?? '' })
      kept.push(id)
    }
    renumber(slots)
    ids = kept
  }
  return {
    documents,
    idAt: (slot: number) => ids[slot] ?? null,
    count: () => ids.length,
    take: (id: string, text: string): number => {
      if (ids.length > 2 * documents.size + 1024) closeUp()
      documents.set(id, { slot: ids.length, text })
      return ids.push(id) - 1
    },
    free: (id: string, slot: number) => {
      documents.delete(id)
      ids[slot] = null
    },
  }
}

/** An empty index. Reading and writing are synchronous; memory is about 2 kB a claim. */
export function createClaimIndex(): ClaimIndex {
  const words = createField()
  const runs = createField()
  const slots = createSlots((mapping) => {
    renumberField(words, mapping)
    renumberField(runs, mapping)
  })
  let changes = 0
  const remove = (id: string) => {
    const known = slots.documents.get(id)
    if (known === undefined) return
    const terms = readTerms(known.text)
    removeFromField(words, known.slot, terms.stems)
    removeFromField(runs, known.slot, terms.runs)
    slots.free(id, known.slot)
    changes += 1
  }
  const put = (id: string, texts: readonly string[]) => {
    const text = texts.join('\n')
    if (slots.documents.get(id)?.text === text) return
    remove(id)
    const terms = readTerms(text)
    const slot = slots.take(id, text)
    addToField(words, slot, { counts: terms.stems, length: countTotal(terms.stems) })
    addToField(runs, slot, { counts: terms.runs, length: vectorLength(runs, terms.runs, slots.documents.size) })
    changes += 1
  }
  const search = (text: string, k: number): ClaimHit[] => {
    if (text.length > longestQuery) throw new RangeError(`A search text has at most ${longestQuery} characters.`)
    if (!Number.isInteger(k) || k < 0 || k > mostHits) throw new RangeError(`k must be between 0 and ${mostHits}.`)
    const size = slots.documents.size
    if (size === 0 || k === 0) return []
    if (changes > (size < largeIndex ? 0 : size / 1000)) {
      refreshLengths(runs, size)
      changes = 0
    }
    const query = readTerms(cleanPost(text))
    const scores = { words: new Float64Array(slots.count()), runs: new Float64Array(slots.count()) }
    scoreWords(words, query.stems, { scores: scores.words, size })
    scoreRuns(runs, query.runs, { scores: scores.runs, size })
    return selectBest(scores.words, scores.runs, k).flatMap(({ slot, score }) => {
      const id = slots.idAt(slot)
      return id === null ? [] : { id, score }
    })
  }
  return { size: () => slots.documents.size, put, remove, search }
}
