export { canonicalUrl, outletOfUrl } from '../reading/urls/index.ts'
