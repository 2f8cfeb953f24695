import { describe, expect, it } from 'vitest'
import { nodeId, wordingKey } from '../../../src/facts/index.ts'
import { nameSpans } from '../../../src/intake/name-spans.ts'
import { mentionKeys, resolveMentions } from '../../../src/intake/resolve-mentions.ts'
import { findMentions } from '../../../src/reading/index.ts'

const idOf = (label: 'Device' | 'Organization' | 'Person', name: string) => nodeId(label, wordingKey(name))

/** Entities as the graph would find them: label and names of each. */
function known(...entities: ['Device' | 'Organization' | 'Person', string, ...string[]][]) {
  const map = new Map<string, { id: string; written: string }[]>()
  for (const [label, name, ...aliases] of entities) {
    for (const written of [name, ...aliases]) {
      const key = wordingKey(written)
      map.set(key, [...(map.get(key) ?? []), { id: idOf(label, name), written }])
    }
  }
  return map
}

const resolve = (text: string, entities = known()) =>
  resolveMentions(text, findMentions(text), entities).map(({ known, candidate, confidence, places }) => [
    known ?? `${candidate?.kind} ${candidate?.name}`,
    confidence,
    places.map(({ start, end }) => text.slice(start, end)),
  ])

describe('names of known entities', () => {
  const note = ['Device', 'Xiaomi Redmi Note', 'Redmi Note', 'HM 1'] as const
  const id = idOf('Device', 'Xiaomi Redmi Note')

  it('are found by any of their names, in a possessive too, the longest first', () => {
    const text = 'The Xiaomi Redmi Note’s maker calls it HM 1; a Redmi Note costs little.'
    expect(resolve(text, known([...note], ['Organization', 'Xiaomi']))).toEqual([
      [id, 0.8, ['Xiaomi Redmi Note', 'HM 1', 'Redmi Note']],
    ])
  })

  it('go before what the rules would read there', () => {
    const text = 'A Sony Xperia Z3 and a Redmi Note were compared.'
    expect(resolve(text, known([...note]))).toEqual([
      ['DEVICE Sony Xperia Z3', 0.6, ['Sony Xperia Z3']],
      [id, 0.8, ['Redmi Note']],
    ])
  })

  it('are not found inside an address, a host name or another word', () => {
    const text = 'It calls api.Xiaomi.com; Xiaominess is no word.'
    expect(resolve(text, known(['Organization', 'Xiaomi']))).toEqual([])
  })

  it('are found in scripts that put no space between words', () => {
    const text = '据报道，小米的红米手机向北京发送照片。'
    const maker = idOf('Organization', 'Xiaomi')
    expect(resolve(text, known(['Organization', 'Xiaomi', '小米']))).toEqual([[maker, 0.8, ['小米']]])
  })

  it('are taken as they are written when they are abbreviations', () => {
    const who = known(['Organization', 'WHO'])
    expect(resolve('Who said so? The WHO did.', who)).toEqual([[idOf('Organization', 'WHO'), 0.8, ['WHO']]])
  })

  it('that several have are each of them with less confidence, and those of people with less', () => {
    const both = known(['Device', 'Mi 3', 'Pisces'], ['Organization', 'Pisces'])
    expect(resolve('Then came Pisces.', both).map(([, confidence]) => confidence)).toEqual([0.4, 0.4])
    expect(resolve('Then came Nadia Rahman.', known(['Person', 'Nadia Rahman']))).toEqual([
      [idOf('Person', 'Nadia Rahman'), 0.5, ['Nadia Rahman']],
    ])
  })

  it('may be host names and handset numbers, which are no candidates', () => {
    const text = 'It sent 490154203237518 to api.account.xiaomi.com at once.'
    expect(resolve(text)).toEqual([])
    const owners = known(['Organization', 'Xiaomi', 'api.account.xiaomi.com'], ['Device', 'HM 1', '490154203237518'])
    expect(resolve(text, owners).map(([who]) => who)).toEqual([idOf('Device', 'HM 1'), idOf('Organization', 'Xiaomi')])
  })
})

it('takes no name over the end of a sentence', () => {
  const text = 'It came to China. Mobile phones were next, says J. Doe.'
  const quotes = nameSpans(text).map(({ start, end }) => text.slice(start, end))
  expect(quotes).toContain('China')
  expect(quotes.filter((quote) => quote.includes('China. '))).toEqual([])
  expect(quotes).toContain('J. Doe')
})

it.each([
  ['one long word', 'A'.repeat(300_000)],
  ['capitals', 'Ab '.repeat(100_000)],
  ['a script without spaces', '中'.repeat(300_000)],
  ['numbers', '1 '.repeat(150_000)],
])('looks up a bounded number of names of a text of %s', (_, text) => {
  expect(nameSpans(text).length).toBeLessThan(40_000)
  expect(mentionKeys(text, []).length).toBeLessThan(40_000)
})
