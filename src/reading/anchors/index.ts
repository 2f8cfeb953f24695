export { makeAnchor } from './anchor.ts'
export { findAnchor } from './find-anchor.ts'
