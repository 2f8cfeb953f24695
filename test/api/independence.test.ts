import { describe, expect, it } from 'vitest'
import { type Answer, useTestApi } from '../support/api.ts'
import { forEachEngine } from '../support/graphs.ts'

const count = 6

/** Claims with 1, 2, 3 … sources; the first of each cites the first of the claim before it, and all outlets are shared. */
const lines = Array.from({ length: count }, (_, c) => [
  { type: 'claim', key: `c${c}`, text: `Claim number ${c}`, ...(c === 5 ? { partOf: 'c4' } : {}) },
  ...Array.from({ length: c + 1 }, (_, s) => [
    { type: 'source', key: `s${c}-${s}`, url: `https://outlet${s}.example/${c}`, publishedAt: `2014-08-0${s + 1}` },
    { type: 'assertion', source: `s${c}-${s}`, claim: `c${c}`, stance: 'ASSERTS' },
    ...(s > 0 && s % 2 === 0
      ? [{ type: 'citation', from: `s${c}-${s}`, to: `s${c}-${s - 1}`, basis: 'HYPERLINK' }]
      : []),
  ]).flat(),
]).flat()

const fields =
  'sources outlets families origins low high highWithOmitted exact standsOnExact standsOn { label reason sources { url } }'

forEachEngine((engine) => {
  describe('the independence of a list of claims', () => {
    let ids: Map<string, string>
    const open = useTestApi(engine, async (api) => {
      ids = await api.importLines(lines)
    })
    const ask = async (options: string, first: number): Promise<Answer[]> => {
      const { claims } = await open().ask(
        `{ claims(orderBy: { field: TEXT, direction: ASC }, first: ${first}) { edges { node { id independence(${options}) { ${fields} } } } } }`,
      )
      return claims.edges.map(({ node }: Answer) => node)
    }

    it.each(['options: {}', 'options: { includeParts: false, asOf: { publishedBy: "2014-08-03" } }'])(
      'is what each claim’s own spread says (%s)',
      async (options) => {
        for (const { id, independence } of await ask(options, count)) {
          const { spread } = await open().ask(
            `query($id: ID!) { spread(claim: $id, ${options}) { independence { ${fields} } } }`,
            { id },
          )
          expect(independence).toEqual(spread.independence)
        }
      },
    )

    it('counts only the targets that are asked about', async () => {
      const [, , third] = await ask('options: { among: { outlets: ["outlet0.example"] } }', count)
      expect(third.independence).toMatchObject({ sources: 1, high: 1 })
    })

    it('costs as many queries for six claims as for two', async () => {
      const queries = async (first: number, budget: number) => {
        open().asked.length = 0
        await ask(`options: { budget: ${budget} }`, first)
        return [...open().asked].sort()
      }
      expect(await queries(count, 999_998)).toEqual(await queries(2, 999_999))
    })

    it('is read again for the claim that changed, and for no other', async () => {
      await ask('options: {}', count)
      const input = { source: ids.get('s5-0'), claim: ids.get('c0'), stance: 'ASSERTS' }
      const record = 'mutation($input: RecordAssertionInput!) { recordAssertion(input: $input) { errors { code } } }'
      await open().ask(record, { input })
      const [first] = await ask('options: {}', count)
      expect(first.independence.sources).toBe(2)
    })
  })
})
