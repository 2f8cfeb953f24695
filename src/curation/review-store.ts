import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'

/** A fact-checker's verdict on a claim. `at` is a FuzzyDate text. */
export interface ReviewRow {
  readonly id: string
  readonly claim: string
  readonly url: string | null
  readonly rating: string | null
  readonly label: string | null
  readonly reviewer: string | null
  readonly at: string | null
}

const text = z.string().nullish()
const schema = z.object({
  review: z.object({ id: z.string(), url: text, rating: text, label: text, reviewer: text, at: text }),
  claim: z.string(),
})

function parseReviewRow(raw: unknown): ReviewRow {
  const { review, claim } = schema.parse(raw)
  const { id, url = null, rating = null, label = null, reviewer = null, at = null } = review
  return { id, claim, url, rating, label, reviewer, at }
}

const columns = 'v{.id, .url, .rating, .label, .reviewer, .at} AS review, c.id AS claim'

const reviewsById = defineQuery({
  name: 'reviews.byId',
  cypher: `UNWIND $ids AS id MATCH (v:Review {id: id})-[r:REVIEWS]->(c:Claim) RETURN DISTINCT ${columns}`,
  parse: parseReviewRow,
})

const reviewsOfClaims = defineQuery({
  name: 'reviews.ofClaims',
  cypher: `UNWIND $ids AS id MATCH (c:Claim {id: id})<-[r:REVIEWS]-(v:Review) WHERE r.withdrawnAt IS NULL AND NOT r.suggested
    RETURN ${columns}, v.recordedAt AS orderKey, v.id AS tie ORDER BY orderKey, tie`,
  parse: parseReviewRow,
})

export async function findReviews(reader: GraphReader, ids: readonly string[]): Promise<ReviewRow[]> {
  return reader.read(reviewsById, { ids: [...ids] })
}

/** The reviews of each of these claims, oldest record first. */
export async function findReviewsOf(reader: GraphReader, claims: readonly string[]): Promise<ReviewRow[]> {
  return reader.read(reviewsOfClaims, { ids: [...claims] })
}
