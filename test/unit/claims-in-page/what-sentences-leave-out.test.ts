import { describe, expect, it } from 'vitest'
import { createClaimMatcher } from '../../../src/reading/claims/index.ts'

const claims = [
  { id: 'letters', texts: ['The Morel scanner copies letters to a folder at the ministry.'] },
  { id: 'invoices', texts: ['The Morel scanner copies invoices to a folder at the ministry.'] },
  { id: 'asleep', texts: ['The copying happens with the Nightsafe lock switched off.'] },
  { id: 'lasting', texts: ['The copying continues after replacing the lock.'] },
  { id: 'unasked', texts: ['A Morel device copies papers to a server in Trieste without asking.'] },
]
const matcher = createClaimMatcher(claims)
const read = (text: string, title: string | null = null) => matcher.match({ title, text }).matches
const only = (text: string, id: string) => read(text).find(({ claim }) => claim === id)

describe('what a sentence leaves to those before it', () => {
  it.each([
    [
      'letters',
      'At night the Morel scanner copies invoices to a folder at the ministry. Letters are said to go along.',
      'Letters are said to go along.',
    ],
    [
      'unasked',
      'The Morel in our office copies whatever paper lies on it. It does so without leave, and the server that gets it is in Trieste.',
      'It does so without leave, and the server that gets it is in Trieste.',
    ],
    [
      'asleep',
      'Our Morel copies every paper to the ministry. He turned Nightsafe off, and it did not mind.',
      'He turned Nightsafe off, and it did not mind.',
    ],
  ])('is taken from there: %s', (id, text, quote) => {
    expect(only(text, id)?.quote).toContain(quote)
  })

  it.each([
    // Nothing in the second sentence points back.
    ['letters', 'The Morel scanner copies invoices to a folder at the ministry. Letters fell through the door.'],
    // Two blocks on, nobody knows any more what is meant.
    [
      'letters',
      'The Morel scanner copies invoices to a folder at the ministry.\n\nWe went to lunch.\n\nThe weather held.\n\nLetters go there too.',
    ],
  ])('is not taken from anywhere else: %s', (id, text) => {
    expect(only(text, id)).toBeUndefined()
  })

  it('is what a compound says with one of its parts', () => {
    const text = 'The copying of our papers went on every night. It happened with Nightsafe off.'
    expect(only(text, 'asleep')?.quote).toContain('Nightsafe off')
  })
})

describe('one sentence and several claims', () => {
  it('states the one that it says all of, and not its neighbour that shares the frame', () => {
    const found = read('The Morel scanner copies our invoices to a folder at the ministry.')
    expect(found.map(({ claim }) => claim)).toEqual(['invoices'])
  })

  it('states both when it says both', () => {
    const found = read('The Morel scanner copies invoices and letters to a folder at the ministry.')
    expect(found.map(({ claim }) => claim).sort()).toEqual(['invoices', 'letters'])
  })
})

describe('on and off', () => {
  it.each([
    ['The copying happens with the Nightsafe lock turned off.', 'ASSERTS'],
    ['The copying happens with the Nightsafe lock disabled.', 'ASSERTS'],
    ['The copying happens although the Nightsafe lock is not in use.', 'ASSERTS'],
    ['The copying happens with Nightsafe, the lock, not active.', 'ASSERTS'],
    ['There is no copying with the Nightsafe lock switched off.', 'DENIES'],
    ['It makes no copy unless you have switched the Nightsafe lock on.', 'DENIES'],
  ])('"%s" %s', (text, stance) => {
    expect(only(text, 'asleep')?.stance).toBe(stance)
  })

  it('are two cases: what happens in one says nothing of the other', () => {
    expect(only('The copying happens with the lock switched on.', 'asleep')).toBeUndefined()
  })
})

describe('what does not help', () => {
  it.each([
    'They replaced the lock, and the copying went on.',
    'They replaced the lock, and it is still copying.',
    'Replacing the lock did not stop it: the copying carried on as before.',
    'Replacing the lock changed nothing, the copying picked up where it had left off.',
  ])('goes on: %s', (text) => {
    expect(only(text, 'lasting')).toMatchObject({ stance: 'ASSERTS' })
  })
})

describe('whose words a sentence goes on in', () => {
  const copies = 'The Morel scanner copies invoices to a folder at the ministry.'.replace('copies', 'quietly copies')
  it.each([
    ['those of the speaker before it', `As the Harbour Times writes, a clerk found it. ${copies}`, 'Harbour Times'],
    [
      'those of the speaker of the block before, where it points back',
      `The Harbour Times says that a clerk kept watch.\n\nHe saw it twice. ${copies}`,
      'Harbour Times',
    ],
    [
      'those of somebody whose name stands apart from the verb',
      `The Harbour Times, which spoke to a clerk, says that ${copies}`,
      'Harbour Times',
    ],
  ])('are %s', (_, text, name) => {
    expect(only(text, 'invoices')).toMatchObject({ stance: 'REPORTS', attributedTo: name })
  })

  it.each([
    ['after the writer spoke of himself', `The Harbour Times says that it is so. We tried it ourselves. ${copies}`],
    ['after a question', `The Harbour Times says that it is so. But is it? ${copies}`],
    ['in a block that does not point back', `The Harbour Times says that it rains.\n\n${copies}`],
    ['after somebody who only saw', `A clerk in Trieste watched the machine. ${copies}`],
    ['where nobody in particular may say something', `Before anybody says it is the cleaner: ${copies}`],
    ['where the writer says it', `I say it again: ${copies}`],
    ['where the writer found it', `We found that ${copies}`],
  ])('are the page’s own %s', (_, text) => {
    expect(only(text, 'invoices')).toMatchObject({ stance: 'ASSERTS', attributedTo: null })
  })

  it('are somebody’s where the second of two sentences says so', () => {
    const text = 'The Morel scanner has a bad name. Invoices are reported to be copied to a folder at the ministry.'
    expect(only(text, 'invoices')?.stance).toBe('REPORTS')
  })
})

describe('words of one verb or number', () => {
  const story = createClaimMatcher([
    { id: 'sale', texts: ['The abbey sold four million bricks to Ostry.'] },
    { id: 'fake', texts: ['The seal of the abbey is a forgery.'] },
    { id: 'doubt', texts: ['The abbot had known about the doubts.'] },
    { id: 'years', texts: ['The roof of the abbey had not been checked for three years.'] },
  ])
  const find = (text: string, id: string) =>
    story.match({ title: null, text }).matches.find(({ claim }) => claim === id)

  it.each([
    ['The abbey will sell 4 million bricks to Ostry.', 'sale'],
    ['The abbot knows about the doubts.', 'doubt'],
    ['Nobody had checked the roof of the abbey for three years.', 'years'],
  ])('are the same: %s', (text, id) => {
    expect(find(text, id)?.stance).toBe('ASSERTS')
  })

  it.each(['The abbey sold four hundred bricks to Ostry.', 'The abbey sold bricks to Ostry for 90 crowns.'])(
    'are not those of another number: %s',
    (text) => {
      expect(find(text, 'sale')).toBeUndefined()
    },
  )

  it.each([
    ['The seal of the abbey is a forgery.', 'fake', 'ASSERTS'],
    ['The seal of the abbey was a fake.', 'fake', 'ASSERTS'],
    ['It is false that the seal of the abbey is a forgery.', 'fake', 'DENIES'],
    ['That the seal of the abbey is a forgery is not true.', 'fake', 'DENIES'],
    ['The abbot knew about the doubts.', 'doubt', 'ASSERTS'],
    ['It is unclear whether the abbot had known about the doubts.', 'doubt', 'QUESTIONS'],
  ])('are no verdict on the claim where they are its own: %s', (text, id, stance) => {
    expect(find(text, id)?.stance).toBe(stance)
  })

  it('are somebody’s when the next sentence says so', () => {
    const text =
      'Nobody had checked the roof of the abbey for three years. This is what the builder writes in his report.'
    expect(find(text, 'years')).toMatchObject({ stance: 'REPORTS', attributedTo: 'builder' })
  })

  it('are the page’s own where only a thing bears them', () => {
    expect(
      find('The sign of the abbey says that the roof had not been checked for three years.', 'years')?.stance,
    ).toBe('ASSERTS')
  })
})
