import type { Members } from '../membership/members.ts'
import type { PairColumns } from '../shapes/spread-input.ts'
import { createClusters, createIntList, type Groups } from '../view/groups.ts'
import { isTaken } from '../view/standing.ts'
import type { View } from '../view/view.ts'
import { nameSource } from './names.ts'

/** Links at least as alike as this make two texts one. */
const duplicateScore = 0.8

export const labelKinds = ['source', 'family', 'author', 'duplicate', 'artifact'] as const
export type LabelKind = (typeof labelKinds)[number]

/**
 * Labels: reasons why two sources are not independent. Beside itself each member carries its publisher family (not a
 * forum or social post: there the outlet is only a host), each author who is a person, its near-duplicate cluster and
 * its artifact cluster. Labels are not closed transitively: a freelancer who writes for two papers does not make the
 * papers one. A source of its own ("itself") needs no label here, because paths share no vertex.
 */
export interface Labels {
  /** Labels of member m: `items[offsets[m] … offsets[m + 1])`. */
  readonly offsets: Int32Array
  readonly items: Int32Array
  /** Labels are numbered 0 … size-1; not every number is in use. */
  readonly size: number
  readonly kindOf: (label: number) => LabelKind
  readonly describe: (label: number) => { readonly label: string; readonly reason: string }
}

export function findLabels(view: View, members: Members): Labels {
  const count = members.source.length
  const clusters = findClusters(view, members)
  const families = view.families.ofOutlet.length
  const duplicates = families + view.authors.keys.length
  const artifacts = duplicates + (clusters.duplicate === null ? 0 : count)
  const first = { author: families, duplicate: duplicates, artifact: artifacts }
  const offsets = new Int32Array(count + 1)
  const items = createIntList(count * 2)
  const { ofSource, labels } = view.authors
  const { outlet, kind } = view.inForce
  const isHosted = Uint8Array.from(view.input.sources.kindNames, (name) => (hosted.includes(name) ? 1 : 0))
  for (let member = 0; member < count; member++) {
    const source = members.source[member]!
    if (outlet[source]! >= 0 && isHosted[kind[source]!] !== 1) items.push(view.families.ofOutlet[outlet[source]!]!)
    for (let i = ofSource.offsets[source]!; i < ofSource.offsets[source + 1]!; i++) {
      items.push(first.author + labels[ofSource.items[i]!]!)
    }
    if (clusters.duplicate !== null) items.push(first.duplicate + clusters.duplicate[member]!)
    if (clusters.artifact !== null) items.push(first.artifact + clusters.artifact[member]!)
    offsets[member + 1] = items.length()
  }
  const kindOf = (label: number): LabelKind => {
    if (label < first.author) return 'family'
    if (label < first.duplicate) return 'author'
    return label < first.artifact ? 'duplicate' : 'artifact'
  }
  const describe = (label: number) => describeLabel(view, members, { label, kind: kindOf(label), first })
  return { offsets, items: items.view(), size: artifacts + (clusters.artifact === null ? 0 : count), kindOf, describe }
}

const hosted = ['FORUM_POST', 'SOCIAL_POST']

/** Clusters named by their earliest member, connected within S; null when no two members are linked. */
function findClusters(view: View, members: Members): { duplicate: Int32Array | null; artifact: Int32Array | null } {
  const { scratch, rank, input, duplicatesOf, artifactsOf } = view
  const { score } = input.nearDuplicates
  const count = members.source.length
  if (input.nearDuplicates.a.length + input.sameArtifacts.a.length === 0) return { duplicate: null, artifact: null }
  for (let member = 0; member < count; member++) scratch[members.place[member]!] = member
  const cluster = (pairs: PairColumns, rowsOf: Groups, isClose: (row: number) => boolean): Int32Array | null => {
    if (pairs.a.length === 0) return null
    const { join, nameOf } = createClusters(count)
    let joined = false
    for (let member = 0; member < count; member++) {
      const source = members.source[member]!
      for (let i = rowsOf.offsets[source]!; i < rowsOf.offsets[source + 1]!; i++) {
        const row = rowsOf.items[i]!
        const other = scratch[rank[pairs.b[row]!]!]!
        if (other < 0 || other === member || !isClose(row) || !isTaken(pairs.life, row, view.options)) continue
        join(member, other)
        joined = true
      }
    }
    return joined ? Int32Array.from({ length: count }, (_, member) => nameOf(member)) : null
  }
  const duplicate = cluster(input.nearDuplicates, duplicatesOf, (row) => score[row]! >= duplicateScore)
  const artifact = cluster(input.sameArtifacts, artifactsOf, () => true)
  for (const place of members.place) scratch[place] = -1
  return { duplicate, artifact }
}

function describeLabel(
  view: View,
  members: Members,
  {
    label,
    kind,
    first,
  }: { label: number; kind: LabelKind; first: { author: number; duplicate: number; artifact: number } },
): { label: string; reason: string } {
  if (kind === 'family') {
    const name = view.families.nameOf(label)
    return { label: `family:${name}`, reason: `one family: ${name}` }
  }
  if (kind === 'author') {
    const key = label - first.author
    return { label: `author:${view.authors.keys[key]}`, reason: `one author: ${view.authors.names[key]}` }
  }
  const source = members.source[label - first[kind as 'duplicate' | 'artifact']]!
  const reason =
    kind === 'duplicate'
      ? `one text: the same as, or nearly, ${nameSource(view, source)}`
      : `one screenshot, capture or look-up: the one in ${nameSource(view, source)}`
  return { label: `${kind}:${view.input.sources.id[source]}`, reason }
}

/** The label "itself" of a source. */
export function describeItself(view: View, source: number): { label: string; reason: string } {
  return { label: `source:${view.input.sources.id[source]}`, reason: `the source itself: ${nameSource(view, source)}` }
}

/** Distinct outlets and publisher families of sources; those without an outlet count in none. */
export function countOutlets({ inForce, families }: View, sources: Int32Array): { outlets: number; families: number } {
  const seenOutlet = new Uint8Array(families.ofOutlet.length)
  const seenFamily = new Uint8Array(families.ofOutlet.length)
  const counts = { outlets: 0, families: 0 }
  for (const source of sources) {
    const outlet = inForce.outlet[source]!
    if (outlet < 0 || seenOutlet[outlet] === 1) continue
    seenOutlet[outlet] = 1
    counts.outlets++
    const family = families.ofOutlet[outlet]!
    if (seenFamily[family] === 1) continue
    seenFamily[family] = 1
    counts.families++
  }
  return counts
}
