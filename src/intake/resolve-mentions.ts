import { labelOfId, wordingKey } from '../facts/index.ts'
import type { ReadDocument } from '../reading/index.ts'
import { canonicalAddress } from '../shared/ip-address.ts'
import { normalizeText } from '../shared/normalize.ts'
import { type NameSpan, nameSpans } from './name-spans.ts'

type ReadMention = ReadDocument['entities'][number]

/** An entity of the graph that has a name or another name. */
export interface KnownEntity {
  /** Global id. */
  readonly id: string
  /** The name as it is recorded. */
  readonly written: string
}

/** Entities by the normal form of their names (`wordingKey`). */
export type KnownEntities = ReadonlyMap<string, readonly KnownEntity[]>

/** Something that nobody has recorded yet. */
export interface CandidateEntity {
  readonly kind: 'DEVICE' | 'IP_ADDRESS' | 'ORGANIZATION' | 'PERSON'
  readonly name: string
}

/** What a text names: an entity by its global id, or a candidate, with each place in the order of the text. */
export interface NamedThing {
  readonly known: string | null
  readonly candidate: CandidateEntity | null
  readonly confidence: number
  readonly places: readonly NameSpan[]
}

const knownConfidence = 0.8
/** People of one name are many. */
const knownPersonConfidence = 0.5
const candidateConfidence = { IP_ADDRESS: 0.9, DEVICE: 0.6, ORGANIZATION: 0.5, PERSON: 0.4 } as const

/** The keys by which entities of the graph must be looked up before a text's mentions can be resolved. */
export function mentionKeys(text: string, mentions: readonly ReadMention[]): string[] {
  const keys = new Set(nameSpans(text).map(({ start, end }) => wordingKey(text.slice(start, end))))
  for (const { name, quote } of mentions) keys.add(wordingKey(name)).add(wordingKey(quote))
  keys.delete('')
  return [...keys].sort()
}

/**
 * What the text names: the names of known entities where they are written, the longest first, then what was read by
 * rules. A name that several entities have is a mention of each, with as much less confidence; a host name or a handset
 * number is a mention only of an entity that has it as another name.
 */
export function resolveMentions(text: string, mentions: readonly ReadMention[], known: KnownEntities): NamedThing[] {
  const things = new Map<string, NamedThing & { places: NameSpan[] }>()
  const add = (key: string, thing: Omit<NamedThing, 'places'>, place: NameSpan): void => {
    const other = things.get(key)
    if (other) other.places.push(place)
    else things.set(key, { ...thing, places: [place] })
  }
  const addKnown = (entities: readonly KnownEntity[], place: NameSpan): void => {
    const ids = [...new Set(entities.map(({ id }) => id))].sort()
    for (const id of ids) {
      const sure = labelOfId(id) === 'Person' ? knownPersonConfidence : knownConfidence
      add(id, { known: id, candidate: null, confidence: Math.round((sure / ids.length) * 100) / 100 }, place)
    }
  }
  const read = mentions.flatMap((mention) => placedMention(mention))
  const taken = new Uint8Array(text.length)
  for (const { kind, start, end } of read) if (isIndicator(kind)) taken.fill(1, start, end)
  for (const { place, entities } of knownPlaces(text, known, taken)) addKnown(entities, place)
  for (const { kind, name, quote, start, end } of read) {
    const place = { start, end }
    if (!isIndicator(kind) && taken.subarray(start, end).includes(1)) continue
    const entities = known.get(wordingKey(name)) ?? known.get(wordingKey(quote))
    if (entities) addKnown(entities, place)
    else if (isCandidate(kind, name)) {
      const candidate = { kind, name }
      add(`${kind} ${name}`, { known: null, candidate, confidence: candidateConfidence[kind] }, place)
    }
  }
  for (const { places } of things.values()) places.sort((a, b) => a.start - b.start)
  return [...things.values()].sort((a, b) => firstStart(a) - firstStart(b))
}

function firstStart({ places }: NamedThing): number {
  return places[0]?.start ?? 0
}

function placedMention(mention: ReadMention): (ReadMention & NameSpan)[] {
  const { start, end } = mention
  return start === null || end === null ? [] : [{ ...mention, start, end }]
}

function isIndicator(kind: ReadMention['kind']): boolean {
  return kind === 'IP_ADDRESS' || kind === 'DOMAIN' || kind === 'IMEI'
}

function isCandidate(kind: ReadMention['kind'], name: string): kind is CandidateEntity['kind'] {
  if (kind === 'DOMAIN' || kind === 'IMEI') return false
  return kind === 'IP_ADDRESS' ? canonicalAddress(name) !== null : normalizeText(name) !== ''
}

/** Known names where they stand, the longest first, without overlaps; `taken` learns what they cover. */
function knownPlaces(text: string, known: KnownEntities, taken: Uint8Array) {
  const found = nameSpans(text).flatMap((place) => {
    const quote = text.slice(place.start, place.end)
    const entities = (known.get(wordingKey(quote)) ?? []).filter(({ written }) => isWrittenSo(quote, written))
    return entities.length === 0 ? [] : [{ place, entities }]
  })
  found.sort((a, b) => lengthOf(b.place) - lengthOf(a.place) || a.place.start - b.place.start)
  return found.filter(({ place: { start, end } }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
}

function lengthOf({ start, end }: NameSpan): number {
  return end - start
}

/** An abbreviation is one only as it is written: "WHO" is no "Who". */
function isWrittenSo(quote: string, written: string): boolean {
  const isAbbreviation = /^\p{Lu}{2,}$/u.test(written)
  return !isAbbreviation || quote === written
}
