import { WhenceError } from '../errors.ts'
import { analystTerms, findEdge, type Recorder, requireNodes, withdrawEdge } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import type { RecordCorrectionInput, RecordReviewInput, Resolvers } from '../http/generated/resolver-types.ts'
import { defined } from '../shared/defined.ts'
import { refusable } from '../shared/refusals.ts'
import { findCorrections } from './correction-store.ts'
import { confirmSuggestion, rejectSuggestion, reopenSuggestion } from './judge-suggestion.ts'
import { correctionId, reviewId, stateCorrection, stateReview } from './review-statements.ts'
import { findReviews } from './review-store.ts'

export interface CurationMutationDeps {
  readonly reader: GraphReader
  readonly recorder: Recorder
}

/** Judging suggestions, ending edges, recording reviews and corrections. */
export function createCurationMutations(deps: CurationMutationDeps): Resolvers {
  return {
    Mutation: {
      confirmSuggestion: (_, { input: { id } }, { actor }) =>
        refusable(() => confirmSuggestion(deps, { id, by: actor.name }), { suggestion: null }),
      rejectSuggestion: (_, { input: { id, reason } }, { actor }) =>
        refusable(() => rejectSuggestion(deps, { id, by: actor.name, ...defined({ reason }) }), { suggestion: null }),
      reopenSuggestion: (_, { input: { id } }, { actor }) =>
        refusable(() => reopenSuggestion(deps, { id, by: actor.name }), { suggestion: null }),
      withdrawEdge: (_, { input }, { actor }) => refusable(() => endEdge(deps, input, actor.name), { id: null }),
      recordReview: (_, { input }, { actor }) =>
        refusable(() => recordReview(deps, input, actor.name), { review: null }),
      recordCorrection: (_, { input }, { actor }) =>
        refusable(() => recordCorrection(deps, input, actor.name), { correction: null }),
    },
  }
}

async function endEdge({ reader, recorder }: CurationMutationDeps, input: { id: string; reason: string }, by: string) {
  const edge = await findEdge(reader, input.id)
  if (!edge) {
    throw new WhenceError('NOT_FOUND', `There is no edge with the id "${input.id.slice(0, 120)}"; check it.`, {
      path: ['id'],
    })
  }
  if (edge.withdrawnAt !== null) {
    throw new WhenceError('CONFLICT', 'This edge has ended already; nothing was changed.', { path: ['id'] })
  }
  const reason = input.reason.trim()
  if (reason === '' || reason.length > 1_000) {
    throw new WhenceError('INVALID_INPUT', 'reason must have 1 to 1000 characters.', { path: ['reason'] })
  }
  await recorder.change({ action: 'withdrawEdge', subject: edge.id, by }, (tx, stamp) =>
    withdrawEdge(tx, edge, { reason, stamp }),
  )
  return { id: edge.id }
}

async function recordReview({ reader, recorder }: CurationMutationDeps, input: RecordReviewInput, by: string) {
  const { claim, url, rating, label, reviewer, at } = input
  await requireNodes(reader, [{ id: claim, labels: ['Claim'], path: ['claim'] }])
  const review = { claim, ...defined({ url, rating, label, reviewer, at: at?.text }) }
  if (Object.keys(review).length === 1) {
    throw new WhenceError('INVALID_INPUT', 'A review needs a url, rating, label or reviewer.', { path: ['url'] })
  }
  await recorder.record({ action: 'recordReview', subject: claim, by }, stateReview(review, analystTerms()))
  return { review: (await findReviews(reader, [reviewId(review)]))[0] ?? null }
}

async function recordCorrection({ reader, recorder }: CurationMutationDeps, input: RecordCorrectionInput, by: string) {
  const { source, claim, kind, at } = input
  await requireNodes(reader, [
    { id: source, labels: ['Source'], path: ['source'] },
    ...(claim ? [{ id: claim, labels: ['Claim'] as const, path: ['claim'] }] : []),
  ])
  const correction = { source, kind, ...defined({ claim, at: at?.text }) }
  await recorder.record(
    { action: 'recordCorrection', subject: source, by },
    stateCorrection(correction, analystTerms()),
  )
  return { correction: (await findCorrections(reader, [correctionId(correction)]))[0] ?? null }
}
