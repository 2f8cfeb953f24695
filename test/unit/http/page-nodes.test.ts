import { makeExecutableSchema } from '@graphql-tools/schema'
import { getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { countPageNodes } from '../../../src/http/page-nodes.ts'

const schema = makeExecutableSchema({
  typeDefs: `
    interface Node { id: ID! }
    type Query { things(first: Int = 20): ThingConnection  loose(first: Int): ThingConnection  thing: Thing  node: Node }
    type ThingConnection { edges: [ThingEdge!]! totalCount: Int! }
    type ThingEdge { node: Thing! }
    type Thing implements Node { id: ID! things(first: Int = 20): ThingConnection! other: Thing }
  `,
})

function count(query: string, variables: { [name: string]: unknown } = {}): number {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (operation == null) throw new Error('one operation')
  return countPageNodes(schema, operation, { document, variables })
}

const page = (first: string, inside = 'id') => `things${first} { edges { node { ${inside} } } }`

describe('countPageNodes', () => {
  it('counts the nodes of a page by what is asked for, or by the default of the schema', () => {
    expect(count(`{ ${page('(first: 7)')} }`)).toBe(7)
    expect(count(`{ ${page('')} }`)).toBe(20)
    expect(count('{ loose { totalCount } }')).toBe(50)
    expect(count('{ thing { id other { id } } }')).toBe(0)
  })

  it('multiplies pages within pages, and adds those beside each other', () => {
    expect(count(`{ ${page('(first: 10)', page('(first: 5)'))} }`)).toBe(10 + 10 * 5)
    expect(count(`{ a: ${page('(first: 10)')} b: ${page('(first: 3)')} }`)).toBe(13)
    expect(count(`{ thing { other { ${page('(first: 4)')} } } }`)).toBe(4)
  })

  it('takes the value of a variable', () => {
    expect(count(`query($n: Int) { ${page('(first: $n)')} }`, { n: 9 })).toBe(9)
    expect(count(`query($n: Int) { ${page('(first: $n)')} }`, { n: null })).toBe(20)
    expect(count(`query($n: Int) { ${page('(first: $n)')} }`)).toBe(20)
  })

  it('bounds a page that its field will refuse anyway', () => {
    expect(count(`{ ${page('(first: 2000000000)')} }`)).toBe(1000)
    expect(count(`{ ${page('(first: -5)', page('(first: 5)'))} }`)).toBe(0)
  })

  it('looks through fragments, named and inline', () => {
    expect(
      count(`{ things(first: 2) { ...c } } fragment c on ThingConnection { edges { node { ${page('(first: 3)')} } } }`),
    ).toBe(8)
    expect(count(`{ node { ... on Thing { ${page('(first: 3)')} } } }`)).toBe(3)
    expect(count(`{ thing { ... { ${page('(first: 3)')} } } }`)).toBe(3)
  })

  it('ends on fragments that hold themselves, and is quick on those that double at each step', () => {
    expect(count('{ thing { ...a } } fragment a on Thing { other { ...a } things(first: 2) { totalCount } }')).toBe(2)
    const steps = Array.from(
      { length: 60 },
      (_, n) => `fragment f${n} on Thing { other { ...f${n + 1} } x: other { ...f${n + 1} } }`,
    )
    const bomb = `{ thing { ...f0 } } ${steps.join(' ')} fragment f60 on Thing { ${page('(first: 1)')} }`
    expect(count(bomb)).toBe(2 ** 60)
  })
})
