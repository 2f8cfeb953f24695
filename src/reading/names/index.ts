export { findMentions } from './find-mentions.ts'
export { findNames, prepareNames } from './find-names.ts'
export type { KnownName } from './mention.ts'
