import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type EdgeStatement,
  findEdge,
  joinStatements,
  type PropertyStatement,
  rebuildValuesInForce,
  recordFacts,
  type Statements,
  withdrawEdge,
} from '../../src/facts/index.ts'
import { defineQuery, type Graph, type GraphReader } from '../../src/graph/index.ts'
import { countGraph, exportLines } from '../support/exchange.ts'
import { forEachEngine } from '../support/graphs.ts'
import { createStory } from '../support/story.ts'

const day = (n: number): { at: number; by: string } => ({ at: Date.UTC(2026, 0, n), by: `person ${n}` })

const nodeProps = defineQuery({
  name: 'test.nodeProps',
  cypher: 'MATCH (n) WHERE NOT n:Meta AND NOT n:Fact RETURN properties(n) AS props, n.id AS id ORDER BY id',
  parse: z.object({ props: z.record(z.string(), z.unknown()) }).parse,
})

const receipts = defineQuery({
  name: 'test.receipts',
  cypher:
    "MATCH (n)-[:HAS_FACT]->(f:Fact {property: 'suggestion'}) RETURN n.id AS node, f.value AS edge, f.state AS state",
  parse: z.object({ node: z.string(), edge: z.string(), state: z.string() }).parse,
})

async function propsOf(reader: GraphReader): Promise<Record<string, unknown>[]> {
  const rows = await reader.read(nodeProps)
  return rows.map(({ props }) => {
    const { revision: _, changedAt: __, ...rest } = props
    return rest
  })
}

function record(graph: Graph, statements: Partial<Statements>, on = 1) {
  return graph.transaction((tx) => recordFacts(tx, joinStatements([statements]), day(on)))
}

async function openStory(graph: Graph) {
  const story = createStory()
  const [a, b] = [story.source('a', { publishedAt: '2014-07-30' }), story.source('b')]
  const claim = story.claim('It calls home.')
  await story.record(graph, day(1).at)
  const cites: EdgeStatement = { kind: 'CITES', from: b, to: a, fields: { basis: 'HYPERLINK' }, method: 'ANALYST' }
  const states: EdgeStatement = { kind: 'ASSERTS', from: a, to: claim, fields: { stance: 'ASSERTS' }, method: 'MATCH' }
  const title = (value: string, more: Partial<PropertyStatement> = {}): PropertyStatement => {
    return { node: a, property: 'title', value, method: 'META', ...more }
  }
  return { a, b, claim, cites, states, title }
}

forEachEngine((engine) => {
  describe('facts', () => {
    it('recorded twice change nothing, not even in one write', async () => {
      await using graph = await engine.open()
      const { cites, title } = await openStory(graph)
      const statements = { edges: [cites, cites], properties: [title('Other'), title('Other')] }
      const first = await record(graph, statements)
      expect(first.edges.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged'])
      expect(first.properties.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged'])
      const [props, counts] = [await propsOf(graph), await countGraph(graph)]
      const again = await record(graph, statements, 2)
      expect([...again.edges, ...again.properties].map(({ outcome }) => outcome)).toEqual(Array(4).fill('unchanged'))
      expect(await propsOf(graph)).toEqual(props)
      expect(await countGraph(graph)).toEqual(counts)
    })

    it('that a person is surer of supersede what stood, and both can be read', async () => {
      await using graph = await engine.open()
      const { cites } = await openStory(graph)
      const [first] = (await record(graph, { edges: [{ ...cites, confidence: 0.4 }] })).edges
      const [second] = (await record(graph, { edges: [cites] }, 2)).edges
      expect(second).toEqual({ id: `${first?.id}.2`, outcome: 'superseded' })
      expect(await findEdge(graph, first?.id ?? '')).toMatchObject({
        confidence: 0.4,
        withdrawnAt: day(2).at,
        reason: 'superseded',
        supersededBy: second?.id,
      })
      expect(await findEdge(graph, second?.id ?? '')).toMatchObject({ confidence: 1, withdrawnAt: null })
    })

    it('that were withdrawn come back by a person as new ones, and by a machine never', async () => {
      await using graph = await engine.open()
      const { cites } = await openStory(graph)
      const [first] = (await record(graph, { edges: [cites] })).edges
      const edge = await findEdge(graph, first?.id ?? '')
      if (!edge) throw new Error('the citation is missing')
      await graph.transaction((tx) => withdrawEdge(tx, edge, { reason: 'mistaken', stamp: day(2) }))
      const machine = await record(graph, { edges: [{ ...cites, method: 'READ' }] }, 3)
      expect(machine.edges).toEqual([{ id: first?.id, outcome: 'refused' }])
      const person = await record(graph, { edges: [cites] }, 4)
      expect(person.edges).toEqual([{ id: `${first?.id}.2`, outcome: 'created' }])
      expect(await findEdge(graph, first?.id ?? '')).toMatchObject({ withdrawnAt: day(2).at, reason: 'mistaken' })
    })

    it('that are suggested have a receipt, which follows what becomes of them', async () => {
      await using graph = await engine.open()
      const { a, b, states, cites } = await openStory(graph)
      const proposals = [states, cites].map((edge) => ({ ...edge, suggested: true, confidence: 0.5 }))
      const { edges } = await record(graph, { edges: proposals })
      const statesOf = async () => {
        const rows = await graph.read(receipts)
        return Object.fromEntries(rows.map(({ node, state }) => [node, state]))
      }
      expect(await statesOf()).toEqual({ [a]: 'OPEN', [b]: 'OPEN' })
      await record(graph, { edges: [{ ...states, method: 'REVIEW' }] }, 2)
      const proposal = await findEdge(graph, edges[1]?.id ?? '')
      if (!proposal) throw new Error('the suggestion is missing')
      await graph.transaction((tx) => withdrawEdge(tx, proposal, { reason: 'no', stamp: day(2) }))
      expect(await statesOf()).toEqual({ [a]: 'CONFIRMED', [b]: 'REJECTED' })
      const again = await record(graph, { edges: proposals }, 3)
      expect(again.edges.map(({ outcome }) => outcome)).toEqual(['unchanged', 'refused'])
    })

    it('keep the values in force on the nodes, and rebuilding these changes nothing', async () => {
      await using graph = await engine.open()
      const { a, title } = await openStory(graph)
      await record(
        graph,
        { properties: [title('From the page'), title('a', { withdrawnAt: day(2).at, method: 'ANALYST' })] },
        2,
      )
      const titleOf = async () => (await propsOf(graph)).find(({ id }) => id === a)?.['title']
      expect(await titleOf()).toBe('From the page')
      await record(graph, { properties: [title('By hand', { method: 'ANALYST' })] }, 3)
      expect(await titleOf()).toBe('By hand')
      const props = await propsOf(graph)
      await rebuildValuesInForce(graph)
      expect(await propsOf(graph)).toEqual(props)
    })

    it('of a new node can be several of one property, stated and ended in one write', async () => {
      await using graph = await engine.open()
      const story = createStory()
      const id = story.source('new')
      await story.record(graph)
      const other = createStory()
      const claim = other.claim('It explodes.')
      await other.record(graph)
      const say = (value: string, more: Partial<PropertyStatement> = {}): PropertyStatement => {
        return { node: claim, property: 'alias', value, method: 'ANALYST', ...more }
      }
      await record(graph, { properties: [say('x'), say('y'), say('x', { withdrawnAt: day(1).at })] })
      const found = (await propsOf(graph)).find((props) => props['id'] === claim)
      expect(found?.['aliases']).toEqual(['y'])
      expect((await propsOf(graph)).find((props) => props['id'] === id)?.['title']).toBe('new')
    })

    it('say what was known on a day', async () => {
      await using graph = await engine.open()
      const { cites } = await openStory(graph)
      await record(graph, { edges: [{ ...cites, confidence: 0.4 }] }, 5)
      await record(graph, { edges: [cites] }, 10)
      const citations = (await exportLines(graph))
        .map((line) => JSON.parse(line))
        .filter(({ type }) => type === 'citation')
      const known = (n: number) =>
        citations
          .filter(({ recordedAt, withdrawnAt = '9999' }) => {
            const at = new Date(day(n).at).toISOString()
            return recordedAt <= at && withdrawnAt > at
          })
          .map(({ confidence = 1 }) => confidence)
      expect([4, 5, 9, 10, 20].map(known)).toEqual([[], [0.4], [0.4], [1], [1]])
    })

    it('refuse an end that is not there, and then nothing of the write is kept', async () => {
      await using graph = await engine.open()
      const { cites, title } = await openStory(graph)
      const counts = await countGraph(graph)
      const nowhere = { ...cites, to: cites.to.replace(/.{4}$/, 'AAAA') }
      await expect(record(graph, { edges: [cites, nowhere], properties: [title('x')] })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(record(graph, { edges: [{ ...cites, kind: 'ASSERTS' }] })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      })
      expect(await countGraph(graph)).toEqual(counts)
    })
  })
})
