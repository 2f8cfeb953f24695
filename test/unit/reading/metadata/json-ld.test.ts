import { describe, expect, it } from 'vitest'
import { articleNodes, namesUnder, readJsonLd, textField } from '../../../../src/reading/metadata/json-ld.ts'

const headline = (script: string) => {
  const [first] = articleNodes(readJsonLd([script]))
  return first === undefined ? null : textField(first, 'headline')
}

describe('readJsonLd', () => {
  it.each([
    ['a graph', '{"@graph":[{"@type":"WebSite","name":"S"},{"@type":"NewsArticle","headline":"H"}]}'],
    ['a list', '[{"@type":["Article","BlogPosting"],"headline":"H"}]'],
    ['trailing commas', '{"@type":"NewsArticle","headline":"H",}'],
    ['a newline in a string', '{"@type":"NewsArticle","description":"a\nb","headline":"H"}'],
    ['an odd escape', '{"@type":"NewsArticle","description":"it\\\'s","headline":"H"}'],
    ['comment marks around it', '<!-- {"@type":"NewsArticle","headline":"H"} -->'],
    ['a full type address', '{"@type":"https://schema.org/NewsArticle","headline":"H"}'],
    ['no closing bracket at all', '{"@type":"NewsArticle","headline":"H","x":['],
  ])('finds the article in %s', (_, script) => {
    expect(headline(script)).toBe('H')
  })

  it('gives nothing for what is no JSON', () => {
    expect(readJsonLd(['var x = 1', '', '"text"', 'null', '[[[['])).toEqual([])
  })

  it('finds names however they are nested', () => {
    const [node] = readJsonLd(['{"@type":"Article","author":[{"@type":"Person","name":"A"},"B",{"name":["C"]}]}'])
    expect(node === undefined ? [] : namesUnder(node, 'author')).toEqual(['A', 'B', 'C'])
  })

  it('holds the names of the prototype as plain keys', () => {
    const [node] = readJsonLd(['{"@type":"Article","__proto__":{"headline":"no"},"constructor":"c"}'])
    expect(node?.get('constructor')).toBe('c')
    expect(node === undefined ? null : textField(node, 'headline')).toBeNull()
  })
})
