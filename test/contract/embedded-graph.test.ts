import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { graphSchema } from '../../schema/graph/schema.ts'
import { openEmbeddedGraph } from '../../src/graph/embedded/open-embedded-graph.ts'
import { openSharedGraph, type SharedGraph } from '../../src/graph/embedded/open-shared-graph.ts'
import { applySchema, defineQuery } from '../../src/graph/index.ts'

const script = fileURLToPath(new URL('../support/graph-process.js', import.meta.url))
const schema = graphSchema
const numbers = defineQuery({
  name: 'test.numbers',
  cypher: 'MATCH (c:Claim) RETURN c.number AS n ORDER BY n',
  parse: (row) => row.n as number,
})
const create = defineQuery({
  name: 'test.create',
  cypher: 'CREATE (c:Claim {id: toString($n), number: $n, searchText: $text})',
  parse: (row) => row,
})

let folder: string
const children = new Set<ChildProcess>()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-embedded-'))
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
  await rm(folder, { recursive: true, force: true })
})

function start(mode: string): { child: ChildProcess; lines: string[]; until: (count: number) => Promise<void> } {
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.add(child)
  const lines: string[] = []
  let rest = ''
  child.stdout?.on('data', (chunk) => {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  const until = async (count: number): Promise<void> => {
    while (lines.length < count && child.exitCode === null) await once(child.stdout as NodeJS.ReadableStream, 'data')
  }
  return { child, lines, until }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

describe('a store', () => {
  it('is there again when it is opened again, with its schema, its search and its unique keys', async () => {
    const first = openEmbeddedGraph({ folder, schema })
    await applySchema(first)
    await first.write(create, { n: 1, text: 'zeppelin over the city' })
    await first.close()
    const second = openEmbeddedGraph({ folder, schema })
    expect(await applySchema(second)).toEqual({ from: schema.version, to: schema.version })
    expect(await second.read(numbers)).toEqual([1])
    expect(await second.proposeByText('claimText', ['zeppelin'], 5)).toMatchObject([{ id: '1' }])
    await expect(second.write(create, { n: 1, text: '' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await second.close()
  })

  for (const [mode, step] of [
    ['write', 1],
    ['batch', 50],
  ] as const) {
    it(`loses nothing that was acknowledged when its process is killed in the middle of a ${mode}`, async () => {
      let known = 0
      const { child, lines, until } = start(mode)
      await until(60)
      await kill(child)
      expect(lines[0]).toBe('open')
      known = Number(lines.at(-1))
      const graph = openEmbeddedGraph({ folder, schema })
      const kept = await graph.read(numbers)
      await graph.close()
      // What was acknowledged is there, in one piece; of what was not, at most the one statement that was under way.
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => i))
      expect(kept.length).toBeGreaterThanOrEqual(known + step)
      expect(kept.length % step).toBe(0)
    })
  }

  it('is held by one process at a time, and says who stands in the way', async () => {
    const graph = openEmbeddedGraph({ folder, schema })
    expect(() => openEmbeddedGraph({ folder, schema })).toThrowError(
      expect.objectContaining({ code: 'DATA_IN_USE', message: expect.stringContaining(folder) }),
    )
    await graph.close()
    await openEmbeddedGraph({ folder, schema }).close()
  })

  it('finishes what was begun before it closes, and refuses what comes after', async () => {
    const graph = openEmbeddedGraph({ folder, schema })
    const begun = [1, 2, 3].map((n) => graph.write(create, { n, text: '' }))
    await graph.close()
    await expect(Promise.all(begun)).resolves.toHaveLength(3)
    await expect(graph.read(numbers)).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await expect(graph.ping()).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
  })

  it('makes its folder for this user alone', async () => {
    const inner = join(folder, 'data', 'graph')
    await openEmbeddedGraph({ folder: inner, schema }).close()
    expect(statSync(inner).mode & 0o777).toBe(0o700)
  })

  it('names a folder that is a file', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => openEmbeddedGraph({ folder: join(file, 'graph'), schema })).toThrowError(
      expect.objectContaining({ code: 'DATA_FOLDER', message: expect.stringContaining(file) }),
    )
  })

  it('names a folder that cannot be made', () => {
    expect(() => openEmbeddedGraph({ folder: '/proc/whence/graph', schema })).toThrowError(
      expect.objectContaining({ code: 'DATA_FOLDER', message: expect.stringContaining('/proc/whence') }),
    )
  })

  it('refuses a store that is none, and leaves it as it is', async () => {
    writeFileSync(join(folder, 'graph.grafeo'), 'not a store '.repeat(1_000))
    expect(() => openEmbeddedGraph({ folder, schema })).toThrowError(expect.objectContaining({ code: 'DATA_FOLDER' }))
    expect(readdirSync(folder)).toEqual(['graph.grafeo'])
  })
})

describe('a second process', () => {
  const opened: SharedGraph[] = []
  const open = async (where = folder): Promise<SharedGraph> => {
    const graph = await openSharedGraph({ folder: where, schema })
    opened.push(graph)
    return graph
  }
  afterEach(async () => {
    for (const graph of opened.splice(0).reverse()) await graph.close()
  })

  it('talks to the one that holds the data', async () => {
    const { until } = start('hold')
    await until(1)
    const graph = await open()
    expect(graph.holdsData).toBe(false)
    await graph.write(create, { n: 7, text: 'submarine' })
    expect(await graph.read(numbers)).toEqual([7])
    expect(await graph.proposeByText('claimText', ['submarine'], 5)).toMatchObject([{ id: '7' }])
    expect((await graph.describe()).nodes).toBe(2)
  })

  it('is told at once when the one that holds the data dies, and holds it itself the next time', async () => {
    const { child, until } = start('hold')
    await until(1)
    const graph = await open()
    await graph.write(create, { n: 1, text: '' })
    await kill(child)
    await expect(graph.read(numbers)).rejects.toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining('run this command again'),
    })
    const next = await open()
    expect(next.holdsData).toBe(true)
    expect(await next.read(numbers)).toEqual([1])
  })

  it('leaves nothing of a transaction in which it dies, and keeps nobody waiting', async () => {
    const holder = await open()
    const client = await open()
    const dying = client.transaction(async (tx) => {
      await tx.write(create, { n: 1, text: '' })
      await client.close()
      await tx.write(create, { n: 2, text: '' })
    })
    await expect(dying).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' })
    await holder.write(create, { n: 3, text: '' })
    expect(await holder.read(numbers)).toEqual([3])
  })

  it('reaches the data through a socket that this user alone may use', async () => {
    await open()
    expect(statSync(join(folder, 'graph.sock')).mode & 0o777).toBe(0o600)
  })

  it('finds the socket in a folder whose path is longer than a socket address', async () => {
    const deep = join(folder, 'd'.repeat(120))
    const holder = await open(deep)
    expect(existsSync(join(deep, 'graph.sock'))).toBe(true)
    const client = await open(deep)
    expect([holder.holdsData, client.holdsData]).toEqual([true, false])
    await client.ping()
    await client.close()
    await holder.close()
    expect(existsSync(join(deep, 'graph.sock'))).toBe(false)
  })

  it('is told when the process that holds the data does not answer', async () => {
    mkdirSync(folder, { recursive: true })
    const silent = openEmbeddedGraph({ folder, schema })
    await expect(open()).rejects.toMatchObject({ code: 'DATA_IN_USE' })
    await silent.close()
  })

  it('is refused when it has another schema', async () => {
    await open()
    const other = openSharedGraph({ folder, schema: { ...schema, version: schema.version + 1 } })
    await expect(other).rejects.toMatchObject({ code: 'DATA_IN_USE', message: expect.stringContaining('version') })
  })

  it('is hung up on when it sends anything but a request, and the others stay', async () => {
    const holder = await open()
    for (const bytes of [
      'GET / HTTP/1.1\r\n\r\n',
      '{"op":"drop"}\n',
      '[]\n',
      '\n',
      '{"op":"read","id":1,"cypher":5}\n',
    ]) {
      const socket = connect(join(folder, 'graph.sock'))
      socket.on('error', () => {})
      socket.resume()
      socket.write(bytes)
      await once(socket, 'close')
    }
    await holder.ping()
  })
})
