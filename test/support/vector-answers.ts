import { expect } from 'vitest'

interface Counted {
  readonly standsOn: readonly (readonly string[])[]
}

type Field = { readonly [name: string]: unknown }

/** An answer in the words of the vectors' files. */
export interface AnswerInWords {
  readonly independence: Counted
  readonly parts: { readonly [claim: string]: Counted }
  readonly circular: readonly { readonly explanation: string }[]
}

/**
 * Holds an answer against an expected one, field by field. Numbers that are not whole are compared within 1e-9; any
 * smallest set of labels with the same number of members is right, so these sets are compared by their size.
 */
export function expectAnswer(answer: AnswerInWords, expected: Field): void {
  expect(withoutLabels(answer)).toEqual(exactly(expected))
  const reports = expected['circular'] as { says?: string }[]
  reports.forEach(({ says }, i) => {
    if (says !== undefined) expect(answer.circular[i]?.explanation).toContain(says)
  })
}

const withoutStandsOn = ({ standsOn, ...rest }: Counted) => ({ ...rest, standsOn: standsOn.length })

function withoutLabels({ circular, ...answer }: AnswerInWords): unknown {
  return {
    ...answer,
    independence: withoutStandsOn(answer.independence),
    parts: Object.fromEntries(Object.entries(answer.parts).map(([claim, part]) => [claim, withoutStandsOn(part)])),
    circular: circular.map(({ explanation: _, ...report }) => report),
  }
}

function exactly(expected: Field): unknown {
  const parts = expected['parts'] as { [claim: string]: Counted & Field }
  return near({
    ...expected,
    independence: withoutStandsOn(expected['independence'] as Counted & Field),
    parts: Object.fromEntries(Object.entries(parts).map(([claim, part]) => [claim, withoutStandsOn(part)])),
    circular: (expected['circular'] as Field[]).map(({ says: _, ...report }) => report),
  })
}

function near(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 9)
  if (Array.isArray(value)) return value.map(near)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, near(inner)]))
}
