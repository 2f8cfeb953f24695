export type { TextAnchor } from './anchor.ts'
export { makeAnchor } from './anchor.ts'
export type { FoundAnchor } from './find-anchor.ts'
export { findAnchor } from './find-anchor.ts'
