import { describe, expect, it } from 'vitest'
import {
  edgeIdentity,
  factIdentity,
  globalEdgeId,
  parseEdgeId,
  statementId,
  statementNumber,
} from '../../../src/facts/fact-id.ts'
import { type EdgeStatement, labelOfId, nodeId } from '../../../src/facts/index.ts'

const [a, b] = [nodeId('Source', 'https://a.example/1'), nodeId('Source', 'https://b.example/1')]
const cites: EdgeStatement = { kind: 'CITES', from: a, to: b, fields: { basis: 'HYPERLINK' }, method: 'ANALYST' }

describe('identity', () => {
  it('of a node is its label and natural key, and its id says the label', () => {
    expect(a).toMatch(/^source_[\w-]{22}$/)
    expect(labelOfId(a)).toBe('Source')
    expect(nodeId('Outlet', 'https://a.example/1').slice(7)).not.toBe(a.slice(7))
    for (const text of ['source_short', 'Source_AAAAAAAAAAAAAAAAAAAAAA', 'rumour_AAAAAAAAAAAAAAAAAAAAAA', '']) {
      expect(labelOfId(text)).toBeNull()
    }
  })

  it('of an edge is its ends and what its kind says, not who said it, when or how surely', () => {
    const identity = edgeIdentity(cites)
    expect(
      edgeIdentity({ ...cites, method: 'READ', confidence: 0.2, recordedAt: 5, anchor: { start: 3, prefix: 'x' } }),
    ).toBe(identity)
    const others: EdgeStatement[] = [
      { ...cites, from: b, to: a },
      { ...cites, fields: { basis: 'ANALYST' } },
      { ...cites, anchor: { quote: 'says b' } },
      { ...cites, anchor: { quote: '' } },
    ]
    expect(new Set([identity, ...others.map(edgeIdentity)]).size).toBe(5)
  })

  it('of a symmetric edge is the same both ways', () => {
    const same: EdgeStatement = { kind: 'SAME_ARTIFACT', from: a, to: b, fields: {}, method: 'ANALYST' }
    expect(factIdentity(same)).toBe(factIdentity({ ...same, from: b, to: a }))
    expect(factIdentity(cites)).not.toBe(factIdentity({ ...cites, from: b, to: a }))
  })

  it('and number of a statement make its global id, which leads back to both', () => {
    const identity = edgeIdentity(cites)
    for (const n of [1, 2, 17]) {
      const edgeId = statementId(identity, n)
      expect(statementNumber(identity, edgeId)).toBe(n)
      expect(parseEdgeId(globalEdgeId({ kind: 'CITES', from: a, edgeId }))).toEqual({ kind: 'CITES', from: a, edgeId })
    }
    for (const text of [
      'CITES',
      `CITES.${a}`,
      `HEARS.${a}.${identity}`,
      `CITES.x.${identity}`,
      `CITES.${a}.${identity}.x`,
    ]) {
      expect(parseEdgeId(text)).toBeNull()
    }
  })
})
