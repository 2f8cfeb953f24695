import { expect, it } from 'vitest'
import { defineQuery } from '../../src/graph/index.ts'
import { createKeyStore } from '../../src/keys/index.ts'
import { forEachEngine } from '../support/graphs.ts'

const start = Date.UTC(2030, 0, 1)
const everything = defineQuery({
  name: 'test.keyProperties',
  cypher: 'MATCH (k:ApiKey) RETURN properties(k) AS props',
  parse: (row) => JSON.stringify(row),
})

forEachEngine((engine) => {
  it('keeps a key from its making to its end', async () => {
    await using graph = await engine.open()
    let at = start
    const keys = createKeyStore(graph, () => at)
    expect(await keys.hasKeys()).toBe(false)
    const { key, secret } = await keys.createKey({ role: 'analyst', name: 'newsroom' })
    expect(key).toMatchObject({ role: 'analyst', name: 'newsroom', createdAt: start, expiresAt: null, revokedAt: null })
    expect(await keys.hasKeys()).toBe(true)
    expect(await keys.verify(secret)).toEqual({ kind: 'KNOWN', key })
    expect(await keys.verify(`${secret}x`)).toEqual({ kind: 'UNKNOWN' })
    at += 1
    expect(await keys.revokeKey(key.id)).toEqual({ ...key, revokedAt: start + 1 })
    at += 1
    expect(await keys.revokeKey(key.id)).toEqual({ ...key, revokedAt: start + 1 })
    expect(await keys.verify(secret)).toEqual({ kind: 'UNKNOWN' })
    expect(await keys.hasKeys()).toBe(false)
  })

  it('refuses an expired key, and still counts it as one', async () => {
    await using graph = await engine.open()
    let at = start
    const keys = createKeyStore(graph, () => at)
    const { secret } = await keys.createKey({ role: 'reader', expires: '2030-01-02T00:00:00Z' })
    expect((await keys.verify(secret)).kind).toBe('KNOWN')
    at = Date.UTC(2030, 0, 2)
    expect((await keys.verify(secret)).kind).toBe('UNKNOWN')
    expect(await keys.hasKeys()).toBe(true)
  })

  it('stores the hash of a secret and never the secret', async () => {
    await using graph = await engine.open()
    const { secret } = await createKeyStore(graph, () => start).createKey({ role: 'admin' })
    const stored = (await graph.read(everything)).join()
    expect(stored).toMatch(/[0-9a-f]{64}/)
    expect(stored).not.toContain(secret.slice(7))
  })

  it('lists the keys in the order of their making, and names one that it does not know', async () => {
    await using graph = await engine.open()
    let at = start
    const keys = createKeyStore(graph, () => at)
    for (const name of ['c', 'a', 'b']) {
      await keys.createKey({ role: 'reader', name })
      at += 1
    }
    expect((await keys.listKeys()).map((key) => key.name)).toEqual(['c', 'a', 'b'])
    await expect(keys.revokeKey('key_nothing')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('"key_nothing"'),
    })
    await expect(keys.createKey({ role: 'root' })).rejects.toMatchObject({ code: 'INVALID_INPUT', inputPath: ['role'] })
    expect(await keys.listKeys()).toHaveLength(3)
  })
})
