import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, openTestApi, type TestApi } from '../../support/api.ts'
import { demoLines } from '../../support/demo-lines.ts'
import { forEachEngine } from '../../support/graphs.ts'
import { readmeExamples } from '../../support/readme.ts'

const questions = readmeExamples().filter((example) => example.trimStart().startsWith('{'))

/** Whether an answer holds something: no field at its top is null, no list that is asked for is empty. */
function isEmpty(answer: Answer): boolean {
  if (answer === null) return true
  const { edges, routes, ranges } = answer
  return [edges, routes, ranges].some((list) => Array.isArray(list) && list.length === 0)
}

forEachEngine((engine) => {
  let api: TestApi
  beforeAll(async () => {
    api = await openTestApi(engine)
    await api.importLines(demoLines())
  }, 120_000)
  afterAll(() => api[Symbol.asyncDispose]())

  test('there are ten or more', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10)
  })

  test.each(questions)('the demo answers %s', async (question) => {
    const data = await api.ask(question)
    expect(Object.entries(data).filter(([, answer]) => isEmpty(answer))).toEqual([])
  })

  test('three articles of three outlets are one source', async () => {
    const asked = questions.find((question) => question.includes('among:')) ?? ''
    expect((await api.ask(asked)).spread.independence).toMatchObject({ sources: 3, outlets: 3, low: 1, high: 1 })
  })
})
