import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSpreadJson } from '../../../src/tracing/index.ts'
import { openTestApi, type TestApi } from '../../support/api.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { sharedPath } from '../../support/shared.ts'
import type { Line } from '../../support/spread-lines.ts'
import { optionsOf, type Question, readJsonLines } from '../../support/spread-vectors.ts'
import { jsonInWords, spreadInWords, type Words, wholeSpread } from '../../support/spread-words.ts'
import { type AnswerInWords, expectAnswer } from '../../support/vector-answers.ts'

const casesPath = sharedPath('vectors', 'spread-cases.jsonl')
const expectedPath = sharedPath('vectors', 'spread-expected.jsonl')

interface Answers {
  readonly graphql: AnswerInWords
  readonly json: AnswerInWords
}

describe.skipIf(casesPath === null || expectedPath === null)('the vectors from the store', () => {
  const lines = casesPath === null ? [] : readJsonLines<Line>(casesPath)
  const questions = expectedPath === null ? [] : readJsonLines<Question>(expectedPath)
  const asked = questions.map((question, i) => ({
    name: `${question.case} ${JSON.stringify(question.options)}`,
    i,
    question,
  }))

  forEachEngine((engine) => {
    let api: TestApi
    let answers: readonly Answers[]

    beforeAll(async () => {
      api = await openTestApi(engine)
      answers = await askAll(api, questions, await api.importLines(lines))
    }, 120_000)
    afterAll(() => api[Symbol.asyncDispose]())

    test.each(asked)('$name is answered field by field in GraphQL', ({ i, question }) => {
      expectAnswer((answers[i] as Answers).graphql, question.expected)
    })

    test.each(asked)('$name is answered field by field as JSON', ({ i, question }) => {
      expectAnswer((answers[i] as Answers).json, question.expected)
    })

    test('nothing failed unexpectedly', () => {
      expect(api.log).toEqual([])
    })
  })
})

/** Asks a few at a time: a server over the network would else be waited for in turn. */
async function askAll(api: TestApi, questions: readonly Question[], ids: Map<string, string>): Promise<Answers[]> {
  const answers: Answers[] = []
  const size = 12
  for (let start = 0; start < questions.length; start += size) {
    const slice = questions.slice(start, start + size)
    answers.push(...(await Promise.all(slice.map((question) => askOne(api, question, ids)))))
  }
  return answers
}

async function askOne(api: TestApi, question: Question, ids: Map<string, string>): Promise<Answers> {
  const keyOf = new Map([...ids].reverse().map(([key, id]) => [id, key.replace(/^claim:/, '')]))
  const words: Words = { key: (id) => keyOf.get(id) ?? id }
  // Some cases have a source and a claim of one key.
  const claim = ids.get(`claim:${question.claim}`) ?? ids.get(question.claim) ?? ''
  const options = withIds(question.options, ids)
  const { spread } = await api.ask(wholeSpread, { claim, options })
  const json = await loadSpreadJson({ reader: api.graph, tracing: api.services.tracing }, claim, {
    ...optionsOf({ ...question, options }),
  })
  if (json === null) throw new Error(`There is no claim ${question.claim}`)
  return { graphql: spreadInWords(spread, words), json: jsonInWords(json, words) }
}

/** Sources that an option names, by their global ids. */
function withIds(options: Question['options'], ids: Map<string, string>): Question['options'] {
  const among = options['among'] as { sources?: string[] } | undefined
  return among?.sources
    ? { ...options, among: { ...among, sources: among.sources.map((key) => ids.get(key)) } }
    : options
}
