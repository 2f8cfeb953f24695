import { WhenceError } from '../errors.ts'
import { analystTerms, findEdge, type Recorder, requireNodes, type Statements } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type {
  RecordAssertionInput,
  RecordCitationInput,
  RecordSourceInput,
  Resolvers,
} from '../http/generated/resolver-types.ts'
import { defined } from '../shared/defined.ts'
import { normalizeText } from '../shared/normalize.ts'
import { refusable } from '../shared/refusals.ts'
import { findOutlets } from './outlet-store.ts'
import { outletId, outletKey, sourceId } from './source-key.ts'
import { stateOwner, stateSource } from './source-statements.ts'
import { findSourceByUrl, findSources } from './source-store.ts'
import { stateAssertion, stateCitation, stateNearDuplicate, stateSameArtifact } from './speech-statements.ts'

export interface SourceMutationDeps {
  readonly reader: GraphReader
  readonly recorder: Recorder
}

/** Recording sources, what they say, what they refer to, and what they share. */
export function createSourceMutations(deps: SourceMutationDeps): Resolvers {
  const { reader, recorder } = deps
  return {
    Mutation: {
      recordSource: (_, { input }, { actor }) =>
        refusable(() => recordSource(deps, input, actor.name), { source: null }),
      recordAssertion: (_, { input }, { actor }) =>
        refusable(() => recordAssertion(deps, input, actor.name), { assertion: null }),
      recordCitation: (_, { input }, { actor }) =>
        refusable(() => recordCitation(deps, input, actor.name), { citation: null }),
      recordSameArtifact: (_, { input: { sources } }, { actor }) =>
        refusable(
          async () => {
            await requireSources(reader, sources, { least: 2, most: 100 })
            const statements = stateSameArtifact({ sources }, analystTerms())
            await recorder.record(
              { action: 'recordSameArtifact', subject: sources[0] as string, by: actor.name },
              statements,
            )
            return { sources: await findSources(reader, sources) }
          },
          { sources: [] },
        ),
      recordNearDuplicate: (_, { input: { sources, score } }, { actor }) =>
        refusable(
          async () => {
            await requireSources(reader, sources, { least: 2, most: 2 })
            requireScore(score)
            const statements = stateNearDuplicate({ sources, score }, analystTerms())
            await recorder.record(
              { action: 'recordNearDuplicate', subject: sources[0] as string, by: actor.name },
              statements,
            )
            return { sources: await findSources(reader, sources) }
          },
          { sources: [] },
        ),
      recordOwner: (_, { input }, { actor }) =>
        refusable(
          async () => {
            const id = outletId(outletKey(input.outlet))
            const owner = { outlet: input.outlet, organization: requireName(input.organization, 'organization') }
            await recorder.record(
              { action: 'recordOwner', subject: id, by: actor.name },
              stateOwner(owner, analystTerms()),
            )
            return { outlet: (await findOutlets(reader, [id]))[0] ?? null }
          },
          { outlet: null },
        ),
    },
  }
}

async function recordSource({ reader, recorder }: SourceMutationDeps, input: RecordSourceInput, by: string) {
  const { publishedAt, authors, title, outletName, ...rest } = input
  const given = defined({
    ...rest,
    title: title && requireName(title, 'title', 2_000),
    outletName: outletName && requireName(outletName, 'outletName'),
    authors: authors?.map((author) => requireName(author, 'authors')),
    publishedAt: publishedAt?.text,
  })
  // An address that leads to a known page means that page.
  const known = given.url === undefined ? null : await findSourceByUrl(reader, given.url)
  const identity = known?.url ? { ...given, url: known.url } : given
  const subject = sourceId(identity)
  await recorder.record({ action: 'recordSource', subject, by }, stateSource(identity, analystTerms()))
  return { source: (await findSources(reader, [subject]))[0] ?? null }
}

async function recordAssertion({ reader, recorder }: SourceMutationDeps, input: RecordAssertionInput, by: string) {
  const { source, claim, stance } = input
  await requireNodes(reader, [
    { id: source, labels: ['Source'], path: ['source'] },
    { id: claim, labels: ['Claim'], path: ['claim'] },
  ])
  const stated = {
    source,
    claim,
    stance,
    ...defined({ attributedTo: input.attributedTo && requireName(input.attributedTo, 'attributedTo') }),
  }
  const statements = stateAssertion(stated, analystTerms(input))
  return {
    assertion: await recordEdge({ reader, recorder }, statements, { action: 'recordAssertion', subject: source, by }),
  }
}

async function recordCitation({ reader, recorder }: SourceMutationDeps, input: RecordCitationInput, by: string) {
  const { from, to, basis } = input
  await requireNodes(reader, [
    { id: from, labels: ['Source'], path: ['from'] },
    { id: to, labels: ['Source'], path: ['to'] },
  ])
  const statements = stateCitation({ from, to, basis }, analystTerms(input))
  return {
    citation: await recordEdge({ reader, recorder }, statements, { action: 'recordCitation', subject: from, by }),
  }
}

async function recordEdge(
  { reader, recorder }: SourceMutationDeps,
  statements: Statements,
  deed: { action: string; subject: string; by: string },
) {
  const { edges } = await recorder.record(deed, statements)
  return edges[0] ? findEdge(reader, edges[0].id) : null
}

async function requireSources(
  reader: GraphReader,
  ids: readonly string[],
  { least, most }: { least: number; most: number },
): Promise<void> {
  const distinct = new Set(ids).size
  if (distinct < least || ids.length > most) {
    const count = least === most ? `exactly ${least}` : `${least} to ${most}`
    throw new WhenceError('INVALID_INPUT', `sources must name ${count} different sources.`, { path: ['sources'] })
  }
  await requireNodes(
    reader,
    ids.map((id, i) => ({ id, labels: ['Source'] as const, path: ['sources', String(i)] })),
  )
}

function requireScore(score: number): void {
  if (score >= 0 && score <= 1) return
  throw new WhenceError('INVALID_INPUT', `score must be between 0 and 1, not ${score}.`, { path: ['score'] })
}

/** A name of 1 to 300 characters, or as many as said. */
export function requireName(name: string, field: string, most = 300): string {
  const trimmed = name.trim()
  if (normalizeText(trimmed) !== '' && trimmed.length <= most) return trimmed
  throw new WhenceError('INVALID_INPUT', `${field} must have 1 to ${most} characters.`, { path: [field] })
}
