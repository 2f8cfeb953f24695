import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createClaimMatcher } from '../../../src/reading/index.ts'

const stances = z.enum(['ASSERTS', 'REPORTS', 'QUESTIONS', 'DENIES'])
const setSchema = z.strictObject({
  about: z.string(),
  claims: z.array(z.strictObject({ key: z.string(), text: z.string() })),
  pages: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      text: z.array(z.string()),
      states: z.array(z.strictObject({ claim: z.string(), stance: stances, attributedTo: z.string().optional() })),
    }),
  ),
})
const { claims, pages } = setSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'check-set.json'), 'utf8')))
const matcher = createClaimMatcher(claims.map(({ key, text }) => ({ id: key, texts: [text] })))
const found = pages.flatMap(({ key, title, text }) =>
  matcher.match({ title, text: text.join('\n\n') }).matches.map((match) => ({ page: key, ...match })),
)
const stated = new Map(pages.flatMap(({ key, states }) => states.map((each) => [`${key} ${each.claim}`, each])))
const right = found.filter(({ page, claim }) => stated.has(`${page} ${claim}`))

test('nearly all that pages of other topics state is found, and little else', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(right.length / stated.size).toBeGreaterThanOrEqual(0.9)
  expect(right.length / found.length).toBeGreaterThanOrEqual(0.92)
})

test('the stance is mostly right there', () => {
  const same = right.filter(({ page, claim, stance }) => stated.get(`${page} ${claim}`)?.stance === stance)
  expect(same.length / right.length).toBeGreaterThanOrEqual(0.85)
})

test('every statement names a claim of the set', () => {
  const known = new Set(claims.map(({ key }) => key))
  expect([...stated.values()].filter(({ claim }) => !known.has(claim))).toEqual([])
})
