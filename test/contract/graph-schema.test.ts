import { expect, it } from 'vitest'
import { graphSchema } from '../../schema/graph/schema.ts'
import { applySchema, checkSchemaVersion, defineQuery, type GraphRow } from '../../src/graph/index.ts'
import { forEachWayToAGraph } from '../support/graphs.ts'

const plain = (row: GraphRow): GraphRow => row
const version = defineQuery({
  name: 'test.version',
  cypher: 'MATCH (m:Meta) RETURN m.id AS id, m.version AS version',
  parse: plain,
})
const labels = Object.entries(graphSchema.nodes)

forEachWayToAGraph((engine) => {
  it('notes the version of the schema, and finds nothing to do the second time', async () => {
    await using graph = await engine.open()
    expect(await graph.read(version)).toEqual([{ id: 'schema', version: graphSchema.version }])
    expect(await applySchema(graph)).toEqual({ from: graphSchema.version, to: graphSchema.version })
    expect(await graph.read(version)).toHaveLength(1)
  })

  it('holds every unique key of the schema', async () => {
    await using graph = await engine.open()
    for (const [label, { unique }] of labels) {
      for (const key of unique) {
        const create = defineQuery({
          name: 'test.create',
          cypher: `CREATE (n:${label} {${key}: $value})`,
          parse: plain,
        })
        await graph.write(create, { value: 'once' })
        await expect(graph.write(create, { value: 'once' })).rejects.toMatchObject({ code: 'CONFLICT' })
      }
    }
  })

  it('lets nodes without a key stand beside each other', async () => {
    await using graph = await engine.open()
    const create = defineQuery({ name: 'test.create', cypher: 'CREATE (s:Source {id: $id})', parse: plain })
    await graph.write(create, { id: 'a' })
    await graph.write(create, { id: 'b' })
    const urls = defineQuery({ name: 'test.urls', cypher: 'MATCH (s:Source) RETURN s.url AS url', parse: plain })
    expect(await graph.read(urls)).toEqual([{ url: null }, { url: null }])
  })

  it('searches every text of the schema', async () => {
    await using graph = await engine.open()
    for (const [label, { texts = {} }] of labels) {
      for (const [index, property] of Object.entries(texts)) {
        const cypher = `CREATE (n:${label} {id: $id, ${property}: 'findable'})`
        await graph.write(defineQuery({ name: 'test.create', cypher, parse: plain }), { id: label })
        expect(await graph.proposeByText(index, ['findable'], 5)).toMatchObject([{ id: label }])
      }
    }
  })

  it('refuses a store of a later version and leaves it alone', async () => {
    await using graph = await engine.open()
    const newer = defineQuery({ name: 'test.newer', cypher: 'MATCH (m:Meta) SET m.version = 999', parse: plain })
    await graph.write(newer)
    await expect(applySchema(graph)).rejects.toMatchObject({
      code: 'STORE_NEWER',
      message: expect.stringContaining('999'),
    })
    await expect(checkSchemaVersion(graph)).rejects.toMatchObject({ code: 'STORE_NEWER' })
    expect(await graph.read(version)).toEqual([{ id: 'schema', version: 999 }])
  })

  it('migrates step by step from where the store was, and goes on after a step that failed', async () => {
    await using graph = await engine.open()
    const done: number[] = []
    const from = graphSchema.version
    const step = (to: number, fails = false) => ({
      version: to,
      migrate: async () => {
        if (fails) throw new Error('cut off')
        done.push(to)
      },
    })
    const schema = { ...graphSchema, version: from + 2 }
    const cutOff = { schema, migrations: [step(from), step(from + 1), step(from + 2, true)] }
    await expect(applySchema(graph, cutOff)).rejects.toThrow('cut off')
    expect(await graph.read(version)).toEqual([{ id: 'schema', version: from + 1 }])
    const whole = { schema, migrations: [step(from), step(from + 1), step(from + 2)] }
    expect(await applySchema(graph, whole)).toEqual({ from: from + 1, to: from + 2 })
    expect(done).toEqual([from + 1, from + 2])
  })

  it('describes itself', async () => {
    await using graph = await engine.open()
    expect(await graph.describe()).toMatchObject({ engine: engine.name, nodes: 1, edges: 0 })
    await graph.ping()
  })
})
