import type { Members } from '../membership/members.ts'
import { type Relation, relationWithin } from '../membership/relation.ts'
import type { Scope } from '../membership/scope.ts'
import { citationStatus } from '../view/citation-status.ts'
import { createIntList, type IntList } from '../view/groups.ts'
import type { View } from '../view/view.ts'
import { type Conduits, type Entry, findConduits } from './conduits.ts'
import { createPassVertices, type PassVertices } from './pass-vertices.ts'

/**
 * E as a graph. Vertices 0 … members-1 are the members, by number; after them come pass-through vertices that stand for
 * conduits (drawn as edges, k members that cite a conduit of k members would be k² edges). An edge leads from who cites
 * to who is cited: "v took c from u". The edges of v are `offsets[v] … offsets[v + 1]`, one for each pair.
 */
export interface CitationGraph {
  readonly members: number
  readonly size: number
  readonly offsets: Int32Array
  readonly targets: Int32Array
  /** The best citation of each edge: highest confidence, then basis, then id; -1 for edges of pass-through vertices. */
  readonly row: Int32Array
  /** Pairs left out only as suggested or low in confidence: `from[i]` cites `to[i]`. */
  readonly extra: { readonly from: Int32Array; readonly to: Int32Array }
  /** The conduits that a member cites. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>
  readonly isConduit: (source: number) => boolean
  readonly omitted: OmittedCitations
}

export interface OmittedCitations {
  withdrawn: number
  surelyLater: number
  suggested: number
  lowConfidence: number
}

interface Draft {
  readonly view: View
  readonly members: Members
  readonly conduits: Conduits
  readonly relation: Relation
  readonly pass: PassVertices
  readonly offsets: Int32Array
  /** Edges so far: room for every citation of a member. */
  readonly targets: Int32Array
  readonly rows: Int32Array
  length: number
  readonly extraFrom: IntList
  readonly extraTo: IntList
  readonly entries: Map<number, Entry[]>
  readonly omitted: OmittedCitations
}

/**
 * E: standing citations v→u, v ≠ u, v not first hand, both in S, confident enough, u not surely later than v, both
 * stating the same claim of the scope or one stating a part of what the other states; and paths through conduits.
 */
export function findCitations(view: View, scope: Scope, members: Members): CitationGraph {
  const count = members.source.length
  for (let member = 0; member < count; member++) view.scratch[members.place[member]!] = member
  const relation = relationWithin(view, scope, members)
  const room = countRows(view, members)
  const draft: Draft = {
    view,
    members,
    relation,
    conduits: findConduits(view, { scope, members, relation }),
    pass: createPassVertices(count),
    offsets: new Int32Array(count + 1),
    targets: new Int32Array(room),
    rows: new Int32Array(room),
    length: 0,
    extraFrom: createIntList(),
    extraTo: createIntList(),
    entries: new Map(),
    omitted: { withdrawn: 0, surelyLater: 0, suggested: 0, lowConfidence: 0 },
  }
  for (let member = 0; member < count; member++) {
    if (members.firstHand[member] === 0) addMember(draft, member)
    draft.offsets[member + 1] = draft.length
  }
  for (let member = 0; member < count; member++) view.scratch[members.place[member]!] = -1
  return assemble(draft)
}

function countRows({ citationsOf }: View, { place, firstHand }: Members): number {
  let rows = 0
  for (let member = 0; member < place.length; member++) {
    if (firstHand[member] === 0) rows += citationsOf.offsets[place[member]! + 1]! - citationsOf.offsets[place[member]!]!
  }
  return rows
}

function addMember(draft: Draft, member: number): void {
  const { view, conduits, targets, rows } = draft
  const { citationsOf, scratch, sourceAt, citationStatus: status } = view
  const { place, from, to } = draft.members
  const isRelated = draft.relation.of(member)
  const first = draft.length
  let length = first
  const last = citationsOf.offsets[place[member]! + 1]!
  let intoConduits: number[] | null = null
  for (let i = citationsOf.offsets[place[member]!]!; i < last; i++) {
    const row = citationsOf.rows[i]!
    const cited = scratch[citationsOf.cited[i]!]!
    if (cited === -1) {
      if (status[row] !== citationStatus.credible || !conduits.has(sourceAt[citationsOf.cited[i]!]!)) continue
      intoConduits ??= []
      intoConduits.push(row)
    } else if (cited !== member && status[row] !== citationStatus.unknown && (isRelated === null || isRelated(cited))) {
      // Members stand in the order of their starts, so only one that comes after can be surely later.
      const isLater = cited > member && to[member]! <= from[cited]!
      if (status[row] === citationStatus.credible && !isLater) {
        targets[length] = cited
        rows[length++] = row
      } else omit(draft, { row, member, cited, isLater })
    }
  }
  draft.length = length
  if (length - first > 1) sortEdges(draft, first)
  for (const row of intoConduits?.sort((a, b) => compareRows(view, a, b)) ?? []) addEntry(draft, member, row)
}

/** Each citation is left out once, at the first of: withdrawn, surely later, suggested, low in confidence. */
function omit(
  { omitted, extraFrom, extraTo, view }: Draft,
  left: { readonly row: number; readonly member: number; readonly cited: number; readonly isLater: boolean },
): void {
  const status = view.citationStatus[left.row]
  if (status === citationStatus.withdrawn) omitted.withdrawn++
  else if (left.isLater) omitted.surelyLater++
  else {
    if (status === citationStatus.suggested) omitted.suggested++
    else omitted.lowConfidence++
    extraFrom.push(left.member)
    extraTo.push(left.cited)
  }
}

/**
 * The edges from `first` on by target, the best citation of each pair only: nothing later depends on the order in which
 * rows were loaded.
 */
function sortEdges(draft: Draft, first: number): void {
  if (draft.length - first > 64) sortLongList(draft, first)
  else insertionSort(draft, first)
  const { targets, rows } = draft
  let kept = first
  for (let i = first; i < draft.length; i++) {
    if (i > first && targets[i] === targets[kept - 1]) continue
    targets[kept] = targets[i]!
    rows[kept++] = rows[i]!
  }
  draft.length = kept
}

function insertionSort({ targets, rows, view, length }: Draft, first: number): void {
  for (let i = first + 1; i < length; i++) {
    const cited = targets[i]!
    const row = rows[i]!
    let at = i
    for (; at > first; at--) {
      const before = targets[at - 1]!
      if (before < cited || (before === cited && !isBetterCitation(view, row, rows[at - 1]!))) break
      targets[at] = before
      rows[at] = rows[at - 1]!
    }
    targets[at] = cited
    rows[at] = row
  }
}

function sortLongList({ targets, rows, view, length }: Draft, first: number): void {
  const edges = Array.from(targets.subarray(first, length), (cited, i) => ({ cited, row: rows[first + i]! }))
  edges.sort((a, b) => a.cited - b.cited || (isBetterCitation(view, a.row, b.row) ? -1 : 1))
  edges.forEach(({ cited, row }, i) => {
    targets[first + i] = cited
    rows[first + i] = row
  })
}

function compareRows(view: View, a: number, b: number): number {
  const { to } = view.input.citations
  return view.rank[to[a]!]! - view.rank[to[b]!]! || (isBetterCitation(view, a, b) ? -1 : 1)
}

function addEntry(draft: Draft, member: number, row: number): void {
  const { view, members, conduits, entries, pass } = draft
  const { inForce, input } = view
  const target = input.citations.to[row]!
  if (members.to[member]! <= inForce.from[target]!) return
  const entry = conduits.enter(member, target, row)
  if (entry === null) return
  const known = entries.get(member)
  if (known) known.push(entry)
  else entries.set(member, [entry])
  draft.targets[draft.length] = pass.vertexFor(entry)
  draft.rows[draft.length++] = -1
}

/** Of several citations of one pair: highest confidence, then the order of the bases, then the smaller id. */
function isBetterCitation({ input }: View, row: number, than: number): boolean {
  const { life, basis, id } = input.citations
  const confidence = life.confidence[row]! - life.confidence[than]!
  if (confidence !== 0) return confidence > 0
  if (basis[row] !== basis[than]) return basis[row]! < basis[than]!
  return id[row]! < id[than]!
}

function assemble(draft: Draft): CitationGraph {
  const { pass, members, length } = draft
  const chains = pass.edges(length)
  const offsets = extend(draft.offsets, chains.offsets)
  return {
    members: members.source.length,
    size: offsets.length - 1,
    offsets,
    targets: extend(draft.targets.subarray(0, length), chains.targets),
    row: extend(
      draft.rows.subarray(0, length),
      chains.targets.map(() => -1),
    ),
    extra: { from: draft.extraFrom.view(), to: draft.extraTo.view() },
    entries: draft.entries,
    isConduit: draft.conduits.has,
    omitted: draft.omitted,
  }
}

function extend(list: Int32Array, more: readonly number[]): Int32Array {
  if (more.length === 0) return list
  const longer = new Int32Array(list.length + more.length)
  longer.set(list)
  longer.set(more, list.length)
  return longer
}
