import { createChildLoader, type GraphReader } from '../graph/index.ts'
import { createListLoader, createRowLoader, perRequest } from '../shared/request-scope.ts'
import { findAuditEvents } from './audit-store.ts'
import { claimCorrectionsPage, findCorrections, findCorrectionsOf } from './correction-store.ts'
import { findReviews, findReviewsOf } from './review-store.ts'
import { findSuggestions } from './suggestion-store.ts'

/** What one request has loaded of suggestions, corrections, reviews and changes. */
export type CurationLoaders = ReturnType<typeof createCurationLoaders>

export function createCurationLoaders(reader: GraphReader) {
  return perRequest(() => ({
    suggestions: createRowLoader((ids) => findSuggestions(reader, ids)),
    corrections: createRowLoader((ids) => findCorrections(reader, ids)),
    reviews: createRowLoader((ids) => findReviews(reader, ids)),
    auditEvents: createRowLoader((ids) => findAuditEvents(reader, ids)),
    correctionsOf: createListLoader(async (ids) =>
      (await findCorrectionsOf(reader, ids)).map((row) => ({ parent: row.source, row })),
    ),
    claimCorrections: createChildLoader(reader, claimCorrectionsPage),
    reviewsOf: createListLoader(async (ids) =>
      (await findReviewsOf(reader, ids)).map((row) => ({ parent: row.claim, row })),
    ),
  }))
}
