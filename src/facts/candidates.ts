import { z } from 'zod'
import { defineQuery, type GraphReader } from '../graph/index.ts'
import { labelOfId } from './node-kinds.ts'
import type { PropertyStatement } from './statement.ts'
import { groupBy } from './write-terms.ts'

const unnamedOf = (label: 'Organization' | 'Person' | 'Device' | 'IpAddress') =>
  defineQuery({
    name: `facts.candidates.${label}`,
    cypher: `UNWIND $ids AS id MATCH (n:${label} {id: id}) WHERE n.candidateName IS NOT NULL RETURN n.id AS id`,
    parse: z.object({ id: z.string() }).parse,
  })
const unnamed = {
  Organization: unnamedOf('Organization'),
  Person: unnamedOf('Person'),
  Device: unnamedOf('Device'),
  IpAddress: unnamedOf('IpAddress'),
} as const

/**
 * Names that are only taken for granted (an author has a name) count for a node that nothing but a suggestion has named
 * so far, since what takes them for granted is a fact. A restore brings every name with it and is left as it is.
 */
export async function nameCandidates(
  reader: GraphReader,
  properties: readonly PropertyStatement[],
): Promise<Map<PropertyStatement, PropertyStatement>> {
  const named = new Map<PropertyStatement, PropertyStatement>()
  const waiting = properties.filter(
    ({ property, implied, suggested, recordedAt }) =>
      property === 'name' && implied && !suggested && recordedAt === undefined,
  )
  for (const [label, group] of groupBy(waiting, ({ node }) => labelOfId(node) ?? '')) {
    if (!isNameable(label)) continue
    const rows = await reader.read(unnamed[label], { ids: [...new Set(group.map(({ node }) => node))] })
    const candidates = new Set(rows.map(({ id }) => id))
    for (const property of group) {
      const { implied: _, ...outright } = property
      if (candidates.has(property.node)) named.set(property, outright)
    }
  }
  return named
}

function isNameable(label: string): label is keyof typeof unnamed {
  return Object.hasOwn(unnamed, label)
}
