export { findMentions } from './find-mentions.ts'
export { findNames, prepareNames } from './find-names.ts'
export type { KnownName, NameMention } from './mention.ts'
export type { NameTrie } from './name-trie.ts'
