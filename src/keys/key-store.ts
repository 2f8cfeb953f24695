import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { defineQuery, type Graph } from '../graph/index.ts'
import { roles } from '../shared/request-scope.ts'
import { type ApiKey, createKeyId, createSecret, hashSecret, parseExpiry, parseKeyName, parseRole } from './api-key.ts'

export interface NewKey {
  readonly role: string
  readonly name?: string
  /** A day or an RFC 3339 time in the future. */
  readonly expires?: string
}

/** What a presented secret is worth. A revoked, expired or never given one is `UNKNOWN`: the caller is not told which. */
export type KeyVerdict = { readonly kind: 'KNOWN'; readonly key: ApiKey } | { readonly kind: 'UNKNOWN' }

/** Keys live in the graph, so that each change counts at once in every process that serves it. */
export interface KeyStore {
  /**
   * Makes a key. `secret` is in this answer only; the graph keeps its SHA-256.
   * @throws WhenceError INVALID_INPUT (role, name) or INVALID_DATE (expiry).
   */
  createKey(given: NewKey): Promise<{ readonly key: ApiKey; readonly secret: string }>
  /** All keys ever made, the oldest first. */
  listKeys(): Promise<ApiKey[]>
  /** Ends a key; one that has ended stays as it is. @throws WhenceError NOT_FOUND when there is no such key. */
  revokeKey(id: string): Promise<ApiKey>
  verify(secret: string): Promise<KeyVerdict>
  /**
   * Whether any key was made and not revoked. An expired one still counts: time running out must not open a door that a
   * person locked.
   */
  hasKeys(): Promise<boolean>
}

const keyRow = z.object({
  id: z.string(),
  role: z.enum(roles),
  name: z.string(),
  createdAt: z.number(),
  expiresAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
})

const columns = `k.id AS id, k.role AS role, k.name AS name, k.createdAt AS createdAt, k.expiresAt AS expiresAt,
      k.revokedAt AS revokedAt`

const insertKey = defineQuery({
  name: 'keys.insert',
  cypher: `CREATE (k:ApiKey {id: $id})
    SET k += $props
    RETURN ${columns}`,
  parse: keyRow.parse,
})

const allKeys = defineQuery({
  name: 'keys.all',
  cypher: `MATCH (k:ApiKey)
    RETURN ${columns}
    ORDER BY createdAt, id`,
  parse: keyRow.parse,
})

const endKey = defineQuery({
  name: 'keys.revoke',
  cypher: `MATCH (k:ApiKey {id: $id})
    SET k.revokedAt = coalesce(k.revokedAt, $now)
    RETURN ${columns}`,
  parse: keyRow.parse,
})

const keyByHash = defineQuery({
  name: 'keys.byHash',
  cypher: `MATCH (k:ApiKey {hash: $hash})
    RETURN ${columns}`,
  parse: keyRow.parse,
})

const standingKey = defineQuery({
  name: 'keys.standing',
  cypher: `MATCH (k:ApiKey)
    WHERE k.revokedAt IS NULL
    RETURN k.id AS id
    LIMIT 1`,
  parse: z.object({ id: z.string() }).parse,
})

/** `now` gives milliseconds since 1970 UTC. */
export function createKeyStore(graph: Graph, now: () => number = Date.now): KeyStore {
  return {
    async createKey(given) {
      const createdAt = now()
      const expiresAt = given.expires === undefined ? null : parseExpiry(given.expires, createdAt)
      const secret = createSecret()
      const props = {
        hash: hashSecret(secret),
        role: parseRole(given.role),
        name: parseKeyName(given.name ?? ''),
        createdAt,
        ...(expiresAt === null ? {} : { expiresAt }),
      }
      const [key] = await graph.write(insertKey, { id: createKeyId(), props })
      if (key === undefined) throw new WhenceError('INTERNAL', 'a new key was not stored')
      return { key, secret }
    },
    async listKeys() {
      return graph.read(allKeys)
    },
    async revokeKey(id) {
      const [key] = await graph.write(endKey, { id, now: now() })
      if (key !== undefined) return key
      const shown = JSON.stringify(id.slice(0, 40))
      throw new WhenceError('NOT_FOUND', `there is no key ${shown}: whence keys list shows the ids`, { path: ['id'] })
    },
    async verify(secret) {
      const hash = hashSecret(secret)
      const [key] = hash === null ? [] : await graph.read(keyByHash, { hash })
      const works = key !== undefined && key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now())
      return works ? { kind: 'KNOWN', key } : { kind: 'UNKNOWN' }
    },
    async hasKeys() {
      return (await graph.read(standingKey)).length > 0
    },
  }
}
