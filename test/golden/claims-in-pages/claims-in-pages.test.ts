import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

function readSet(fileName: string) {
  const { claims, pages } = setSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, fileName), 'utf8')))
  const matcher = createClaimMatcher(claims.map(({ key, text }) => ({ id: key, texts: [text] })))
  const found = pages.flatMap(({ key, title, text }) =>
    matcher.match({ title, text: text.join('\n\n') }).matches.map((match) => ({ page: key, ...match })),
  )
  const stated = new Map(pages.flatMap(({ key, states }) => states.map((each) => [`${key} ${each.claim}`, each])))
  const right = found.filter(({ page, claim }) => stated.has(`${page} ${claim}`))
  const same = right.filter(({ page, claim, stance }) => stated.get(`${page} ${claim}`)?.stance === stance)
  return { claims, pages, found, stated, right, same }
}

describe.each([
  ['check-set.json', { recall: 0.95, precision: 0.95, stance: 0.89 }],
  ['training-set.json', { recall: 0.84, precision: 0.95, stance: 0.9 }],
])('of the pages of %s', (fileName, least) => {
  const { claims, pages, found, stated, right, same } = readSet(fileName)

  it('nearly all that they state is found, and little else', () => {
    expect(pages.length).toBeGreaterThan(15)
    expect(right.length / stated.size).toBeGreaterThanOrEqual(least.recall)
    expect(right.length / found.length).toBeGreaterThanOrEqual(least.precision)
  })

  it('the stance is mostly right', () => {
    expect(same.length / right.length).toBeGreaterThanOrEqual(least.stance)
  })

  it('every statement names a claim of the set', () => {
    const known = new Set(claims.map(({ key }) => key))
    expect([...stated.values()].filter(({ claim }) => !known.has(claim))).toEqual([])
  })
})
