import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { defineQuery } from '../../../src/graph/index.ts'
import { countFacts } from '../../../src/lookup/index.ts'
import { analystPath, type DemoRun, demoClaimIds, demoSourceKeys, openDemoRun } from '../../support/demo-run.ts'
import { parseGoldCase } from '../../support/gold-case.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { sharedPath } from '../../support/shared.ts'
import type { Line } from '../../support/spread-lines.ts'
import { readJsonLines } from '../../support/spread-vectors.ts'

const goldPath = sharedPath('gold', 'xiaomi-2014.json')
const gold = goldPath === null ? null : parseGoldCase(readFileSync(goldPath, 'utf8'))
const claims = demoClaimIds()
const keys = demoSourceKeys()

/** The analyst's line for a claim, which a file of verdicts needs to name it. */
function claimLine(key: string): Line {
  const line = readJsonLines<Line>(analystPath).find((each) => each.type === 'claim' && each['key'] === key)
  if (line === undefined) throw new Error(`There is no claim ${key}.`)
  return { type: 'claim', key, text: line['text'] }
}

const confirmedPairs = defineQuery({
  name: 'test.confirmedPairs',
  cypher: `MATCH (a:Source)-[r:ASSERTS|CITES|MENTIONS]->(b) WHERE r.method = 'REVIEW' AND r.withdrawnAt IS NULL
    RETURN DISTINCT type(r) AS kind, a.id AS from, b.id AS to`,
  parse: z.object({ kind: z.string(), from: z.string(), to: z.string() }).parse,
})

forEachEngine((engine) => {
  describe('the demo, from its pages', () => {
    let run: DemoRun
    beforeAll(async () => {
      run = await openDemoRun(engine)
      await run.load()
    }, 240_000)
    afterAll(() => run[Symbol.asyncDispose]())

    /** The independence of a claim, with the keys of the sources that it stands on. */
    async function independenceOf(claim: string) {
      const traced = await run.app.services.tracing.spread(claims.get(claim) ?? '')
      if (traced === null) throw new Error(`There is no claim ${claim}.`)
      const key = (row: number): string => {
        const url = traced.input.sources.url[row] ?? ''
        return keys.get(url) ?? url
      }
      const { standsOn, ...rest } = traced.answer.independence
      return { ...rest, standsOn: standsOn.map(({ sources }) => sources.map(key)) }
    }

    test.skipIf(gold === null).each(Object.entries(gold?.expected ?? {}))(
      '%s stands on what it is known to stand on',
      async (claim, { low, high, standsOn }) => {
        const stated = gold?.asserts[claim]?.length
        expect(await independenceOf(claim)).toMatchObject({
          sources: stated,
          outlets: stated,
          low,
          high,
          exact: true,
          standsOn: standsOn.map((key) => [key]),
        })
      },
    )

    it('has more from the pages than from the analyst, and says so', async () => {
      const { machine, person } = await countFacts(run.app.services.graph)
      expect(machine).toBeGreaterThan(person)
      expect(run.said.at(-1)).toContain(`: ${machine} facts came from pages and ${person} from the analyst`)
    })

    it('has every suggestion that the analyst decides on from the pages', async () => {
      const decisions = readJsonLines<Line>(analystPath).filter((line) => line.type === 'decision')
      expect(decisions.length).toBeGreaterThan(30)
      expect(await run.app.services.graph.read(confirmedPairs)).toHaveLength(decisions.length)
    })

    it('prints the trace that the README shows', () => {
      const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
      const shown = /<!-- trace: photos -->\n\n```text\n([\s\S]*?)```/.exec(readme)?.[1]
      expect(run.printed).toContainEqual(expect.stringContaining(shown ?? 'no trace in the README'))
    })

    it('changes nothing when it is loaded again', async () => {
      const before = await countFacts(run.app.services.graph)
      await run.load()
      expect(await countFacts(run.app.services.graph)).toEqual(before)
      expect(run.said.at(-1)).toContain('the demo is loaded;')
    })

    it('counts an added page that links a member as one source more and no independent one', async () => {
      await run.addPage(
        join(import.meta.dirname, 'with-copier'),
        'https://evening-copy.example/2014/08/05/that-phone-again',
      )
      expect(await independenceOf('photos')).toMatchObject({ sources: 11, low: 1, high: 1, standsOn: [['forum']] })
    }, 90_000)

    it('counts an added page that names nobody as perhaps independent', async () => {
      await run.addPage(join(import.meta.dirname, 'with-witness'), 'https://bench-diary.example/2014/08/06/my-own-log')
      expect(await independenceOf('photos')).toMatchObject({ sources: 12, low: 1, high: 2 })
    }, 90_000)

    it('counts an added test of its own that is marked as first hand as one independent source more', async () => {
      const url = 'https://kitchen-lab.example/2014/08/09/a-phone-on-the-scales'
      await run.addPage(join(import.meta.dirname, 'with-lab'), url)
      // What the page says in words of its own is only a suggestion until somebody has looked at it.
      expect(await independenceOf('photos')).toMatchObject({ sources: 12 })
      await run.enter([
        claimLine('photos'),
        { type: 'source', key: 'lab', url, firstHand: true },
        { type: 'decision', kind: 'ASSERTS', from: url, to: 'photos', verdict: 'CONFIRM' },
      ])
      expect(await independenceOf('photos')).toMatchObject({ sources: 13, low: 2, high: 3 })
    }, 90_000)

    it('counts an added copy of a page that credits nobody as one source more and no independent one', async () => {
      const url = 'https://borrowed-prose.example/2014/08/10/a-tale-of-two-masters'
      await run.addPage(join(import.meta.dirname, 'with-copy'), url)
      const seed = [...keys].find(([, key]) => key === 'seed')?.[0]
      await run.enter([
        claimLine('photos'),
        { type: 'decision', kind: 'ASSERTS', from: url, to: 'photos', verdict: 'CONFIRM' },
        { type: 'decision', kind: 'CITES', from: url, to: seed, verdict: 'CONFIRM' },
      ])
      expect(await independenceOf('photos')).toMatchObject({ sources: 14, low: 2, high: 3 })
    }, 90_000)
  })
})
