import { describe, expect, it } from 'vitest'
import { parseSpreadQuery } from '../../../src/tracing/index.ts'

const parse = (query: string) => parseSpreadQuery(new URLSearchParams(query))

describe('the options of a spread in a query string', () => {
  it('have their defaults when nothing is asked', () => {
    expect(parse('')).toMatchObject({
      includeParts: true,
      evidence: 'CONFIRMED',
      minConfidence: 0.5,
      budget: 1_000_000,
    })
  })

  it('are nested by dots, and lists by repetition', () => {
    expect(
      parse(
        'asOf.publishedBy=2014-08&asOf.knownBy=2026-01-02T03:04:05Z&among.outlets=b.example&among.outlets=a.example' +
          '&among.kinds=FORUM_POST&among.sources=source_x&includeParts=false&evidence=WITH_SUGGESTIONS' +
          '&minConfidence=.25&parentRule=LATEST_BEFORE&budget=5',
      ),
    ).toMatchObject({
      asOf: {
        publishedBy: { from: Date.UTC(2014, 7, 1), to: Date.UTC(2014, 8, 1) },
        knownBy: Date.UTC(2026, 0, 2, 3, 4, 5),
      },
      among: { outlets: ['a.example', 'b.example'], kinds: ['FORUM_POST'], sources: ['source_x'] },
      includeParts: false,
      evidence: 'WITH_SUGGESTIONS',
      minConfidence: 0.25,
      parentRule: 'LATEST_BEFORE',
      budget: 5,
    })
  })

  it.each([
    ['Budget=1', /no parameter "Budget"/],
    ['constructor=1', /no parameter "constructor"/],
    ['__proto__.x=1', /no parameter "__proto__\.x"/],
    ['asOf=2014', /no parameter "asOf"/],
    ['evidence=CONFIRMED&evidence=CONFIRMED', /evidence is given 2 times/],
    ['budget=', /budget is ""/],
    ['budget=1e3', /budget is "1e3"/],
    ['budget=0', /budget must be between 1/],
    ['minConfidence=2', /minConfidence must be between 0 and 1/],
    ['minConfidence=-1', /minConfidence is "-1"/],
    ['includeParts=yes', /includeParts is "yes".*true or false/],
    ['asOf.knownBy=2014-07-30', /asOf\.knownBy is "2014-07-30".*RFC 3339/],
    ['asOf.publishedBy=2014-02-30', /asOf\.publishedBy is "2014-02-30"/],
    ['among.kinds=forum_post', /among\.kinds is "forum_post"/],
  ])('are refused by name: %s', (query, words) => {
    expect(() => parse(query)).toThrow(words)
  })
})
