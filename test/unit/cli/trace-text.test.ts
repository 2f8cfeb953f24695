import { describe, expect, it } from 'vitest'
import { renderTrace } from '../../../src/cli/trace-text.ts'
import { answer, ground, hop, independence, source } from '../../support/spread-answers.ts'

const forum = source('forum', { kind: 'FORUM_POST' })
const arena = source('arena')
const blog = source('blog', { kind: 'BLOG_POST' })
const lab = source('lab', { kind: 'REPORT' })

describe('the tree of a trace', () => {
  it('has a line for each source below the one that it took the claim from: place, date, how, title', () => {
    const text = renderTrace(
      answer({
        origins: [
          { source: forum, standing: 'FIRST_HAND', credited: [] },
          { source: lab, standing: 'UNATTRIBUTED', credited: [] },
        ],
        hops: [
          hop(forum, null, { date: '2014-07' }),
          hop(arena, forum, { date: '2014-07-29', basis: 'NAMED_ATTRIBUTION' }),
          hop(blog, arena, { date: '2014-07-30', basis: 'TEXT_REUSE', confidence: 0.87 }),
          hop(source('late'), forum, { date: '2014' }),
          hop(lab, null),
        ],
      }),
    )
    expect(text.split('\n').slice(2, 7)).toEqual([
      '  forum.example       July 2014     first hand                   "Story of forum"',
      '  ├─ arena.example    29 July 2014  names it                     "Story of arena"',
      '  │  └─ blog.example  30 July 2014  copies its text (87 % sure)  "Story of blog"',
      '  └─ late.example     2014          links to it                  "Story of late"',
      '  lab.example         undated       names no source              "Story of lab"',
    ])
  })

  it('stands in columns that wide characters do not break', () => {
    const wide = source('wide', { outlet: { domain: '小米.example', name: null } })
    const lines = renderTrace(
      answer({ hops: [hop(wide, null, { date: '2014-07-30' }), hop(arena, null, { date: '2014' })] }),
    )
      .split('\n')
      .slice(2, 4)
    expect(lines).toEqual([
      '  小米.example   30 July 2014    "Story of wide"',
      '  arena.example  2014            "Story of arena"',
    ])
  })

  it('says the step instead of drawing on when a chain is long, however long it is', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => source(`s${at}`))
    const hops = chain.map((one, at) => hop(one, at === 0 ? null : (chain[at - 1] ?? null)))
    const lines = renderTrace(answer({ hops })).split('\n')
    expect(lines).toHaveLength(20_000 + 5)
    expect(lines[20_001]).toContain('(step 19999) s19999.example')
  })

  it('says by way of whom when there is no link between the two', () => {
    expect(
      renderTrace(answer({ hops: [hop(forum, null), hop(arena, forum, { basis: null, confidence: null })] })),
    ).toContain('took it by way of others')
  })

  it('takes no orders from a title, an outlet or a claim', () => {
    const evil = source('evil', {
      title: '\x1b]0;owned\x07 \u202egpj\r\nnext',
      outlet: { domain: 'a\x9b2J', name: null },
    })
    const text = renderTrace(answer({ claim: { id: 'claim_c', text: '\x1b[2J' }, hops: [hop(evil, null)] }))
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    expect(text).toContain('"]0;owned gpj next"')
  })
})

describe('the sentence of a trace', () => {
  const ten = { sources: 10, outlets: 10, standsOn: [ground(forum)] }

  it.each([
    [{ ...ten }, '10 sources in 10 outlets, 1 independent source: stands on the forum post at forum.example.'],
    [
      { ...ten, low: 2, high: 2, standsOn: [ground(forum), ground(lab)] },
      '10 sources in 10 outlets, 2 independent sources: stands on the forum post at forum.example and the report at lab.example.',
    ],
    [{ ...ten, low: 1, high: 3, standsOn: [] }, '10 sources in 10 outlets, between 1 and 3 independent sources.'],
    [
      { ...ten, low: 1, high: 3, exact: false, standsOnExact: false },
      '10 sources in 10 outlets, at least 1 and at most 3 independent sources: stands on the forum post at forum.example (a smaller set may do).',
    ],
    [
      {
        ...ten,
        sources: 2,
        outlets: 1,
        standsOn: [{ label: 'family:x', reason: 'one family: X\x1b', sources: [forum, arena] }],
      },
      '2 sources in 1 outlet, 1 independent source: stands on one family: X.',
    ],
  ])('counts %j', (counts, sentence) => {
    const text = renderTrace(answer({ hops: [hop(forum, null)], independence: independence(counts) }))
    expect(text.split('\n')).toContain(sentence)
  })

  it('says that nobody is known to state it', () => {
    expect(renderTrace(answer())).toBe('The phone sends photos.\n\nNo source is known that states it.\n')
  })

  it('calls the earliest the earliest known, never the first', () => {
    const text = renderTrace(answer({ hops: [hop(forum, null, { date: '2014-07' })], independence: independence() }))
    expect(text).toContain('Earliest known: forum.example, July 2014.')
    expect(text).not.toMatch(/\bfirst\b(?! hand)/)
  })
})

describe('what stands beside a trace', () => {
  it('is who denies or questions the claim, and of what', () => {
    const denial = { id: 'e', claim: { id: 'claim_c', text: '' }, confidence: 1, anchor: null, stance: 'DENIES' }
    const text = renderTrace(
      answer({
        denials: [
          { ...denial, source: lab },
          { ...denial, source: blog, stance: 'QUESTIONS', claim: { id: 'claim_w', text: 'The phone spies.' } },
        ],
      }),
    )
    expect(text).toContain('  lab.example denies, "Story of lab"\n')
    expect(text).toContain('  blog.example questions, "Story of blog", of: The phone spies.\n')
  })

  it('is everything that was left out, with its number', () => {
    const omitted = {
      lowConfidence: 1,
      suggested: 2,
      surelyLater: 3,
      withdrawn: 4,
      membersSuggested: 5,
      membersLowConfidence: 6,
      afterAsOf: 7,
    }
    expect(renderTrace(answer({ omitted, complete: false }))).toContain(
      'Left out: 1 citation of low confidence, 2 suggested citations, 3 citations of something surely later, 4 withdrawn citations, 5 suggested sources, 6 sources of low confidence and 7 later sources.\nNot every number is exact',
    )
  })

  it('is the parts that somebody states, and the day that was asked about', () => {
    const part = { id: 'claim_p', text: 'It sends texts.' }
    const text = renderTrace(
      answer({
        asOf: { publishedBy: { from: null, to: '2014-08-01T00:00:00.000Z' }, knownBy: '2026-01-02T03:04:05.000Z' },
        parts: [
          { claim: part, independence: independence({ sources: 7, low: 1, high: 2 }) },
          { claim: { id: 'claim_q', text: 'Nobody says so.' }, independence: independence({ sources: 0 }) },
        ],
      }),
    )
    expect(text).toContain(
      'What was published before 1 August 2014, 00:00 UTC\nWhat this graph knew on 2 January 2026, 03:04 UTC\n',
    )
    expect(text).toContain('Its parts:\n  It sends texts. (7 sources, between 1 and 2 independent sources)\n')
    expect(text).not.toContain('Nobody says so.')
  })
})
