import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createClaimMatcher } from '../../../src/reading/index.ts'

const caseSchema = z.strictObject({
  about: z.string(),
  claim: z.string(),
  title: z.string().optional(),
  text: z.string(),
  expect: z.array(
    z.strictObject({
      stance: z.enum(['ASSERTS', 'REPORTS', 'QUESTIONS', 'DENIES']),
      attributedTo: z.string().optional(),
      quote: z.string().optional(),
      exact: z.boolean().optional(),
    }),
  ),
  limit: z.string().optional(),
})

const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')))
const matcher = createClaimMatcher(
  [...new Set(cases.map(({ claim }) => claim))].map((text) => ({ id: text, texts: [text] })),
)

function matchesOf({ claim, title, text }: (typeof cases)[number]) {
  return matcher.match({ title: title ?? null, text }).matches.filter((match) => match.claim === claim)
}

describe('what a text does with a claim', () => {
  test.each(cases.filter(({ limit }) => limit === undefined))('$about', (one) => {
    const found = matchesOf(one)
    expect(found).toHaveLength(one.expect.length)
    for (const [at, wanted] of one.expect.entries()) expect(found[at]).toMatchObject(wanted)
  })

  // What is still read wrongly is only proposed: a person looks at it before it counts.
  test.each(cases)('is a fact only where a careful person says so: $about', (one) => {
    const facts = matchesOf(one).filter((match) => !match.suggested)
    const told = one.expect.map(({ stance }) => stance)
    expect(facts.filter(({ stance, exact }) => !exact || !told.includes(stance))).toEqual([])
  })
})
