import { describe, expect, it } from 'vitest'
import { findMentions, findNames, prepareNames } from '../../../src/reading/names/index.ts'

const brief = (text: string) => findNames(text).map(({ kind, name, quote }) => [kind[0], name, quote])
const names = (text: string) => findNames(text).map(({ name }) => name)

describe('devices', () => {
  it.each([
    ['A Nokia 3310 fell.', ['Nokia 3310']],
    ['The Huawei P30 Pro and the Galaxy S5 were tested.', ['Huawei P30 Pro', 'Galaxy S5']],
    ['An iPhone 6 Plus is not an iPhone 6.', ['iPhone 6 Plus', 'iPhone 6']],
    ['A OnePlus One was bought.', ['OnePlus One']],
    ['A Redmi 1S lay there.', ['Redmi 1S']],
    ['A Moto G beside two Moto Gs and an Xperia Z.', ['Moto G', 'Moto G', 'Xperia Z']],
    ['The Kindle I bought and a Galaxy A friend had.', ['Kindle', 'Galaxy']],
  ])('of "%s" are %j', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('drop the plural and the possessive', () => {
    expect(brief('iPhones and Redmi Notes; the Redmi Note’s owner')).toEqual([
      ['D', 'iPhone', 'iPhones'],
      ['D', 'Redmi Note', 'Redmi Notes'],
      ['D', 'Redmi Note', 'Redmi Note'],
    ])
  })

  it.each([
    'The Xiaomi Redmi Note is big. A Redmi Note is cheap.',
    'Xiaomi’s Redmi Note is big. A Redmi Note is cheap.',
    'The Redmi Note, made by Xiaomi, is big. A Redmi Note is cheap.',
  ])('are one by line and by maker when the page puts them together: %s', (text) => {
    const devices = findNames(text).filter(({ kind }) => kind === 'DEVICE')
    expect(devices.map(({ name }) => name)).toEqual(['Xiaomi Redmi Note', 'Xiaomi Redmi Note'])
  })

  it('stay apart when it does not', () => {
    expect(names('A Redmi Note is cheap.')).toEqual(['Redmi Note'])
    expect(names('The Xiaomi Redmi Note is not a Redmi Note 4.')).toEqual(['Xiaomi Redmi Note', 'Redmi Note 4'])
  })

  it.each(['Apple 2014 was a good year.', 'The galaxy is big.', 'A note on one plus one.', 'HP and LG merged.'])(
    'are none in "%s"',
    (text) => {
      expect(findNames(text).filter(({ kind }) => kind === 'DEVICE')).toEqual([])
    },
  )
})

describe('organizations', () => {
  it.each([
    ['MediaTek makes the chip.', ['MediaTek']],
    [
      'CNNIC is under the Ministry of Information Industry of the country.',
      ['CNNIC', 'Ministry of Information Industry'],
    ],
    ['The Department of Health and Human Services said so.', ['Department of Health and Human Services']],
    ['Acme Widgets Inc. bought it.', ['Acme Widgets Inc']],
    [
      'The University of Hong Kong and Cambridge University agree.',
      ['University of Hong Kong', 'Cambridge University'],
    ],
  ])('of "%s" are %j', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('go on under the short form that stands in brackets behind them', () => {
    expect(names('The Zeeland Water Quality Agency (ZWQA) came. Then ZWQA left, and XZWQA did not.')).toEqual([
      'Zeeland Water Quality Agency',
      'Zeeland Water Quality Agency',
      'Zeeland Water Quality Agency',
    ])
  })

  it('are not plain words', () => {
    expect(names('Who eats an apple? I say no, uber alles, and lava flows.')).toEqual([])
  })
})

describe('people', () => {
  it('are found by given name, title or role, and later by their last name', () => {
    const text =
      'Hugo Barra, vice president, denied it. Barra’s post was long. Dr. Okonkwo and spokesman Wim Kok agreed with Barra.'
    expect(brief(text)).toEqual([
      ['P', 'Hugo Barra', 'Hugo Barra'],
      ['P', 'Hugo Barra', 'Barra'],
      ['P', 'Okonkwo', 'Okonkwo'],
      ['P', 'Wim Kok', 'Wim Kok'],
      ['P', 'Hugo Barra', 'Barra'],
    ])
  })

  it('are not known by a last name that two of them bear', () => {
    expect(names('Anna Berg and Peter Berg came. Berg left.')).toEqual(['Anna Berg', 'Peter Berg'])
  })

  it('are no places, outlets or days', () => {
    expect(
      names('Hong Kong says no. Phone Arena said yes. South China Morning Post told us. Victoria Park is green.'),
    ).toEqual([])
  })
})

describe('known names', () => {
  const known = prepareNames([
    { kind: 'DEVICE', name: 'Zog Phone 3', aliases: ['ZP3', 'the "Brick"'] },
    { kind: 'ORGANIZATION', name: 'Brightwell' },
    { kind: 'PERSON', name: 'w_thames_the_d' },
    { kind: 'ORGANIZATION', name: 'Zürich Water', aliases: ['ZW'] },
  ])

  it('are found under every alias, in the plural, without accents, and before any guess', () => {
    const text = 'Two Zog Phone 3s and a ZP3 of Brightwell’s, wrote w_thames_the_d of Zurich Water.'
    expect(findNames(text, known).map(({ name, quote }) => [name, quote])).toEqual([
      ['Zog Phone 3', 'Zog Phone 3s'],
      ['Zog Phone 3', 'ZP3'],
      ['Brightwell', 'Brightwell'],
      ['w_thames_the_d', 'w_thames_the_d'],
      ['Zürich Water', 'Zurich Water'],
    ])
  })

  it('are not part of longer words or of other cases', () => {
    expect(findNames('brightwell zw ZP35 Zog, Phone 3', known)).toEqual([])
  })

  it('may be called like what every object has', () => {
    const odd = prepareNames([
      { kind: 'ORGANIZATION', name: 'constructor' },
      { kind: 'DEVICE', name: '__proto__' },
    ])
    expect(findNames('the constructor of __proto__', odd).map(({ name }) => name)).toEqual(['constructor', '__proto__'])
  })
})

describe('offsets', () => {
  it('count UTF-16 units of the text and do not overlap', () => {
    const text = '🙂 Hugo Barra of Xiaomi’s Redmi Note team met IBM at the University of Oslo.'
    let last = 0
    for (const { start, end, quote } of findNames(text)) {
      expect(text.slice(start, end)).toBe(quote)
      expect(start).toBeGreaterThanOrEqual(last)
      last = end
    }
    expect(last).toBeGreaterThan(60)
  })
})

describe('a hostile megabyte', () => {
  it.each([
    'A ',
    'Xiaomi ',
    'Redmi Note ',
    'Aa Aa ',
    'University of ',
    'Hugo Barra ',
    'Mr ',
    'Department of A and ',
    'a_',
    'A-',
    'X (Y) ',
    'Inc',
  ])('of "%s" is read to its end', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    expect(Array.isArray(findNames(text))).toBe(true)
  })
})

describe('mentions', () => {
  it('are names and addresses in one order, and nothing inside a host name', () => {
    const text = 'The Xiaomi Redmi Note talks to 42.62.48.0/24 and to Xiaomi.com, says Hugo Barra of IBM.'
    expect(findMentions(text).map(({ kind, name }) => [kind, name])).toEqual([
      ['DEVICE', 'Xiaomi Redmi Note'],
      ['IP_ADDRESS', '42.62.48.0/24'],
      ['DOMAIN', 'xiaomi.com'],
      ['PERSON', 'Hugo Barra'],
      ['ORGANIZATION', 'IBM'],
    ])
  })
})
