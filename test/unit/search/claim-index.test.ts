import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClaimIndex } from '../../../src/search/index.ts'

const claims: readonly (readonly [string, readonly string[]])[] = [
  ['photos', ['The Redmi Note sends photos from its media storage to a server in China.']],
  ['texts', ['The Redmi Note sends text messages to a server in China.']],
  ['cnnic', ['The IP address that received the data is registered to CNNIC.']],
  ['rifle', ['The U.S. Army will draft 1,000 people.', 'Is a Draft Coming?']],
  ['cafe', ['Voters of the café were counted twice in Zürich.']],
]

function filled() {
  const index = createClaimIndex()
  for (const [id, texts] of claims) index.put(id, texts)
  return index
}

const best = (text: string) => filled().search(text, 1)[0]?.id

describe('claim search', () => {
  it('finds a claim by its own words with the highest score there is', () => {
    expect(filled().search('The Redmi Note sends text messages to a server in China.', 1)).toEqual([
      { id: 'texts', score: 2 },
    ])
  })

  it.each([
    ['another form of the words', 'messaging sent by a Redmi Note', 'texts'],
    ['an alias alone', 'is the draft coming', 'rifle'],
    ['a number and initials in another spelling', 'US army drafts 1000', 'rifle'],
    ['letters without accents', 'cafe zurich', 'cafe'],
    ['entities and typographic apostrophes', 'CNNIC&#39;s IP address', 'cnnic'],
    ['a hashtag of joined words', 'look at this #MediaStorage', 'photos'],
    ['a misspelled word', 'regsitered at cnnik, that ip adress', 'cnnic'],
    [
      'a post with links and a signature',
      'photos leave!https://t.co/AbC123 — Some Body (@some) July 30, 2014',
      'photos',
    ],
  ])('finds a claim by %s', (_, text, id) => {
    expect(best(text)).toBe(id)
  })

  it('keeps the display name of a signature, since claims name who said a thing', () => {
    const index = filled()
    index.put('said', ['Paula Example said that the moon is green.'])
    expect(index.search('The moon! — Paula Example (@pex) May 1, 2019', 1)[0]?.id).toBe('said')
    const nameOnly = index.search('What a night pic.twitter.com/x — Paula Example (@pex) May 1, 2019', 1)
    expect(nameOnly[0]?.id).toBe('said')
  })

  it.each(['AND OR NOT', '(((', '"unclosed', '*:*', '~^\\/', '-photos', 'text:photos', '\u0000\ud800', ''])(
    'takes "%s" as plain words',
    (text) => {
      expect(Array.isArray(filled().search(text, 5))).toBe(true)
    },
  )

  it('finds the same with operators around the words as without them', () => {
    expect(filled().search('+photos AND (media~2 storage)^3', 1)[0]?.id).toBe('photos')
  })

  it('knows a claim by its latest words only, and none that was taken out', () => {
    const index = filled()
    index.put('texts', ['Bananas are radioactive.'])
    expect(index.search('bananas', 5).map(({ id }) => id)).toEqual(['texts'])
    expect(index.search('text messages', 5).map(({ id }) => id)).not.toContain('texts')
    index.remove('texts')
    index.remove('never there')
    expect(index.search('bananas', 5)).toEqual([])
    expect(index.size()).toBe(4)
  })

  it('answers in the order of putting when two claims read alike', () => {
    const index = createClaimIndex()
    for (const id of ['b', 'c', 'a']) index.put(id, ['The moon is green.'])
    expect(index.search('green moon', 3).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(index.search('green moon', 2).map(({ id }) => id)).toEqual(['b', 'c'])
    expect(index.search('green moon', 0)).toEqual([])
  })

  it('refuses a text past 4,000 characters and a number of hits past 1,000', () => {
    expect(() => filled().search('x'.repeat(4001), 5)).toThrow(RangeError)
    expect(() => filled().search('x', 1001)).toThrow(RangeError)
    expect(() => filled().search('x', -1)).toThrow(RangeError)
    expect(filled().search('photos '.repeat(571), 5)[0]?.id).toBe('photos')
  })

  it('answers after any history of changes as an index that was filled with what is left', () => {
    const word = fc.constantFrom('photo', 'server', 'china', 'phone', 'draft', 'army', 'moon', 'green')
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const step = fc.record({ id: fc.integer({ min: 0, max: 9 }), text: fc.option(text) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), text, (steps, query) => {
        const index = createClaimIndex()
        const left = new Map<string, string>()
        for (const { id, text: words } of steps) {
          const unchanged = left.get(`c${id}`) === words
          if (!unchanged) left.delete(`c${id}`)
          if (words === null) index.remove(`c${id}`)
          else {
            index.put(`c${id}`, [words])
            if (!unchanged) left.set(`c${id}`, words)
          }
        }
        const fresh = createClaimIndex()
        for (const [id, words] of left) fresh.put(id, [words])
        const round = (hits: readonly { id: string; score: number }[]) => hits.map(({ score }) => score.toFixed(6))
        expect(round(index.search(query, 10))).toEqual(round(fresh.search(query, 10)))
        expect(index.size()).toBe(left.size)
      }),
      { numRuns: 300 },
    )
  })

  it('closes up after thousands of replacements and still finds each claim', () => {
    const index = createClaimIndex()
    for (let round = 0; round < 30; round += 1) {
      for (let id = 0; id < 50; id += 1) index.put(`c${id}`, [`claim number ${id} in round ${round} about topic${id}`])
    }
    expect(index.size()).toBe(50)
    for (let id = 0; id < 50; id += 1) expect(index.search(`topic${id}`, 1)[0]?.id).toBe(`c${id}`)
  })
})
