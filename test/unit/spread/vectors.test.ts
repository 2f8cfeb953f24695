import { describe, expect, test } from 'vitest'
import { computeSpread } from '../../../src/spread/index.ts'
import { sharedPath } from '../../support/shared.ts'
import { inputFromLines, type Line } from '../../support/spread-lines.ts'
import { inWords, linesOfCase, optionsOf, type Question, readJsonLines } from '../../support/spread-vectors.ts'

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
    const answer = inWords(input, computeSpread(input, optionsOf(question)))
    expect(withoutLabels(answer)).toEqual(exactly(question.expected))
    expectSameCuts(answer, question.expected)
  })
})

interface Counted {
  readonly standsOn: readonly (readonly string[])[]
}

type Field = { readonly [name: string]: unknown }

/** Any smallest set of labels with the same number of members is right, so the sets are compared by their size. */
function withoutLabels({ circular, ...answer }: ReturnType<typeof inWords>): unknown {
  const count = ({ standsOn, ...rest }: Counted) => ({ ...rest, standsOn: standsOn.length })
  return {
    ...answer,
    independence: count(answer.independence),
    parts: Object.fromEntries(Object.entries(answer.parts).map(([claim, part]) => [claim, count(part as Counted)])),
    circular: circular.map(({ explanation: _, ...report }) => report),
  }
}

/** The expected answer with numbers that are not whole compared within 1e-9. */
function exactly(expected: Field): unknown {
  const count = ({ standsOn, ...rest }: Counted & Field) => ({ ...rest, standsOn: standsOn.length })
  const parts = expected['parts'] as { [claim: string]: Counted & Field }
  return near({
    ...expected,
    independence: count(expected['independence'] as Counted & Field),
    parts: Object.fromEntries(Object.entries(parts).map(([claim, part]) => [claim, count(part)])),
    circular: (expected['circular'] as Field[]).map(({ says: _, ...report }) => report),
  })
}

function near(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 9)
  if (Array.isArray(value)) return value.map(near)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, near(inner)]))
}

function expectSameCuts(answer: ReturnType<typeof inWords>, expected: Field): void {
  const reports = expected['circular'] as { says?: string }[]
  reports.forEach(({ says }, i) => {
    if (says !== undefined) expect(answer.circular[i]?.explanation).toContain(says)
  })
}
