import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSpreadJson } from '../../../src/tracing/index.ts'
import { openTestApi, type TestApi } from '../../support/api.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { sharedPath } from '../../support/shared.ts'
import type { Line } from '../../support/spread-lines.ts'
import { optionsOf, type Question, readJsonLines } from '../../support/spread-vectors.ts'
import { jsonInWords, spreadInWords, type Words, wholeSpread } from '../../support/spread-words.ts'
import { expectAnswer } from '../../support/vector-answers.ts'

const casesPath = sharedPath('vectors', 'spread-cases.jsonl')
const expectedPath = sharedPath('vectors', 'spread-expected.jsonl')

describe.skipIf(casesPath === null || expectedPath === null)('the vectors from the store', () => {
  const lines = casesPath === null ? [] : readJsonLines<Line>(casesPath)
  const questions = expectedPath === null ? [] : readJsonLines<Question>(expectedPath)
  const asked = questions.map((question) => ({
    name: `${question.case} ${JSON.stringify(question.options)}`,
    question,
  }))

  forEachEngine((engine) => {
    let api: TestApi
    let idOf: Map<string, string>
    let words: Words

    beforeAll(async () => {
      api = await openTestApi(engine)
      idOf = await api.importLines(lines)
      const keyOf = new Map([...idOf].reverse().map(([key, id]) => [id, key.replace(/^claim:/, '')]))
      words = { key: (id) => keyOf.get(id) ?? id }
    })
    afterAll(() => api[Symbol.asyncDispose]())

    const id = (key: string): string => idOf.get(key) ?? key
    /** Some cases have a source and a claim of one key. */
    const claimId = (key: string): string => idOf.get(`claim:${key}`) ?? id(key)

    test.each(asked)('$name is answered field by field, in GraphQL and as JSON', async ({ question }) => {
      const claim = claimId(question.claim)
      const options = withIds(question.options, id)
      const { spread } = await api.ask(wholeSpread, { claim, options })
      expectAnswer(spreadInWords(spread, words), question.expected)
      const json = await loadSpreadJson({ reader: api.graph, tracing: api.services.tracing }, claim, {
        ...optionsOf({ ...question, options }),
      })
      expect(json).not.toBeNull()
      if (json) expectAnswer(jsonInWords(json, words), question.expected)
    })
  })
})

/** Sources that an option names, by their global ids. */
function withIds(options: Question['options'], id: (key: string) => string): Question['options'] {
  const among = options['among'] as { sources?: string[] } | undefined
  return among?.sources ? { ...options, among: { ...among, sources: among.sources.map(id) } } : options
}
