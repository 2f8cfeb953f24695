import { expect, it } from 'vitest'
import { findCheckWorthy } from '../../../src/reading/index.ts'

const worthy = [
  'The Redmi Note sent photos to a server at 42.62.48.7 in July 2014.',
  'Xiaomi said it had sold more than 26 million phones in the first half of the year.',
  'According to F-Secure, the phone transmitted the IMEI number to api.account.xiaomi.com.',
  'Unemployment fell to 4.2 percent in 2019, the lowest rate in fifty years.',
  'The company denied that it had ever uploaded text messages without permission.',
  'A study by the University of Leeds found that one in five adults never read the terms.',
]
const idle = [
  'What do you think of the new phone?',
  'I hope that we will see more of this wonderful device soon.',
  'Please subscribe to our newsletter and follow us.',
  'You should probably buy it.',
  'Maybe it is the best of all worlds.',
  'Read more here.',
]

it('offers statements of fact and leaves out questions, wishes, opinions and appeals', () => {
  const text = worthy.flatMap((sentence, i) => [sentence, idle[i]]).join('\n\n')
  expect(
    findCheckWorthy(text)
      .map(({ text }) => text)
      .sort(),
  ).toEqual([...worthy].sort())
})

it('says what each score is made of, best first', () => {
  const found = findCheckWorthy(`${worthy[4]} ${worthy[1]}`)
  expect(found).toEqual([
    {
      text: worthy[1],
      start: (worthy[4] as string).length + 1,
      end: (worthy[4] as string).length + 1 + (worthy[1] as string).length,
      score: 1,
      reasons: ['NAME', 'NUMBER', 'REPORTED', 'PAST_TENSE', 'QUANTITY'],
    },
    {
      text: worthy[4],
      start: 0,
      end: (worthy[4] as string).length,
      score: 0.65,
      reasons: ['REPORTED', 'PAST_TENSE', 'QUANTITY'],
    },
  ])
})

it('takes the first person in a quotation for somebody else', () => {
  const [quoted] = findCheckWorthy('“I saw three uploads in one night,” said Nadia Rahman of the Leeds lab.')
  expect(quoted?.reasons).not.toContain('FIRST_PERSON')
  expect(findCheckWorthy('I saw uploads in one long night at home.')).toEqual([])
})

it('reads a text without any sentence, and one of very long lines, in a moment', () => {
  expect(findCheckWorthy('')).toEqual([])
  expect(findCheckWorthy(`${'“'.repeat(50_000)}${'a'.repeat(300_000)}`)).toEqual([])
  expect(findCheckWorthy('said 5 '.repeat(40_000))).toHaveLength(1)
})
