import { z } from 'zod'
import { correctionKinds, judgedKinds } from '../curation/index.ts'
import { entityKindOf, registrationRoles } from '../entities/index.ts'
import { propertyNames } from '../facts/index.ts'
import { sourceKinds } from '../sources/index.ts'
import { bases, stances } from '../spread/index.ts'
import {
  edgeFields,
  factFields,
  fuzzyDate,
  key,
  moment,
  name,
  outlet,
  recordFields,
  scoreField,
  text,
  url,
  wording,
} from './line-fields.ts'

/*
 * The lines of an interchange file. `key` names a thing within the file; the fields that refer to one hold such a key.
 * Parsing brings every value to the form in which it is kept: dates and moments, canonical addresses, outlet keys.
 */

const several = z.array(key).min(2).max(100)

const claim = z.strictObject({
  type: z.literal('claim'),
  key,
  text: wording(4_000),
  partOf: key.optional(),
  aliases: z.array(wording(4_000)).max(1_000).optional(),
  /** The text only tells which claim it is; what stands as its text is said by `fact` lines. */
  keyOnly: z.boolean().optional(),
  ...recordFields,
})

const source = z.strictObject({
  type: z.literal('source'),
  key,
  url: url.optional(),
  title: text(4_000).optional(),
  kind: z.enum(sourceKinds).optional(),
  /** Null: nothing is said of where it appeared, not even by its address. */
  outlet: outlet.nullable().optional(),
  outletName: name.optional(),
  publishedAt: fuzzyDate.optional(),
  firstHand: z.boolean().optional(),
  authors: z.array(name).max(200).optional(),
  language: text(100).optional(),
  /** Of a source without an address whose title, kind or authors have changed since: what it is still known by. */
  naturalKey: text(20_000).regex(/^\["/, 'it is no key of a source without an address').optional(),
  ...recordFields,
})

const entity = z.strictObject({
  type: z.literal('entity'),
  key,
  kind: z.enum(entityKindOf),
  name,
  aliases: z.array(name).max(1_000).optional(),
  notes: text(20_000).optional(),
  profileUrl: url.optional(),
  keyOnly: z.boolean().optional(),
  ...recordFields,
})

const outletLine = z.strictObject({
  type: z.literal('outlet'),
  key,
  domain: outlet,
  name: name.optional(),
  ...recordFields,
})

const fact = z.strictObject({
  type: z.literal('fact'),
  of: key,
  property: z.enum(propertyNames),
  value: text(1_000_000),
  ...factFields,
})

const edge = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, ...edgeFields })

const lines = [
  claim,
  source,
  entity,
  outletLine,
  fact,
  edge({ type: z.literal('part'), claim: key, partOf: key }),
  edge({ type: z.literal('place'), source: key, outlet }),
  edge({ type: z.literal('author'), source: key, person: key }),
  edge({
    type: z.literal('assertion'),
    source: key,
    claim: key,
    stance: z.enum(stances),
    attributedTo: text(1_000).optional(),
  }),
  edge({ type: z.literal('citation'), from: key, to: key, basis: z.enum(bases) }),
  edge({ type: z.literal('about'), claim: key.optional(), source: key.optional(), entity: key }),
  edge({ type: z.literal('mention'), claim: key.optional(), source: key.optional(), entity: key }),
  edge({ type: z.literal('maker'), device: key, organization: name }),
  edge({ type: z.literal('owner'), outlet, organization: name }),
  edge({
    type: z.literal('registration'),
    entity: key,
    organization: name,
    role: z.enum(registrationRoles),
    range: text(200).optional(),
    registry: text(200).optional(),
    lookedUpAt: moment.optional(),
  }),
  edge({ type: z.literal('sameArtifact'), sources: several }),
  edge({ type: z.literal('nearDuplicate'), sources: several, score: scoreField.optional() }),
  edge({
    type: z.literal('version'),
    source: key,
    fetchedAt: moment,
    text: z.string().max(10_000_000),
    acknowledges: z.boolean().optional(),
  }),
  edge({
    type: z.literal('correction'),
    source: key,
    claim: key.optional(),
    kind: z.enum(correctionKinds),
    at: fuzzyDate.optional(),
  }),
  edge({
    type: z.literal('review'),
    claim: key,
    url: url.optional(),
    rating: text(200).optional(),
    label: text(1_000).optional(),
    reviewer: text(1_000).optional(),
    at: fuzzyDate.optional(),
  }),
  z.strictObject({
    type: z.literal('suggestion'),
    edge: text(200),
    state: z.enum(['OPEN', 'CONFIRMED', 'REJECTED']),
  }),
  z.strictObject({
    type: z.literal('decision'),
    kind: z.enum(judgedKinds),
    /** Keys, or addresses of sources. */
    from: text(4_000),
    to: text(4_000),
    verdict: z.enum(['CONFIRM', 'REJECT']),
  }),
  z.strictObject({
    type: z.literal('record'),
    label: z.enum(['Notice', 'AuditEvent']),
    id: text(60),
    properties: z.record(
      z.string().regex(/^[A-Za-z]\w{0,60}$/),
      z.union([z.string().max(100_000), z.number(), z.boolean()]),
    ),
  }),
] as const

export const lineSchema = z.discriminatedUnion('type', lines)
export type Line = z.infer<typeof lineSchema>
export type LineOf<Type extends Line['type']> = Extract<Line, { type: Type }>
export const lineTypes: readonly string[] = lines.map((line) => line.shape.type.value)
