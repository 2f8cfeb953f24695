import { afterAll, beforeAll, expect, it } from 'vitest'
import { defineQuery, type GraphRow } from '../../src/graph/index.ts'
import { forEachWayToAGraph, type TestGraph } from '../support/graphs.ts'

const plain = (row: GraphRow): GraphRow => row
const setText = defineQuery({
  name: 'test.setText',
  cypher: `UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c.searchText = row.text`,
  parse: plain,
})
const remove = defineQuery({ name: 'test.remove', cypher: 'MATCH (c:Claim {id: $id}) DETACH DELETE c', parse: plain })

const rows = [
  { id: 'photos', text: 'The phone sends photos to a server in Beijing' },
  { id: 'texts', text: 'The phone sends text messages abroad, says O\u2019Brien' },
  { id: 'address', text: 'The address 42.62.48.207 is registered to CNNIC' },
  { id: 'chinese', text: '红米手机 sends data' },
  { id: 'accents', text: 'Überwachung durch die Behörde' },
]

forEachWayToAGraph((engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await engine.open()
    await graph.write(setText, { rows })
  })
  afterAll(() => graph[Symbol.asyncDispose]())

  const ids = async (words: string[], limit = 10): Promise<string[]> =>
    (await graph.proposeByText('claimText', words, limit)).map(({ id }) => id)

  it('puts the text with more of the words first', async () => {
    expect((await ids(['phone', 'photos', 'beijing']))[0]).toBe('photos')
    expect(new Set(await ids(['phone', 'photos', 'beijing']))).toEqual(new Set(['photos', 'texts']))
  })

  it('finds words whatever their case, and gives positive scores in falling order', async () => {
    const hits = await graph.proposeByText('claimText', ['PHONE', 'Sends'], 10)
    expect(hits.length).toBe(3)
    expect(hits.every(({ score }, i) => score > 0 && score <= (hits[i - 1]?.score ?? Infinity))).toBe(true)
  })

  it('gives no more than it was asked for', async () => {
    expect(await ids(['phone', 'sends'], 1)).toHaveLength(1)
    expect(await ids(['phone'], 0)).toEqual([])
  })

  it('finds short words, addresses, accents and Chinese', async () => {
    expect(await ids(['42.62.48.207'])).toContain('address')
    expect(await ids(['überwachung'])).toEqual(['accents'])
    expect(await ids(['手机'])).toEqual(['chinese'])
    expect(new Set(await ids(['to']))).toEqual(new Set(['photos', 'address']))
  })

  it('takes nothing in a word for an operator', async () => {
    const hostile = [
      'photos" OR "text',
      'AND',
      'NOT',
      '*',
      'phot*',
      'photo~',
      'searchText:photos',
      '+photos',
      '-a',
      '/.*/',
    ]
    hostile.push('\\', '"', '(', '[a TO z]', '{', '&&', '||', '^5', '\u0000', '\ud800', "'}) DETACH DELETE n //")
    for (const word of hostile) expect(await ids([word])).not.toContain('accents')
    expect(await ids(['photo~'])).toEqual([])
    expect(await ids(['phot*'])).toEqual([])
    expect(await ids([])).toEqual([])
    expect(await ids([' ', ''])).toEqual([])
  })

  it('bears two thousand words', async () => {
    const words = Array.from({ length: 2_000 }, (_, i) => `word${i}`)
    expect(await ids([...words, 'beijing'])).toEqual(['photos'])
  })

  it('follows a text that is changed or removed', async () => {
    await graph.write(setText, { rows: [{ id: 'moving', text: 'zeppelin' }] })
    expect(await ids(['zeppelin'])).toEqual(['moving'])
    await graph.write(setText, { rows: [{ id: 'moving', text: 'submarine' }] })
    expect(await ids(['zeppelin'])).toEqual([])
    expect(await ids(['submarine'])).toEqual(['moving'])
    await graph.write(remove, { id: 'moving' })
    expect(await ids(['submarine'])).toEqual([])
  })

  it('orders equal texts by their id', async () => {
    await graph.write(setText, { rows: ['d', 'b', 'c'].map((id) => ({ id: `twin ${id}`, text: 'identical twin' })) })
    expect(await ids(['twin'])).toEqual(['twin b', 'twin c', 'twin d'])
  })

  it('refuses an index that the schema does not have', async () => {
    await expect(graph.proposeByText('nope', ['a'], 1)).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})
