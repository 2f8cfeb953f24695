export { type ApiKey, allows } from './api-key.ts'
export { createKeyStore, type KeyStore } from './key-store.ts'
