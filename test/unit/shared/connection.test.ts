import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCursor, type PageArgs, pageOfList, parsePageArgs, toConnection } from '../../../src/shared/connection.ts'

const list = Array.from({ length: 23 }, (_, at) => `row ${at}`)

describe('parsePageArgs', () => {
  it('takes what the field says when nothing is asked for', () => {
    expect(parsePageArgs({}, 20)).toEqual({ limit: 20, after: null })
    expect(parsePageArgs({ first: null, after: null }, 20)).toEqual({ limit: 20, after: null })
  })

  it('takes 0 to 200, and names the cap otherwise', () => {
    expect([0, 200].map((first) => parsePageArgs({ first }).limit)).toEqual([0, 200])
    for (const first of [-1, 201, 100000, 1.5, Number.NaN]) {
      const message = expect.stringContaining('first must be between 0 and 200')
      const refusal = { code: 'PAGE_TOO_LARGE', message, inputPath: ['first'] }
      expect(() => parsePageArgs({ first })).toThrow(expect.objectContaining(refusal))
    }
  })

  it('gives a cursor back as the position it was made of', () => {
    for (const position of [
      ['2014-07 ü', 'source_a'],
      [-1.5, 'claim_b'],
    ] as const) {
      const after = encodeCursor(position)
      expect(after).toMatch(/^[A-Za-z0-9_-]+$/)
      expect(parsePageArgs({ after }).after).toEqual(position)
    }
  })

  it.each([
    '',
    'x',
    'not a cursor',
    Buffer.from('[]').toString('base64url'),
    Buffer.from('[null,"id"]').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('[1,"id",3]').toString('base64url'),
    Buffer.from('{"0":1,"1":"id","length":2}').toString('base64url'),
    encodeCursor(['x'.repeat(5000), 'id']),
  ])('refuses what is no cursor (%#)', (after) => {
    expect(() => parsePageArgs({ after })).toThrow(
      expect.objectContaining({ code: 'INVALID_CURSOR', inputPath: ['after'] }),
    )
  })

  it('decodes or refuses any text, and does nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (after) => {
        try {
          parsePageArgs({ after })
        } catch (error) {
          expect(error).toMatchObject({ code: 'INVALID_CURSOR' })
        }
      }),
    )
  })
})

describe('toConnection', () => {
  it('says where the page begins, where it ends and whether more follows', () => {
    const how = { positionOf: (row: string) => [row, row] as const, count: () => 9 }
    const page = toConnection(['a', 'b', 'c'], { limit: 2, after: ['0', '0'] }, how)
    expect(page.edges.map((edge) => edge.node)).toEqual(['a', 'b'])
    expect(page.totalCount()).toBe(9)
    expect(page.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: encodeCursor(['a', 'a']),
      endCursor: encodeCursor(['b', 'b']),
    })
  })
})

describe('pageOfList', () => {
  it('gives every row once, in order, when one page after the other is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (first) => {
        const seen: string[] = []
        let args: PageArgs = { first }
        for (let more = true; more; ) {
          const page = pageOfList(list, args)
          seen.push(...page.edges.map((edge) => edge.node))
          more = page.pageInfo.hasNextPage
          args = { first, after: page.pageInfo.endCursor }
        }
        expect(seen).toEqual(list)
      }),
    )
  })

  it('holds nothing for first: 0, and still knows that there is more', () => {
    const page = pageOfList(list, { first: 0 })
    expect(page).toMatchObject({ edges: [], pageInfo: { hasNextPage: true, endCursor: null } })
    expect(page.totalCount()).toBe(23)
  })

  it.each([['text', ''] as const, [-2, ''] as const, [0.5, ''] as const])(
    'refuses the cursor %j of another list',
    (...position) => {
      const after = encodeCursor(position)
      expect(() => pageOfList(list, { after })).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' }))
    },
  )
})
