import { describe, expect, it } from 'vitest'
import { createClaimMatcher } from '../../../src/reading/claims/index.ts'

const claims = {
  de: 'Die Lampe zeichnet Gespräche auf.',
  fr: 'La lampe enregistre les conversations.',
  es: 'La lámpara graba las conversaciones.',
  it: 'La lampada registra le conversazioni.',
  pt: 'A lâmpada grava as conversas.',
  nl: 'De lamp neemt gesprekken op.',
  ru: 'Лампа записывает разговоры.',
} as const
type Language = keyof typeof claims
const matcher = createClaimMatcher(Object.entries(claims).map(([id, text]) => ({ id, texts: [text] })))

function stanceOf(language: Language, sentence: string) {
  const words = claims[language].replace(/\.$/, '')
  const { matches } = matcher.match({ title: null, text: sentence.replace('X', words) })
  const match = matches.find(({ claim }) => claim === language)
  return [match?.stance, match?.suggested]
}

describe('the exact words of a claim in other languages', () => {
  it.each<[Language, string]>([
    ['de', 'X. Das Licht ist schön.'],
    ['fr', 'X. La lumière est belle.'],
    ['es', 'X. La luz es bonita.'],
    ['it', 'X. La luce è bella.'],
    ['pt', 'X. A luz é bonita.'],
    ['nl', 'X. Het licht is mooi.'],
    ['ru', 'X. Свет красивый.'],
  ])('are told (%s): %s', (language, sentence) => {
    expect(stanceOf(language, sentence)).toEqual(['ASSERTS', false])
  })

  it.each<[Language, string]>([
    ['de', 'Es ist falsch, wenn es heißt: X'],
    ['de', 'Der Hersteller bestreitet die Meldung: X'],
    ['de', '„X“, das stimmt nicht.'],
    ['fr', 'Il est faux de dire : X'],
    ['fr', 'Le fabricant dément : X'],
    ['es', 'No es cierto lo que se dice: X'],
    ['es', 'La empresa niega el titular: X'],
    ['it', 'Non è vero quello che si legge: X'],
    ['pt', 'A empresa desmentiu a frase: X'],
    ['nl', 'Het klopt niet wat er staat: X'],
    ['ru', 'Компания опровергла сообщение: X'],
    ['ru', 'Неправда: X'],
  ])('are denied, and no fact (%s): %s', (language, sentence) => {
    expect(stanceOf(language, sentence)).toEqual(['DENIES', true])
  })

  it.each<[Language, string]>([
    ['de', 'Unklar bleibt: X'],
    ['fr', 'On ignore si cela tient : X'],
    ['es', 'No está claro todavía: X'],
    ['ru', 'Пока неясно: X'],
  ])('are in doubt, and no fact (%s): %s', (language, sentence) => {
    expect(stanceOf(language, sentence)).toEqual(['QUESTIONS', true])
  })

  it.each<[Language, string]>([
    ['de', 'Laut Spiegel gilt: X'],
    ['de', 'Angeblich gilt: X'],
    ['fr', 'Selon Le Monde : X'],
    ['es', 'Según El País: X'],
    ['ru', 'По данным РБК: X'],
  ])('are reported (%s): %s', (language, sentence) => {
    expect(stanceOf(language, sentence)[0]).toBe('REPORTS')
  })
})
