import { describe, expect, it } from 'vitest'
import { porterStem } from '../../../src/shared/porter-stem.ts'

describe('Porter stems', () => {
  // The examples of the paper, step by step.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['bled', 'bled'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['troubled', 'troubl'],
    ['sized', 'size'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['hissing', 'hiss'],
    ['failing', 'fail'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['valenci', 'valenc'],
    ['digitizer', 'digit'],
    ['radicalli', 'radic'],
    ['vietnamization', 'vietnam'],
    ['operator', 'oper'],
    ['feudalism', 'feudal'],
    ['hopefulness', 'hope'],
    ['sensibiliti', 'sensibl'],
    ['triplicate', 'triplic'],
    ['formative', 'form'],
    ['electrical', 'electr'],
    ['goodness', 'good'],
    ['revival', 'reviv'],
    ['adjustable', 'adjust'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['effective', 'effect'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['cease', 'ceas'],
    ['controll', 'control'],
    ['roll', 'roll'],
  ])('of %s is %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem)
  })

  it.each(['is', '1000', 'naïve', '中国', 'mt6592', `${'a'.repeat(50)}ing`])('of %s is the word itself', (word) => {
    expect(porterStem(word)).toBe(word)
  })
})
