export { type ApiKey, allows } from './api-key.ts'
export { createKeyStore, type KeyStore, type KeyVerdict, type NewKey } from './key-store.ts'
