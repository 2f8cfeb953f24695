import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defineQuery, type GraphRow } from '../../src/graph/index.ts'
import { forEachWayToAGraph, type TestGraph } from '../support/graphs.ts'

const plain = (row: GraphRow): GraphRow => row
const number = (row: GraphRow): number => row.n as number

const clear = defineQuery({ name: 'test.clear', cypher: 'MATCH (n) WHERE NOT n:Meta DETACH DELETE n', parse: plain })
const countClaims = defineQuery({ name: 'test.count', cypher: 'MATCH (c:Claim) RETURN count(c) AS n', parse: number })
const createClaim = defineQuery({ name: 'test.create', cypher: 'CREATE (c:Claim {id: $id})', parse: plain })
const mergeClaims = defineQuery({
  name: 'test.mergeClaims',
  cypher: `UNWIND $rows AS row
    MERGE (c:Claim {id: row.id})
    ON CREATE SET c += row.props, c.made = 1
    ON MATCH SET c.again = coalesce(c.again, 0) + 1
    RETURN count(c) AS n`,
  parse: number,
})
const mergeEdges = defineQuery({
  name: 'test.mergeEdges',
  cypher: `UNWIND $rows AS row
    MATCH (a:Claim {id: row.from})
    MATCH (b:Claim {id: row.to})
    MERGE (a)-[r:PART_OF {id: row.id}]->(b)
    ON CREATE SET r += row.props
    RETURN count(r) AS n`,
  parse: number,
})
const countEdges = defineQuery({
  name: 'test.countEdges',
  cypher: 'MATCH (:Claim)-[r:PART_OF]->(:Claim) RETURN count(r) AS n',
  parse: number,
})
const changedMind = new TypeError('changed my mind')
const divide = defineQuery({
  name: 'test.divide',
  cypher: 'UNWIND [1, 2, 0] AS d CREATE (c:Claim {id: toString(10 / d)})',
  parse: plain,
})
const bump = defineQuery({
  name: 'test.bump',
  cypher: 'MERGE (c:Claim {id: $id}) ON CREATE SET c.n = 1 ON MATCH SET c.n = c.n + 1 RETURN c.n AS n',
  parse: number,
})

forEachWayToAGraph((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
  })
  afterAll(() => graph[Symbol.asyncDispose]())
  beforeEach(() => graph.write(clear))

  describe('single statements', () => {
    it('reads its own write', async () => {
      await graph.write(createClaim, { id: 'a' })
      expect(await graph.read(countClaims)).toEqual([1])
    })

    it('merges ten thousand rows at once, and changes nothing but the mark when it is done twice', async () => {
      const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: `c${i}`, props: { text: `text ${i}`, gone: null } }))
      expect(await graph.write(mergeClaims, { rows })).toEqual([10_000])
      expect(await graph.write(mergeClaims, { rows })).toEqual([10_000])
      expect(await graph.read(countClaims)).toEqual([10_000])
    })

    it('creates one node for a key that stands twice in a batch', async () => {
      const rows = [
        { id: 'same', props: { text: 'first' } },
        { id: 'same', props: { text: 'second' } },
      ]
      await graph.write(mergeClaims, { rows })
      const read = defineQuery({
        name: 'test.same',
        cypher: 'MATCH (c:Claim) RETURN c.text AS text, c.again AS again',
        parse: plain,
      })
      expect(await graph.read(read)).toEqual([{ text: 'first', again: 1 }])
    })

    it('keeps two edges of one kind between one pair apart by their id, and merges the same id once', async () => {
      await graph.write(mergeClaims, { rows: [{ id: 'a' }, { id: 'b' }].map((row) => ({ ...row, props: {} })) })
      const rows = ['e1', 'e2', 'e1'].map((id) => ({ from: 'a', to: 'b', id, props: { confidence: 0.5 } }))
      expect(await graph.write(mergeEdges, { rows })).toEqual([3])
      await graph.write(mergeEdges, { rows })
      expect(await graph.read(countEdges)).toEqual([2])
    })

    it('leaves nothing behind of a statement that fails in its middle', async () => {
      await expect(graph.write(divide)).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await graph.read(countClaims)).toEqual([0])
    })

    it('refuses a second node with a unique key as CONFLICT, and names label and key', async () => {
      await graph.write(createClaim, { id: 'a' })
      const second = graph.write(createClaim, { id: 'a' })
      await expect(second).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/Claim.*id/) })
      expect(await graph.read(countClaims)).toEqual([1])
    })

    it('says the name of a query that fails and nothing of the engine', async () => {
      const wrong = defineQuery({ name: 'test.wrong', cypher: 'MATCH (n RETURN n', parse: plain })
      await expect(graph.read(wrong)).rejects.toMatchObject({
        name: 'WhenceError',
        code: 'INTERNAL',
        message: expect.stringContaining('test.wrong'),
      })
    })

    it('reports a row that its parser refuses under the name of the query', async () => {
      const parse = (): never => {
        throw new Error('not a row')
      }
      const query = defineQuery({ name: 'test.unparsed', cypher: 'RETURN 1 AS one', parse })
      await expect(graph.read(query)).rejects.toMatchObject({
        code: 'INTERNAL',
        message: expect.stringContaining('test.unparsed'),
      })
    })

    it('refuses a writing text that is sent as a read', async () => {
      const disguised = defineQuery({ name: 'test.disguised', cypher: createClaim.cypher, parse: plain })
      await expect(graph.read(disguised, { id: 'a' })).rejects.toMatchObject({ code: 'INTERNAL' })
      expect(await graph.read(countClaims)).toEqual([0])
    })

    it('takes every parameter as a value, never as Cypher', async () => {
      await graph.write(createClaim, { id: 'stays' })
      const hostile = [
        "x'}) DETACH DELETE c //",
        '*/ MATCH (n) DETACH DELETE n /*',
        '`) DELETE n //',
        '$id',
        '\\u0027}',
      ]
      for (const id of hostile) await graph.write(createClaim, { id })
      expect(await graph.read(countClaims)).toEqual([hostile.length + 1])
    })

    it('lets none of a hundred writers at one node get lost', async () => {
      await Promise.all(Array.from({ length: 100 }, () => graph.write(bump, { id: 'hot' })))
      expect(await graph.write(bump, { id: 'hot' })).toEqual([101])
    })
  })

  describe('transactions', () => {
    it('read what they wrote before anybody else does', async () => {
      const seen = await graph.transaction(async (tx) => {
        await tx.write(createClaim, { id: 'a' })
        return tx.read(countClaims)
      })
      expect(seen).toEqual([1])
      expect(await graph.read(countClaims)).toEqual([1])
    })

    it('leave nothing behind when the work throws, and pass on what it threw', async () => {
      const work = graph.transaction(async (tx) => {
        await tx.write(createClaim, { id: 'a' })
        throw changedMind
      })
      expect(await work.catch((error) => error)).toBe(changedMind)
      expect(await graph.read(countClaims)).toEqual([0])
    })

    it('pass on what the work threw when it is a refusal', async () => {
      const refusal = await graph
        .transaction(async (tx) => tx.write(createClaim, { id: 'a' }))
        .then(() => graph.transaction(async (tx) => tx.write(createClaim, { id: 'a' })).catch((error) => error))
      expect(refusal).toMatchObject({ code: 'CONFLICT' })
    })

    it('fail as a whole when one statement failed, even if the work went on', async () => {
      const work = graph.transaction(async (tx) => {
        await tx.write(createClaim, { id: 'a' })
        await tx.write(createClaim, { id: 'a' }).catch(() => {})
        await tx.write(createClaim, { id: 'b' }).catch(() => {})
      })
      await expect(work).rejects.toMatchObject({ code: 'CONFLICT' })
      expect(await graph.read(countClaims)).toEqual([0])
    })

    it('take statements that are handed in together', async () => {
      await graph.transaction((tx) => Promise.all(['a', 'b', 'c'].map((id) => tx.write(createClaim, { id }))))
      expect(await graph.read(countClaims)).toEqual([3])
    })

    it('that count up one number beside each other lose no step', async () => {
      const read = defineQuery({
        name: 'test.readN',
        cypher: 'MATCH (c:Claim {id: $id}) SET c.locked = true RETURN c.n AS n',
        parse: number,
      })
      const set = defineQuery({
        name: 'test.setN',
        cypher: 'MATCH (c:Claim {id: $id}) SET c.n = $n RETURN c.n AS n',
        parse: number,
      })
      await graph.write(bump, { id: 'hot' })
      const step = () =>
        graph.transaction(async (tx) => {
          const [n = 0] = await tx.write(read, { id: 'hot' })
          await tx.write(set, { id: 'hot', n: n + 1 })
        })
      await Promise.all(Array.from({ length: 20 }, step))
      expect(await graph.write(bump, { id: 'hot' })).toEqual([22])
    })

    it('that cross each other in two nodes both get done', async () => {
      for (const id of ['left', 'right']) await graph.write(bump, { id })
      const both = (ids: string[]) =>
        graph.transaction(async (tx) => {
          for (const id of ids) await tx.write(bump, { id })
        })
      await Promise.all([both(['left', 'right']), both(['right', 'left']), both(['left', 'right'])])
      expect(await graph.write(bump, { id: 'left' })).toEqual([5])
      expect(await graph.write(bump, { id: 'right' })).toEqual([5])
    })

    it('refuse a statement of the work that goes past the transaction', async () => {
      const work = graph.transaction(() => graph.write(createClaim, { id: 'a' }))
      await expect(work).rejects.toMatchObject({ code: 'INTERNAL' })
      await graph.write(createClaim, { id: 'a' })
    })
  })
})
