import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphSchema as schema } from '../../schema/graph/schema.ts'
import { defineQuery, type Graph, type GraphRow } from '../../src/graph/index.ts'
import { openNeo4jGraph } from '../../src/graph/neo4j/open-neo4j-graph.ts'
import { openBreakableLink } from '../support/breakable-link.ts'
import { neo4jForTests, openEmptyNeo4j } from '../support/neo4j.ts'

const plain = (row: GraphRow): GraphRow => row
const one = defineQuery({ name: 'test.one', cypher: 'RETURN 1 AS one', parse: (row) => row.one })
const create = defineQuery({ name: 'test.create', cypher: 'CREATE (c:Claim {id: $id})', parse: plain })
const count = defineQuery({ name: 'test.count', cypher: 'MATCH (c:Claim) RETURN count(c) AS n', parse: (row) => row.n })
const nobody = { user: 'neo4j', password: 'secret-password', database: null, schema }

async function listen(onConnection: (socket: Socket) => void): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    onConnection(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return { port: (server.address() as AddressInfo).port, close }
}

describe('a server that is not there', () => {
  for (const scheme of ['bolt', 'neo4j']) {
    it(`is unavailable by ${scheme}://, with its address and without the password`, async () => {
      const gone = await listen(() => {})
      await gone.close()
      const graph = openNeo4jGraph({ ...nobody, url: `${scheme}://127.0.0.1:${gone.port}` })
      const tries = [graph.read(one), graph.write(one), graph.transaction((tx) => tx.read(one)), graph.ping()]
      tries.push(graph.proposeByText('claimText', ['a'], 1), graph.createIndexes(schema))
      for (const result of await Promise.allSettled<unknown>(tries)) {
        expect(result).toMatchObject({
          status: 'rejected',
          reason: { code: 'GRAPH_UNAVAILABLE', message: expect.stringContaining(`${scheme}://127.0.0.1:${gone.port}`) },
        })
        expect(String((result as PromiseRejectedResult).reason.message)).not.toContain('secret')
      }
      await graph.close()
    })
  }

  it('is refused by the name of the setting when its URL is none', () => {
    for (const url of ['bolt://host:7687?policy=x', 'http://host:7687', 'bolt://']) {
      expect(() => openNeo4jGraph({ ...nobody, url })).toThrowError(
        expect.objectContaining({ code: 'INVALID_CONFIG', message: expect.stringContaining('NEO4J_URL') }),
      )
    }
  })

  it('is unavailable when it takes the connection and says nothing', { timeout: 10_000 }, async () => {
    const silent = await listen(() => {})
    const graph = openNeo4jGraph({ ...nobody, url: `bolt://127.0.0.1:${silent.port}` })
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await silent.close()
    await graph.close()
  })

  it('is unavailable when it speaks something else', async () => {
    const web = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const graph = openNeo4jGraph({ ...nobody, url: `bolt://127.0.0.1:${web.port}` })
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await web.close()
    await graph.close()
  })
})

describe.skipIf(neo4jForTests() === null)('a Neo4j server', () => {
  const server = neo4jForTests() ?? { url: 'bolt://localhost', user: '', password: '' }
  const { hostname, port } = new URL(server.url)
  let held: Graph
  beforeAll(async () => {
    held = await openEmptyNeo4j()
    await held.createIndexes(schema)
  })
  afterAll(() => held.close())

  const open = (url: string): Graph => openNeo4jGraph({ ...server, url, database: null, schema })

  it('stores whole numbers as integers and others as floats', async () => {
    const types = defineQuery({
      name: 'test.types',
      cypher: 'RETURN valueType($whole) AS whole, valueType($half) AS half, valueType($rows[0].n) AS nested',
      parse: plain,
    })
    expect(await held.read(types, { whole: 3, half: 0.5, rows: [{ n: 1 }] })).toEqual([
      { whole: 'INTEGER NOT NULL', half: 'FLOAT NOT NULL', nested: 'INTEGER NOT NULL' },
    ])
  })

  it('lets a client read its own write by routing too', async () => {
    const graph = open(server.url.replace(/^\w+:/, 'neo4j:'))
    for (let i = 0; i < 20; i++) {
      await graph.write(create, { id: `routed ${i}` })
      expect(await graph.read(count)).toEqual([i + 1])
    }
    await graph.close()
  })

  it('answers again after an outage, through the same graph', async () => {
    const link = await openBreakableLink({ host: hostname, port: Number(port) })
    const graph = open(`bolt://127.0.0.1:${link.port}`)
    expect(await graph.read(one)).toEqual([1])
    await link.cut()
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await expect(graph.ping()).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await link.mend()
    expect(await graph.read(one)).toEqual([1])
    await graph.close()
    await link.cut()
  })

  it('gives up a query whose connection froze, and goes on when it thaws', { timeout: 15_000 }, async () => {
    let frozen = false
    const pairs: [Socket, Socket][] = []
    const link = await listen((inbound) => {
      const outbound = connect(Number(port), hostname)
      outbound.on('error', () => inbound.destroy())
      outbound.on('close', () => inbound.destroy())
      inbound.on('close', () => outbound.destroy())
      inbound.pipe(outbound)
      outbound.pipe(inbound)
      pairs.push([inbound, outbound])
      if (frozen) for (const socket of [inbound, outbound]) socket.pause()
    })
    const graph = open(`bolt://127.0.0.1:${link.port}`)
    expect(await graph.read(one)).toEqual([1])
    frozen = true
    for (const socket of pairs.flat()) socket.pause()
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    frozen = false
    for (const socket of pairs.flat()) socket.resume()
    expect(await graph.read(one)).toEqual([1])
    await graph.close()
    await link.close()
  })

  it('serves a burst of more readers than it has connections for', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => held.read(one)))
    expect(answers.flat()).toEqual(Array.from({ length: 300 }, () => 1))
  })

  it('names the setting when the database does not exist', async () => {
    const graph = openNeo4jGraph({ ...server, database: 'nope', schema })
    const refusal = { code: 'GRAPH_UNAVAILABLE', message: expect.stringMatching(/nope.*NEO4J_DATABASE/) }
    await expect(graph.read(one)).rejects.toMatchObject(refusal)
    await expect(graph.ping()).rejects.toMatchObject(refusal)
    await graph.close()
  })

  it('takes the schema from several processes that start at once', async () => {
    const graphs = Array.from({ length: 4 }, () => open(server.url))
    const fresh = {
      version: 1,
      nodes: { Tmp: { unique: ['id'], lookups: [['a'], ['b']], texts: { tmpText: 'text' } } },
    }
    await Promise.all(graphs.map((graph) => graph.createIndexes(fresh)))
    const drop = ['CONSTRAINT Tmp_id', 'INDEX Tmp_a_lookup', 'INDEX Tmp_b_lookup', 'INDEX tmpText']
    for (const what of drop) {
      await held.write(defineQuery({ name: 'test.drop', cypher: `DROP ${what}`, parse: plain }))
    }
    await Promise.all(graphs.map((graph) => graph.close()))
  })

  it('is unavailable once the graph is closed', async () => {
    const graph = open(server.url)
    await graph.read(one)
    await graph.close()
    await graph.close()
    await expect(graph.read(one)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
  })
})
