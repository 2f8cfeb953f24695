import { describe, expect, test } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { sharedPath } from '../../support/shared.ts'
import { inputFromLines, type Line } from '../../support/spread-lines.ts'
import { inWords, linesOfCase, optionsOf, type Question, readJsonLines } from '../../support/spread-vectors.ts'
import { expectAnswer } from '../../support/vector-answers.ts'

const casesPath = sharedPath('vectors', 'spread-cases.jsonl')
const expectedPath = sharedPath('vectors', 'spread-expected.jsonl')

describe.skipIf(casesPath === null || expectedPath === null)('the vectors', () => {
  const lines = casesPath === null ? [] : readJsonLines<Line>(casesPath)
  const questions = expectedPath === null ? [] : readJsonLines<Question>(expectedPath)
  const asked = questions.map((question) => ({
    name: `${question.case} ${JSON.stringify(question.options)}`,
    question,
  }))

  test('hold as many questions as they are known to', () => {
    expect(questions).toHaveLength(382)
  })

  test.each(asked)('$name is answered field by field', ({ question }) => {
    const input = inputFromLines(linesOfCase(lines, question.case), question.claim)
    expectAnswer(inWords(input, computeSpread(input, optionsOf(question))), question.expected)
  })
})
