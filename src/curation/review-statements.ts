import { type FactTerms, nodeId, type Statements } from '../facts/index.ts'
import type { GraphValue } from '../graph/index.ts'
import { requireUrl } from '../sources/index.ts'
import type { CorrectionKind } from './correction-store.ts'

export interface StatedReview {
  /** Global id of the claim that is judged. */
  readonly claim: string
  readonly url?: string
  /** The verdict in one word of the reviewer's scale. */
  readonly rating?: string
  /** The verdict in the reviewer's words. */
  readonly label?: string
  readonly reviewer?: string
  /** FuzzyDate text. */
  readonly at?: string
}

/** The id of a review: all it says is its key, so a changed verdict is another review beside the first. */
export function reviewId(review: StatedReview): string {
  const { claim, url, rating, label, reviewer, at } = atCanonicalUrl(review)
  return nodeId('Review', naturalKey([claim, url, rating, label, reviewer, at]))
}

function atCanonicalUrl(review: StatedReview): StatedReview {
  return review.url === undefined ? review : { ...review, url: requireUrl(review.url) }
}

/** A fact-checker's verdict on a claim (schema.org ClaimReview). @throws WhenceError INVALID_URL. */
export function stateReview(review: StatedReview, terms: FactTerms): Statements {
  const id = reviewId(review)
  const { claim, ...said } = atCanonicalUrl(review)
  return {
    nodes: [{ label: 'Review', id, key: given(said) }],
    edges: [{ ...terms, kind: 'REVIEWS', from: id, to: claim, fields: {} }],
    properties: [],
  }
}

export interface StatedCorrection {
  /** Global id of the corrected source. */
  readonly source: string
  /** Global id of the claim that it concerns; left out for all of the source. */
  readonly claim?: string
  readonly kind: CorrectionKind
  /** FuzzyDate text. */
  readonly at?: string
}

export function correctionId({ source, claim, kind, at }: StatedCorrection): string {
  return nodeId('Correction', naturalKey([source, claim, kind, at]))
}

/** An event on a source: it was corrected, retracted, removed, denied by its subject, or rated false. */
export function stateCorrection(correction: StatedCorrection, terms: FactTerms): Statements {
  const id = correctionId(correction)
  const { source, claim, kind, at } = correction
  return {
    nodes: [{ label: 'Correction', id, key: given({ kind, at, claim }) }],
    edges: [{ ...terms, kind: 'CORRECTS', from: id, to: source, fields: given({ claim }) }],
    properties: [],
  }
}

function naturalKey(parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts.map((part) => part ?? null))
}

function given(fields: { readonly [name: string]: string | undefined }): { [name: string]: GraphValue } {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
