import { type Conduits, type Entry, findConduits } from './conduits.ts'
import { createIntList, type IntList } from './groups.ts'
import type { Members } from './members.ts'
import { createPassVertices, type PassVertices } from './pass-vertices.ts'
import { type Relation, relationWithin } from './relation.ts'
import type { Scope } from './scope.ts'
import { isEnded, isRecorded, isSuggestion } from './standing.ts'
import type { View } from './view.ts'

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

/** Why a citation between two members is left out, at the first that holds; `accepted` when E has it. */
type Verdict = 'accepted' | 'unknown' | keyof OmittedCitations

interface Draft {
  readonly view: View
  readonly members: Members
  readonly conduits: Conduits
  readonly relation: Relation
  readonly pass: PassVertices
  readonly offsets: Int32Array
  readonly targets: IntList
  readonly rows: IntList
  readonly extraFrom: IntList
  readonly extraTo: IntList
  readonly entries: Map<number, Entry[]>
  readonly omitted: OmittedCitations
  /** Where the edge to each member stands, if it belongs to the member at work. */
  readonly slot: Int32Array
}

/**
 * E: standing citations v→u, v ≠ u, v not first hand, both in S, confident enough, u not surely later than v, both
 * stating the same claim of the scope or one stating a part of what the other states; and paths through conduits.
 */
export function findCitations(view: View, scope: Scope, members: Members): CitationGraph {
  const count = members.source.length
  for (let member = 0; member < count; member++) view.scratch[members.source[member]!] = member
  const relation = relationWithin(view, scope, members)
  const draft: Draft = {
    view,
    members,
    relation,
    conduits: findConduits(view, { scope, members, relation }),
    pass: createPassVertices(count),
    offsets: new Int32Array(count + 1),
    targets: createIntList(count),
    rows: createIntList(count),
    extraFrom: createIntList(),
    extraTo: createIntList(),
    entries: new Map(),
    omitted: { withdrawn: 0, surelyLater: 0, suggested: 0, lowConfidence: 0 },
    slot: new Int32Array(count).fill(-1),
  }
  for (let member = 0; member < count; member++) {
    if (members.firstHand[member] === 0) addMember(draft, member)
    draft.offsets[member + 1] = draft.targets.length()
  }
  for (const source of members.source) view.scratch[source] = -1
  return assemble(draft)
}

function addMember(draft: Draft, member: number): void {
  const { view, members, conduits, relation } = draft
  const { citationsOf, input, scratch } = view
  const source = members.source[member]!
  const isRelated = relation.of(member)
  const intoConduits: number[] = []
  for (let i = citationsOf.offsets[source]!; i < citationsOf.offsets[source + 1]!; i++) {
    const row = citationsOf.items[i]!
    const target = input.citations.to[row]!
    const cited = scratch[target]!
    if (cited === -1) {
      if (conduits.has(target)) intoConduits.push(row)
      continue
    }
    if (cited === member || !isRelated(cited)) continue
    const verdict = judge(view, row, members.to[member]! <= members.from[cited]!)
    if (verdict === 'accepted') addEdge(draft, draft.offsets[member]!, { cited, row })
    else if (verdict !== 'unknown') omit(draft, verdict, { member, cited })
  }
  sortEdges(draft, draft.offsets[member]!)
  for (const row of intoConduits.sort((a, b) => compareRows(view, a, b))) addEntry(draft, member, row)
}

function addEdge({ slot, targets, rows, view }: Draft, first: number, edge: { cited: number; row: number }): void {
  const { cited, row } = edge
  if (slot[cited]! < first) {
    slot[cited] = targets.length()
    targets.push(cited)
    rows.push(row)
    return
  }
  const known = rows.view()
  if (isBetterCitation(view, row, known[slot[cited]!]!)) known[slot[cited]!] = row
}

function omit(
  draft: Draft,
  verdict: keyof OmittedCitations,
  { member, cited }: { member: number; cited: number },
): void {
  draft.omitted[verdict]++
  if (verdict === 'suggested' || verdict === 'lowConfidence') {
    draft.extraFrom.push(member)
    draft.extraTo.push(cited)
  }
}

/** The edges from `first` on by target, so that nothing later depends on the order in which rows were loaded. */
function sortEdges({ targets, rows }: Draft, first: number): void {
  const target = targets.view()
  const row = rows.view()
  if (target.length - first > 64) {
    const rowOf = new Map<number, number>()
    for (let i = first; i < target.length; i++) rowOf.set(target[i]!, row[i]!)
    target.subarray(first).sort()
    for (let i = first; i < target.length; i++) row[i] = rowOf.get(target[i]!)!
    return
  }
  for (let i = first + 1; i < target.length; i++) {
    const [cited, citation] = [target[i]!, row[i]!]
    let at = i
    for (; at > first && target[at - 1]! > cited; at--) {
      target[at] = target[at - 1]!
      row[at] = row[at - 1]!
    }
    target[at] = cited
    row[at] = citation
  }
}

function compareRows(view: View, a: number, b: number): number {
  const { to } = view.input.citations
  return view.rank[to[a]!]! - view.rank[to[b]!]! || (isBetterCitation(view, a, b) ? -1 : 1)
}

function addEntry(draft: Draft, member: number, row: number): void {
  const { view, members, conduits, entries, pass } = draft
  const { inForce, input } = view
  const target = input.citations.to[row]!
  const later = members.to[member]! <= inForce.from[target]!
  if (judge(view, row, later) !== 'accepted') return
  const entry = conduits.enter(member, target, row)
  if (entry === null) return
  const known = entries.get(member)
  if (known) known.push(entry)
  else entries.set(member, [entry])
  draft.targets.push(pass.vertexFor(entry))
  draft.rows.push(-1)
}

/** Each citation is counted once, at the first of: withdrawn, surely later, suggested, low in confidence. */
function judge({ input, options }: View, row: number, isSurelyLater: boolean): Verdict {
  const { life } = input.citations
  if (!isRecorded(life, row, options)) return 'unknown'
  if (isEnded(life, row, options)) return life.superseded[row] === 1 ? 'unknown' : 'withdrawn'
  if (isSurelyLater) return 'surelyLater'
  if (!options.withSuggestions && isSuggestion(life, row, options)) return 'suggested'
  return life.confidence[row]! < options.minConfidence ? 'lowConfidence' : 'accepted'
}

/** Of several citations of one pair: highest confidence, then the order of the bases, then the smaller id. */
export function isBetterCitation({ input }: View, row: number, than: number): boolean {
  const { life, basis, id } = input.citations
  const confidence = life.confidence[row]! - life.confidence[than]!
  if (confidence !== 0) return confidence > 0
  if (basis[row] !== basis[than]) return basis[row]! < basis[than]!
  return id[row]! < id[than]!
}

function assemble(draft: Draft): CitationGraph {
  const { pass, targets, rows, members } = draft
  const chains = pass.edges(targets.length())
  const offsets = new Int32Array(members.source.length + chains.offsets.length + 1)
  offsets.set(draft.offsets)
  offsets.set(chains.offsets, members.source.length + 1)
  for (const target of chains.targets) {
    targets.push(target)
    rows.push(-1)
  }
  return {
    members: members.source.length,
    size: offsets.length - 1,
    offsets,
    targets: targets.view(),
    row: rows.view(),
    extra: { from: draft.extraFrom.view(), to: draft.extraTo.view() },
    entries: draft.entries,
    isConduit: draft.conduits.has,
    omitted: draft.omitted,
  }
}
