import { findCitations } from '../../dist/src/spread/citations/citations.js'
import { condense } from '../../dist/src/spread/citations/condense.js'
import { originVertices } from '../../dist/src/spread/citations/neighbourhood.js'
import { createBudget } from '../../dist/src/spread/independence/budget.js'
import { countIndependence } from '../../dist/src/spread/independence/independence.js'
import { findLabels } from '../../dist/src/spread/labels/labels.js'
import { findMembers } from '../../dist/src/spread/membership/members.js'
import { scopeOf } from '../../dist/src/spread/membership/scope.js'
import { chooseTargets } from '../../dist/src/spread/membership/targets.js'
import { describeOrigins } from '../../dist/src/spread/origins.js'
import { normalizeOptions } from '../../dist/src/spread/shapes/spread-options.js'
import { findChokepoints, findDominators } from '../../dist/src/spread/tree/dominators.js'
import { measureForest, measureTrees } from '../../dist/src/spread/tree/metrics.js'
import { describeHops, growForest } from '../../dist/src/spread/tree/tree.js'
import { groupRows } from '../../dist/src/spread/view/groups.js'
import { openView } from '../../dist/src/spread/view/view.js'

/** Processor time of `work` in ms, and what it answers. */
export function timed(work) {
  const start = process.cpuUsage()
  const answer = work()
  const { user, system } = process.cpuUsage(start)
  return { ms: (user + system) / 1000, answer }
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}

/** S and E of the claim: what the pieces below begin with. */
export function openGraph(input) {
  const view = openView(input, normalizeOptions({ circular: false }))
  const scope = scopeOf(view, input.claim)
  const members = findMembers(view, scope)
  return { view, scope, members, graph: findCitations(view, scope, members) }
}

/** The six pieces one after the other, as `computeSpread` does them. Answers the ms of each. */
export function timePieces(opened) {
  const { view, members } = opened
  const ms = {}
  const piece = (name, work) => {
    const { ms: spent, answer } = timed(work)
    ms[name] = spent
    return answer
  }
  const condensed = piece('condense', () => condense(opened.graph))
  const origins = originVertices(condensed)
  const neighbourhood = { ...opened, condensed, origins }
  piece('origins', () => describeOrigins({ ...neighbourhood, origins: originVertices(condensed) }))
  const forest = piece('tree', () => {
    const grown = growForest(neighbourhood)
    describeHops(neighbourhood, grown)
    return grown
  })
  piece('metrics', () => measureForest(neighbourhood, forest, measureTrees(neighbourhood, forest)))
  piece('dominators', () => findChokepoints(neighbourhood, findDominators(condensed)))
  piece('independence', () => {
    const context = { labels: findLabels(view, members), targets: chooseTargets(view, members) }
    return countIndependence(neighbourhood, context, createBudget(view.options.budget))
  })
  return ms
}

/** E as a plain list of edges between members. */
export function listEdges({ graph }) {
  const from = new Int32Array(graph.targets.length)
  for (let member = 0; member < graph.members; member++) {
    from.fill(member, graph.offsets[member], graph.offsets[member + 1])
  }
  return { size: graph.members, from, to: graph.targets }
}

/** The kernel's graph, from a list of edges. */
export function buildEdges({ size, from, to }) {
  const { offsets, items } = groupRows(from, size)
  const targets = new Int32Array(to.length)
  for (let i = 0; i < items.length; i++) targets[i] = to[items[i]]
  return { size, members: size, offsets, targets }
}

/** Condensing (whose numbering is a topological order), origins, and the tree with its depths and sizes. */
export function walkEdges(edges) {
  const condensed = condense(edges)
  const origins = originVertices(condensed)
  const { parent, depth, topDown } = growForest({
    members: { source: new Int32Array(edges.size) },
    graph: { ...edges, entries: new Map() },
    condensed,
    view: { options: { parentRule: 'EARLIEST' } },
  })
  const size = new Int32Array(edges.size).fill(1)
  for (let i = topDown.length - 1; i >= 0; i--)
    if (parent[topDown[i]] >= 0) size[parent[topDown[i]]] += size[topDown[i]]
  return {
    components: condensed.size,
    origins: origins.length,
    deepest: greatest(depth),
    largest: greatest(size),
  }
}

export function greatest(numbers) {
  let found = 0
  for (const number of numbers) if (number > found) found = number
  return found
}
