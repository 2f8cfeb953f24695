export { canonicalUrl, type ResolvedUrl, resolveUrl } from './canonical-url.ts'
export { outletOfUrl } from './outlet-of-url.ts'
