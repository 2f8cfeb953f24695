export { type ClaimMatch, type ClaimMatcher, createClaimMatcher } from './claims/index.ts'
export type {
  DateCandidate,
  DateMethod,
  DocumentLink,
  Mention,
  PageDate,
  PageInput,
  PageResponse,
  ReadDocument,
  ReadKind,
  TextBlock,
  ThreadPost,
} from './read-document.ts'
