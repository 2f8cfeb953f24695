import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSentenceScorer } from '../../../src/compose/open-sentence-scorer.ts'
import { rescore } from '../../../src/search/index.ts'

const example = join(import.meta.dirname, '../../support/word-overlap-scorer.js')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-scorer-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let count = 0
async function moduleOf(source: string): Promise<string> {
  count += 1
  const path = join(folder, `scorer-${count}.mjs`)
  await writeFile(path, source)
  return path
}
const answering = (answer: string) =>
  moduleOf(`export const createSentenceScorer = () => ({ score: async () => ${answer} })`)

describe('a sentence scorer', () => {
  it('keeps the contract: one score from 0 to 1 a pair, in order, the same each time', async () => {
    const scorer = await openSentenceScorer(example)
    const pairs = [
      ['The phone sends photos.', 'Photos the phone sends!'],
      ['The phone sends photos.', 'It rained all day.'],
      ['', ''],
    ] as const
    expect(await scorer.score(pairs)).toEqual([1, 0, 0])
    expect(await scorer.score(pairs)).toEqual([1, 0, 0])
    expect(await scorer.score([])).toEqual([])
  })

  it.each([
    ['is not there', join(tmpdir(), 'whence-no-such-module.mjs')],
    ['exports no scorer', 'export const other = 1'],
    ['gives something else', 'export const createSentenceScorer = () => ({ rank() {} })'],
    ['breaks when it is loaded', 'throw new Error("no model")'],
    ['is no JavaScript', 'export const = ('],
  ])('is refused at the start when its module %s', async (_, source) => {
    const path = source.startsWith('/') ? source : await moduleOf(source)
    await expect(openSentenceScorer(path)).rejects.toMatchObject({ code: 'INVALID_CONFIG' })
  })

  it.each(['[2]', '[Number.NaN]', '["1"]', '[1, 1]', 'null', 'Promise.reject(new Error("out of memory"))'])(
    'that answers %s for one pair is passed over, and said to be',
    async (answer) => {
      const said: string[] = []
      const scorer = await openSentenceScorer(await answering(answer), {
        warn: (_, message) => void said.push(message),
      })
      expect(await scorer.score([['a', 'b']])).toBeNull()
      expect(said).toHaveLength(1)
    },
  )
})

describe('hits that are scored again', () => {
  const hits = Array.from({ length: 60 }, (_, i) => ({ id: i, score: 1 - i / 60 }))
  const scorerOf = (score: (id: number) => number) => ({
    score: async (pairs: readonly (readonly [string, string])[]) => pairs.map(([, id]) => score(Number(id))),
  })
  const ids = async (score: (id: number) => number) =>
    (await rescore(scorerOf(score), hits, ({ id }) => ['query', String(id)])).map(({ id }) => id)

  it('are ordered by the mean of both scores', async () => {
    expect((await ids((id) => (id === 20 ? 1 : 0))).slice(0, 3)).toEqual([20, 0, 1])
  })

  it('never pass, from beyond those that were judged, one that was', async () => {
    expect((await ids(() => 0)).slice(50)).toEqual(hits.slice(50).map(({ id }) => id))
  })

  it('keep their order and scores when the scorer cannot say', async () => {
    expect(await rescore({ score: async () => null }, hits, () => ['a', 'b'])).toEqual(hits)
  })
})
