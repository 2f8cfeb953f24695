import { randomBytes } from 'node:crypto'
import type { GraphWriter } from '../graph/index.ts'
import { nameCandidates } from './candidates.ts'
import { factNodeId, propertyIdentity } from './fact-id.ts'
import { labelOfId, type NodeLabel } from './node-kinds.ts'
import { recordEdges } from './record-edges.ts'
import { recordNodes } from './record-nodes.ts'
import { recordProperties } from './record-properties.ts'
import { markTouched, type Touched } from './revision-marks.ts'
import type { PropertyStatement, RecordedFact, RecordOutcome, Stamp, Statements } from './statement.ts'

/**
 * Records statements: the only way by which anything said gets into the graph. Call it inside one transaction. What
 * was recorded before stays as it is; stating the same again changes nothing (see `decideRestatement`). Every end of
 * an edge must exist or be among `nodes`.
 * @throws WhenceError NOT_FOUND when an edge or a property names a node that is not there.
 */
export async function recordFacts(writer: GraphWriter, statements: Statements, stamp: Stamp): Promise<RecordOutcome> {
  const token = randomBytes(6).toString('base64url')
  const said = leaveOutRepeated(statements.properties)
  const nodes = await recordNodes(writer, { nodes: statements.nodes, properties: said }, { ...stamp, token })
  const created = new Set(nodes.filter((node) => node.outcome === 'created').map((node) => node.id))
  const write = { ...stamp, token, created }
  const edges = await recordEdges(writer, statements.edges, write)
  const takenForGranted = said.filter(({ implied, node }) => implied && !created.has(node))
  const naming = await nameCandidates(writer, takenForGranted)
  const news = said.filter((property) => !property.implied || created.has(property.node) || naming.has(property))
  const outcomes = await recordProperties(
    writer,
    news.map((property) => naming.get(property) ?? property),
    write,
  )
  const outcomeOf = new Map(news.map((property, i) => [property, outcomes[i] as RecordedFact]))
  const properties = statements.properties.map((property) => outcomeOf.get(property) ?? unchanged(property))
  const outcome = { nodes, edges, properties }
  await markTouched(writer, touchedBy(statements, outcome, created), write.token)
  return outcome
}

function isNews(fact: RecordedFact | undefined): boolean {
  return fact?.outcome !== 'unchanged' && fact?.outcome !== 'refused'
}

const sharedLabels: readonly (NodeLabel | null)[] = ['Outlet', 'Organization', 'Person']

function touchedBy(statements: Statements, outcome: RecordOutcome, created: ReadonlySet<string>): Touched {
  const edges = statements.edges.filter((_, i) => isNews(outcome.edges[i]))
  const properties = statements.properties.filter((_, i) => isNews(outcome.properties[i]))
  return {
    ids: [...edges.flatMap(({ from, to }) => [from, to]), ...properties.map(({ node }) => node)],
    isBroad:
      edges.some(({ kind }) => kind === 'OWNED_BY') ||
      properties.some(
        ({ node, property }) => property === 'name' && sharedLabels.includes(labelOfId(node)) && !created.has(node),
      ),
  }
}

/** Whether anything was recorded that was not known. */
export function hasNews({ nodes, edges, properties }: RecordOutcome): boolean {
  return nodes.some(({ outcome }) => outcome === 'created') || edges.some(isNews) || properties.some(isNews)
}

/** What is only taken for granted counts once, and not at all beside what is said outright of the same property. */
function leaveOutRepeated(properties: readonly PropertyStatement[]): PropertyStatement[] {
  const place = ({ node, property }: PropertyStatement): string => `${node} ${property}`
  const taken = new Set(properties.filter((property) => !property.implied).map(place))
  return properties.filter((property) => {
    if (!property.implied) return true
    if (taken.has(place(property))) return false
    taken.add(place(property))
    return true
  })
}

function unchanged(property: PropertyStatement): RecordedFact {
  return { id: factNodeId(propertyIdentity(property), 1), outcome: 'unchanged' }
}
