import { describe, expect, it } from 'vitest'
import { createClaimMatcher } from '../../../src/reading/claims/index.ts'

const claims = [
  { id: 'lake', texts: ['The Aldana reservoir is contaminated with lead.', 'Lead in the Aldana reservoir'] },
  { id: 'filter', texts: ['Boiling the water does not remove the lead.'] },
  { id: 'mayor', texts: ["Mayor Okafor secretly sold the town's water rights to Brightwell."] },
  { id: 'school', texts: ['Three schools were closed because of the water.'] },
]

const matcher = createClaimMatcher(claims)
const read = (text: string, title: string | null = null) => matcher.match({ title, text }).matches
const only = (text: string, id: string) => read(text).find(({ claim }) => claim === id)

describe('exact words', () => {
  it.each([
    'They measured twice. The Aldana reservoir is contaminated with lead. So they said.',
    'THE ALDANA RESERVOIR\nIS CONTAMINATED   WITH LEAD',
    '“The Aldana reservoir is contaminated – with lead,” it read on the wall.',
  ])('are found whatever their blanks, case and marks: %s', (text) => {
    const match = only(text, 'lake')
    expect(match).toMatchObject({ exact: true, score: 1 })
    expect(text.slice(match?.start, match?.end)).toBe(match?.quote)
  })

  it('are a fact when the page says them as its own or reports them', () => {
    expect(only('The Aldana reservoir is contaminated with lead.', 'lake')).toMatchObject({
      suggested: false,
      stance: 'ASSERTS',
      confidence: 1,
    })
    expect(only('According to Reuters, the Aldana reservoir is contaminated with lead.', 'lake')).toMatchObject({
      suggested: false,
      stance: 'REPORTS',
      attributedTo: 'Reuters',
    })
  })

  it('are a suggestion when the sentence denies or asks them', () => {
    for (const [text, stance] of [
      ['It is a hoax that the Aldana reservoir is contaminated with lead.', 'DENIES'],
      ['Is it true that the Aldana reservoir is contaminated with lead?', 'QUESTIONS'],
    ] as const) {
      expect(only(text, 'lake')).toMatchObject({ exact: true, suggested: true, stance })
    }
  })

  it('may be those of an alias, but not across the end of a sentence', () => {
    expect(only('A paper called Lead in the Aldana reservoir came out.', 'lake')).toMatchObject({ exact: true })
    expect(only('It holds lead. In the Aldana reservoir fish die.', 'lake')?.exact).not.toBe(true)
  })

  it('are not those of a longer word', () => {
    expect(only('The Aldana reservoir is contaminated with leaders.', 'lake')?.exact).not.toBe(true)
  })
})

describe('other words', () => {
  it.each([
    ['Tests show lead contaminating the reservoir at Aldana.', 'lake'],
    ['You cannot remove lead by boiling water.', 'filter'],
    ['Okafor quietly sold water rights of the town to Brightwell, the mayor of all people.', 'mayor'],
    ['The water closed three schools.', 'school'],
  ])('are a suggestion with the whole sentence: %s', (text, id) => {
    expect(only(text, id)).toMatchObject({ exact: false, suggested: true, quote: text, start: 0, end: text.length })
  })

  it('leave a name to the rest of the page', () => {
    const text = 'A visit to the Aldana reservoir.\n\nIt is contaminated with lead, and badly.'
    expect(only(text, 'lake')).toMatchObject({ quote: 'It is contaminated with lead, and badly.' })
  })

  it.each([
    'The Aldana reservoir was built in 1931 and feeds three towns.',
    'Mayor Okafor opened the fair in Brightwell.',
    'Lead prices rose again.',
    'Three schools opened a joint orchestra.',
  ])('about the same things state no claim: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('are searched for within neighbouring sentences of one block', () => {
    const text = 'We tested the reservoir at Aldana. It is contaminated: the lead was visible.'
    expect(only(text, 'lake')?.quote).toBe(text)
    expect(only(text.replace('. It', '.\n\nIt'), 'lake')?.quote).not.toBe(text)
  })
})

describe('the stance of a sentence', () => {
  const lead = 'the Aldana reservoir is badly contaminated with lead'
  it.each([
    [`Everybody here knows it: ${lead}.`, 'ASSERTS', null],
    [`According to Phone Arena, ${lead}.`, 'REPORTS', 'Phone Arena'],
    [`A chemist in Porto claims that ${lead}.`, 'REPORTS', 'chemist in Porto'],
    [`The council says that ${lead}.`, 'REPORTS', 'council'],
    [`Reportedly ${lead}.`, 'REPORTS', null],
    [`Can it be that ${lead}?`, 'QUESTIONS', null],
    [`It is unclear whether ${lead}.`, 'QUESTIONS', null],
    [`Brightwell denied that ${lead}.`, 'DENIES', 'Brightwell'],
    [`It is not true that ${lead}.`, 'DENIES', null],
    ['The Aldana reservoir is not contaminated with lead.', 'DENIES', null],
    ["The Aldana reservoir isn't contaminated with any lead.", 'DENIES', null],
    ['No, the Aldana reservoir is not contaminated with lead.', 'DENIES', null],
    [`The council did not deny that ${lead}.`, 'REPORTS', null],
  ])('"%s" is %s', (text, stance, attributedTo) => {
    const match = only(text, 'lake')
    expect(match?.stance).toBe(stance)
    if (attributedTo !== null) expect(match?.attributedTo).toBe(attributedTo)
  })

  it('knows that denying a negation affirms, and that affirming one denies', () => {
    expect(only('Boiling water does not remove lead.', 'filter')?.stance).toBe('ASSERTS')
    expect(only('Boiling the water removes the lead.', 'filter')?.stance).toBe('DENIES')
  })

  it('takes the name of "he said" from the sentence before', () => {
    const text = 'Reuters reports from the lake. He says the Aldana reservoir is contaminated with much lead.'
    expect(only(text, 'lake')).toMatchObject({ stance: 'REPORTS' })
  })
})

describe('a page with many claims', () => {
  it('brings the best suggestions up to the cap, says how many it left out, and never leaves out exact words', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      id: `c${at}`,
      texts: [`Bridge number ${at} has cracks in pillar ${at}.`],
    }))
    const page = [
      ...many.slice(0, 30).map(({ texts }) => `Cracks: pillar, ${texts[0]?.match(/\d+/)?.[0]} on the bridge number.`),
    ]
    const text = [...page, many[35]?.texts[0] ?? ''].join('\n\n')
    const { matches, leftOut } = createClaimMatcher(many).match(
      { title: null, text },
      { mostSuggestions: 5, leastScore: 0.5 },
    )
    expect(matches.filter(({ suggested }) => suggested)).toHaveLength(5)
    expect(leftOut).toBeGreaterThan(10)
    expect(matches.filter(({ exact }) => exact).map(({ claim }) => claim)).toEqual(['c35'])
  })

  it('finds one claim alone as it finds it among all', () => {
    const text =
      'Tests show lead contaminating the reservoir at Aldana. Three schools were closed because of the water.'
    for (const id of ['lake', 'school']) {
      expect(matcher.match({ title: null, text }, { only: id }).matches).toEqual(
        read(text).filter(({ claim }) => claim === id),
      )
    }
  })

  it('gives each claim one match and the matches in the order of the text', () => {
    const text =
      'Three schools were closed because of the water. Boiling the water does not remove the lead.\n\nThree schools were closed because of the water.'
    expect(read(text).map(({ claim, start }) => [claim, start])).toEqual([
      ['school', 0],
      ['filter', 48],
    ])
  })
})

describe('a hostile megabyte', () => {
  it.each(['a ', 'Lead. ', 'the Aldana reservoir ', 'not ', '. ', '\n\n', 'A.', 'x', 'Is a ', 'claims that '])(
    'of "%s" is read to its end',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(Array.isArray(read(text))).toBe(true)
    },
  )
})
