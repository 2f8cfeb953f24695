import { WhenceError } from '../errors.ts'
import { type FactTerms, type Recorder, requireNodes, type Statements } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { refusable } from '../shared/refusals.ts'
import { claimId } from './claim-key.ts'
import type { ClaimLoaders } from './claim-loaders.ts'
import type { ClaimRow } from './claim-row.ts'
import { stateClaim } from './claim-statements.ts'
import { findClaims } from './claim-store.ts'
import { requirePartOfIsNoLoop } from './part-of-loop.ts'

/** Finds recorded claims that are worded alike, best first. */
export type FindSimilar = (text: string, limit: number) => Promise<{ id: string; score: number }[]>

export interface ClaimMutationDeps {
  readonly reader: GraphReader
  readonly recorder: Recorder
  readonly claims: ClaimLoaders
  readonly findSimilar: FindSimilar
}

const longestText = 4_000
const mostParts = 200
const terms: FactTerms = { method: 'ANALYST' }

/** Recording claims: new ones, other wordings, parts. */
export function createClaimMutations(deps: ClaimMutationDeps): Resolvers {
  return {
    Mutation: {
      recordClaim: (_, { input }, scope) =>
        refusable(() => recordClaim(deps, input, scope.actor.name), { claim: null, similar: [] }),
      updateClaim: (_, { input }, scope) =>
        refusable(() => updateClaim(deps, input, scope.actor.name), { claim: null }),
      splitClaim: (_, { input }, scope) =>
        refusable(() => splitClaim(deps, input, scope.actor.name), { claim: null, parts: [] }),
    },
    RecordClaimPayload: {
      similar: (payload) => payload.similar,
    },
  }
}

interface NewClaim {
  readonly text: string
  readonly partOf?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
}

async function recordClaim({ reader, recorder, findSimilar }: ClaimMutationDeps, input: NewClaim, by: string) {
  const text = requireText(input.text, ['text'])
  const aliases = (input.aliases ?? []).map((alias, i) => requireText(alias, ['aliases', String(i)]))
  const subject = claimId(text)
  if (input.partOf) {
    await requireNodes(reader, [{ id: input.partOf, labels: ['Claim'], path: ['partOf'] }])
    await requirePartOfIsNoLoop(reader, { part: subject, whole: input.partOf })
  }
  const found = await findSimilar(text, 11)
  const statements = stateClaim({ text, aliases, ...(input.partOf ? { partOf: input.partOf } : {}) }, terms)
  await recorder.record({ action: 'recordClaim', subject, by }, statements)
  const others = found.filter((hit) => hit.id !== subject).slice(0, 10)
  const rows = new Map((await findClaims(reader, [subject, ...others.map(({ id }) => id)])).map((row) => [row.id, row]))
  const similar = others.flatMap(({ id, score }) => {
    const claim = rows.get(id)
    return claim ? [{ score, claim }] : []
  })
  return { claim: rows.get(subject) ?? null, similar }
}

interface ChangedClaim {
  readonly id: string
  readonly text?: string | null | undefined
  readonly aliases?: readonly string[] | null | undefined
}

/** A claim keeps its id and its old wording, so that whoever knew it by that still finds it. */
async function updateClaim({ reader, recorder }: ClaimMutationDeps, input: ChangedClaim, by: string) {
  const claim = await requireClaim(reader, input.id)
  const text = input.text == null ? null : requireText(input.text, ['text'])
  const aliases = (input.aliases ?? []).map((alias, i) => requireText(alias, ['aliases', String(i)]))
  const wordings = text === null || text === claim.text ? aliases : [...aliases, claim.text]
  if (text !== null) await requireOwnWording(reader, claim.id, text)
  const node = claim.id
  const properties: Statements['properties'] = [
    ...(text === null ? [] : [{ ...terms, node, property: 'text' as const, value: text }]),
    ...wordings.map((value) => ({ ...terms, node, property: 'alias' as const, value })),
  ]
  await recorder.record({ action: 'updateClaim', subject: node, by }, { nodes: [], edges: [], properties })
  return { claim: (await findClaims(reader, [node]))[0] ?? null }
}

async function requireOwnWording(reader: GraphReader, id: string, text: string): Promise<void> {
  const other = claimId(text)
  if (other === id || (await findClaims(reader, [other])).length === 0) return
  throw new WhenceError('CONFLICT', `Another claim (${other}) already has this wording; use that one.`, {
    path: ['text'],
  })
}

async function splitClaim(
  { reader, recorder }: ClaimMutationDeps,
  input: { id: string; parts: readonly string[] },
  by: string,
) {
  const claim = await requireClaim(reader, input.id)
  if (input.parts.length === 0 || input.parts.length > mostParts) {
    throw new WhenceError('INVALID_INPUT', `parts must hold 1 to ${mostParts} texts.`, { path: ['parts'] })
  }
  const texts = input.parts.map((part, i) => requireText(part, ['parts', String(i)]))
  for (const text of texts) await requirePartOfIsNoLoop(reader, { part: claimId(text), whole: claim.id })
  const stated = texts.map((text) => stateClaim({ text, partOf: claim.id }, terms))
  const statements = {
    nodes: stated.flatMap(({ nodes }) => nodes),
    edges: stated.flatMap(({ edges }) => edges),
    properties: stated.flatMap(({ properties }) => properties),
  }
  await recorder.record({ action: 'splitClaim', subject: claim.id, by }, statements)
  const ids = texts.map(claimId)
  const rows = new Map((await findClaims(reader, ids)).map((row) => [row.id, row]))
  return { claim, parts: ids.map((id) => rows.get(id)).filter((row) => row !== undefined) }
}

async function requireClaim(reader: GraphReader, id: string): Promise<ClaimRow> {
  await requireNodes(reader, [{ id, labels: ['Claim'], path: ['id'] }])
  const [claim] = await findClaims(reader, [id])
  return claim as ClaimRow
}

function requireText(text: string, path: readonly string[]): string {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > longestText) {
    throw new WhenceError('INVALID_INPUT', `A claim's text must have 1 to ${longestText} characters.`, { path })
  }
  return trimmed
}
