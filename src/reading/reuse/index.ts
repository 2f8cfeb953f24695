export { compareTexts, directionOfReuse } from './find-reuse.ts'
export { bandKeys, decodeSignature, encodeSignature, estimateJaccard, minHash } from './min-hash.ts'
export { readShingles } from './shingles.ts'
export { readTextKeys } from './text-keys.ts'
