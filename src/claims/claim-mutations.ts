import { WhenceError } from '../errors.ts'
import { type FactTerms, joinStatements, type Recorder, requireNodes, type Statements } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Resolvers } from '../http/generated/resolver-types.ts'
import { normalizeText } from '../shared/normalize.ts'
import { refusable } from '../shared/refusals.ts'
import { claimId } from './claim-key.ts'
import type { ClaimLoaders } from './claim-loaders.ts'
import type { ClaimRow } from './claim-row.ts'
import { stateAliases, stateClaim, statePart } from './claim-statements.ts'
import { findClaimByWording, findClaims } from './claim-store.ts'
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
const mostAliases = 100
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

/** A text that words a known claim, now or before, means that claim. */
async function recordClaim({ reader, recorder, findSimilar }: ClaimMutationDeps, input: NewClaim, by: string) {
  const text = requireText(input.text, ['text'])
  const aliases = requireAliases(input.aliases)
  const known = await findClaimByWording(reader, text)
  const subject = known?.id ?? claimId(text)
  if (input.partOf) {
    await requireNodes(reader, [{ id: input.partOf, labels: ['Claim'], path: ['partOf'] }])
    await requirePartOfIsNoLoop(reader, { part: subject, whole: input.partOf, path: ['partOf'] })
  }
  const found = await findSimilar(text, 11)
  const statements = joinStatements([
    known ? stateAliases({ claim: known, aliases }, terms) : stateClaim({ text, aliases }, terms),
    input.partOf ? statePart({ part: subject, whole: input.partOf }, terms) : {},
  ])
  await recorder.record({ action: 'recordClaim', subject, by }, statements)
  return withSimilar(
    reader,
    subject,
    found.filter((hit) => hit.id !== subject),
  )
}

async function withSimilar(reader: GraphReader, subject: string, found: readonly { id: string; score: number }[]) {
  const others = found.slice(0, 10)
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
  const text = input.text == null ? claim.text : requireText(input.text, ['text'])
  const aliases = requireAliases(input.aliases)
  const isNew = normalizeText(text) !== normalizeText(claim.text)
  if (isNew) await requireOwnWording(reader, claim.id, text)
  const statements = joinStatements([
    stateAliases({ claim: { ...claim, text }, aliases: isNew ? [...aliases, claim.text] : aliases }, terms),
    text === claim.text ? {} : { properties: [wordingInForce(claim.id, text)] },
  ])
  await recorder.record({ action: 'updateClaim', subject: claim.id, by }, statements)
  return { claim: (await findClaims(reader, [claim.id]))[0] ?? null }
}

function wordingInForce(node: string, value: string): Statements['properties'][number] {
  return { ...terms, node, property: 'text', value }
}

async function requireOwnWording(reader: GraphReader, id: string, text: string): Promise<void> {
  const other = await findClaimByWording(reader, text)
  if (other === null || other.id === id) return
  throw new WhenceError('CONFLICT', `Another claim (${other.id}) already has this wording; use that one.`, {
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
  const ids: string[] = []
  const stated: Partial<Statements>[] = []
  for (const [i, text] of texts.entries()) {
    const known = await findClaimByWording(reader, text)
    const part = known?.id ?? claimId(text)
    await requirePartOfIsNoLoop(reader, { part, whole: claim.id, path: ['parts', String(i)] })
    ids.push(part)
    stated.push(known ? {} : stateClaim({ text }, terms), statePart({ part, whole: claim.id }, terms))
  }
  await recorder.record({ action: 'splitClaim', subject: claim.id, by }, joinStatements(stated))
  const rows = new Map((await findClaims(reader, ids)).map((row) => [row.id, row]))
  return { claim, parts: ids.map((id) => rows.get(id)).filter((row) => row !== undefined) }
}

async function requireClaim(reader: GraphReader, id: string): Promise<ClaimRow> {
  await requireNodes(reader, [{ id, labels: ['Claim'], path: ['id'] }])
  const [claim] = await findClaims(reader, [id])
  return claim as ClaimRow
}

function requireAliases(aliases: readonly string[] | null | undefined): string[] {
  const given = aliases ?? []
  if (given.length > mostAliases) {
    throw new WhenceError('INVALID_INPUT', `aliases may hold ${mostAliases} texts at most.`, { path: ['aliases'] })
  }
  return given.map((alias, i) => requireText(alias, ['aliases', String(i)]))
}

function requireText(text: string, path: readonly string[]): string {
  const trimmed = text.trim()
  const isWorded = normalizeText(trimmed) !== ''
  if (isWorded && trimmed.length <= longestText) return trimmed
  throw new WhenceError('INVALID_INPUT', `A claim's text must have 1 to ${longestText} characters.`, { path })
}
