import { describe, expect, test } from 'vitest'
import { buildInput, computeSpread } from '../../../src/spread/index.ts'
import { columnsFromLines, type Line } from '../../support/spread-lines.ts'

interface Byline {
  readonly name: string
  readonly profile?: string
}

/** Two sources in two outlets with one byline each: how many independent sources are they? */
function twoBylines(first: Byline, second: Byline, outletName: string | null = null) {
  const lines: Line[] = [
    { type: 'claim', key: 'c', text: 'c' },
    ...['a', 'b'].flatMap((key) => [
      { type: 'source', key, url: `https://${key}-news.example/1`, kind: 'ARTICLE' },
      { type: 'assertion', source: key, claim: 'c', stance: 'ASSERTS', quote: key },
    ]),
  ]
  const columns = columnsFromLines(lines, 'c')
  const input = buildInput({
    ...columns,
    outlets: { ...columns.outlets, name: [outletName, outletName] },
    persons: { key: [1, 2], name: [first.name, second.name], profile: [first.profile ?? null, second.profile ?? null] },
    authors: { source: ['a', 'b'], person: [1, 2], recordedAt: [0, 0] },
  })
  return computeSpread(input).independence
}

const together = (name: string): number => twoBylines({ name }, { name }).high

describe('two sources by one author', () => {
  test('are one where the byline names a person, however it is written', () => {
    const { high, standsOn } = twoBylines({ name: 'Jane  ROE' }, { name: 'Jane Roe' })
    expect(high).toBe(1)
    expect(standsOn).toMatchObject([{ label: 'author:jane roe', reason: 'one author: Jane  ROE' }])
  })

  test('are two where the byline names a role, alone or as the last word', () => {
    for (const name of ['Admin', 'staff', 'Tech Desk', 'Guest Contributor', 'The Editors', 'ANONYMOUS']) {
      expect([name, together(name)]).toEqual([name, 2])
    }
  })

  test('are one where a role is only the first word', () => {
    expect(together('Guest Jones')).toBe(1)
  })

  test('are two where the byline names an agency', () => {
    for (const name of ['AP', 'The Associated Press', 'Reuters', 'dpa', 'Xinhua', 'Bloomberg']) {
      expect([name, together(name)]).toEqual([name, 2])
    }
  })

  test('are two where the byline is the outlet’s own name', () => {
    expect(twoBylines({ name: 'Phone Arena' }, { name: 'Phone Arena' }, 'PhoneArena').high).toBe(2)
  })

  test('are two where very many people have that name, and one with the same profile', () => {
    const name = 'John Smith'
    const profile = 'https://people.example/js'
    expect(together(name)).toBe(2)
    expect(twoBylines({ name, profile }, { name, profile }).high).toBe(1)
    expect(twoBylines({ name, profile }, { name, profile: 'https://other.example/js' }).high).toBe(2)
  })
})

describe('families', () => {
  const owned = (owners: readonly (readonly [string, string])[], kind = 'ARTICLE') => {
    const lines: Line[] = [
      { type: 'claim', key: 'c', text: 'c' },
      ...['a', 'b', 'd'].flatMap((key) => [
        { type: 'source', key, url: `https://${key}.example/1`, kind },
        { type: 'assertion', source: key, claim: 'c', stance: 'ASSERTS', quote: key },
      ]),
      ...owners.map(([outlet, organization]) => ({ type: 'owner', outlet: `${outlet}.example`, organization })),
    ]
    return computeSpread(buildInput(columnsFromLines(lines, 'c'))).independence
  }

  test('are outlets of one owner; an outlet with several owners joins theirs', () => {
    expect(
      owned([
        ['a', 'X'],
        ['b', 'X'],
      ]),
    ).toMatchObject({ high: 2, families: 2 })
    const joined = owned([
      ['a', 'X'],
      ['b', 'Y'],
      ['d', 'X'],
      ['d', 'Y'],
    ])
    expect(joined).toMatchObject({ high: 1, families: 1 })
    expect(joined.standsOn).toMatchObject([{ label: 'family:X, Y', reason: 'one family: X, Y' }])
  })

  test('are counted for forum posts but make no two of them one', () => {
    expect(
      owned(
        [
          ['a', 'X'],
          ['b', 'X'],
        ],
        'FORUM_POST',
      ),
    ).toMatchObject({ high: 3, families: 2 })
  })
})
