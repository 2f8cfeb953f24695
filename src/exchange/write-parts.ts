import { renameSync } from 'node:fs'
import { isWhenceError } from '../errors.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Draft } from './draft.ts'
import { type JournalPart, journalParts } from './journal.ts'
import type { KeyTable } from './key-table.ts'
import { isMarkLine } from './line-edges.ts'
import { type LineFile, openLineFile } from './line-file.ts'
import { idOfLine, isNamingLine } from './line-id.ts'
import type { Line } from './line-schema.ts'
import { addKnownWholes, findLoops, PartTree } from './part-loops.ts'
import { rankedIdentities, rankLine, rankOf } from './rank-line.ts'
import { resolveLine } from './resolve-line.ts'
import { StatementRanks } from './statement-ranks.ts'

interface PartOptions {
  readonly reader: GraphReader
  readonly restore: boolean
}

/** Writes the parts of the journal from the draft: every line with global ids, or a reason why not. Answers how many entries there are. */
export async function writeParts(draft: Draft, options: PartOptions): Promise<number> {
  const loops = await findPartLoops(draft, options.reader)
  const ranks = new StatementRanks()
  const files = Object.fromEntries(
    journalParts.map((part) => [part, openLineFile(draft.journal.partPath(part))]),
  ) as Record<JournalPart, LineFile>
  let entries = 0
  for await (const group of draft.journal.read('draft')) {
    for (const { number, line } of group) {
      const resolved = tryResolve({ draft, loops }, line, number)
      if (!resolved) continue
      for (const [part, entry] of placesOf(resolved)) {
        entries += 1
        if (part === 'facts' && draft.isUneven) rankLine(ranks, entry, options.restore)
        const isContested = entry.type === 'source' && entry.firstHand === false && draft.firstHand.has(idOfLine(entry))
        files[part].append(JSON.stringify({ number, line: entry, ...(isContested ? { isContested } : {}) }))
      }
    }
  }
  for (const part of journalParts) files[part].close()
  if (ranks.differ) await markOutdone(draft, ranks, options.restore)
  return entries
}

interface Found {
  readonly draft: Draft
  readonly loops: PartLoops
}

function tryResolve({ draft, loops }: Found, line: Line, number: number): Line | null {
  try {
    const looping = loops.reasonOf(line)
    if (looping === null) return resolveLine(line, draft.keys)
    draft.rejected.push({ line: number, reason: looping })
  } catch (error) {
    if (!isWhenceError(error)) throw error
    draft.rejected.push({ line: number, reason: error.message })
  }
  return null
}

/** Where a line goes. A claim is named first; that it is a part of another comes when all claims are there. */
function* placesOf(line: Line): Generator<[JournalPart, Line]> {
  if (line.type === 'source') yield ['sources', line]
  else if (isNamingLine(line)) {
    yield ['things', line]
    if (line.type === 'claim' && line.partOf !== undefined) yield ['facts', line]
  } else if (line.type === 'sameArtifact' || line.type === 'nearDuplicate') {
    for (const sources of pairsOf(line.sources)) yield ['facts', { ...line, sources }]
  } else yield [isMarkLine(line) ? 'marks' : 'facts', line]
}

/** Each pair is a fact of its own, which another line of the file may know better. */
function* pairsOf(ids: readonly string[]): Generator<string[]> {
  const distinct = [...new Set(ids)]
  for (const [i, id] of distinct.entries()) for (const other of distinct.slice(i + 1)) yield [id, other]
}

interface PartLoops {
  reasonOf(line: Line): string | null
}

/** Finds loops, and takes back the keys of claims on one, and of those that are parts of nothing known. */
async function findPartLoops(draft: Draft, reader: GraphReader): Promise<PartLoops> {
  const { keys, parts } = draft
  const tree = new PartTree()
  for (const { part, whole } of parts) {
    const ids = [keys.find('claim', part)?.id, keys.find('claim', whole)?.id]
    if (ids[0] !== undefined && ids[1] !== undefined) tree.add(ids[0], ids[1])
  }
  if (!tree.isEmpty) await addKnownWholes(tree, reader)
  const loops = findLoops(tree)
  const looping = new Set<string>()
  const isLooping = (part: string, whole: string): boolean => {
    const loop = loops.get(keys.find('claim', part)?.id ?? '')
    return loop !== undefined && loop === loops.get(keys.find('claim', whole)?.id ?? '')
  }
  for (const { part, whole } of parts) if (isLooping(part, whole)) looping.add(`${part}\0${whole}`)
  forgetUnfounded(draft, looping)
  return {
    reasonOf(line) {
      const [part, whole] = line.type === 'part' ? [line.claim, line.partOf] : partOf(line)
      if (part === undefined || !looping.has(`${part}\0${whole}`)) return null
      return `loop of partOf: "${part}" would be a part of itself by way of "${whole}"`
    },
  }
}

function partOf(line: Line): [part?: string, whole?: string] {
  return line.type === 'claim' && line.partOf !== undefined ? [line.key, line.partOf] : []
}

/** A claim line that is refused names nothing, and then its parts are refused too, all the way down. */
function forgetUnfounded({ keys, claimWholes }: Draft, looping: ReadonlySet<string>): void {
  for (const [key, whole] of claimWholes) if (looping.has(`${key}\0${whole}`)) keys.forget('claim', key)
  const isFounded = createFoundedness(keys, claimWholes)
  for (const key of claimWholes.keys()) if (!isFounded(key)) keys.forget('claim', key)
}

function createFoundedness(keys: KeyTable, wholes: ReadonlyMap<string, string>): (key: string) => boolean {
  const known = new Map<string, boolean>()
  return (key) => {
    const path: string[] = []
    let at = key
    while (!known.has(at) && wholes.has(at) && keys.find('claim', at)) {
      path.push(at)
      known.set(at, true)
      at = wholes.get(at) as string
    }
    const answer = known.get(at) ?? keys.find('claim', at) !== null
    for (const passed of path) known.set(passed, answer)
    return answer
  }
}

async function markOutdone({ journal }: Draft, ranks: StatementRanks, restore: boolean): Promise<void> {
  const marked = openLineFile(journal.partPath('draft'))
  for await (const group of journal.read('facts')) {
    for (const entry of group) {
      const identities = rankedIdentities(entry.line, restore)
      const isOutdone = identities.some((identity) => !ranks.isBest(identity, rankOf(entry.line)))
      marked.append(JSON.stringify(isOutdone ? { ...entry, isOutdone } : entry))
    }
  }
  marked.close()
  renameSync(journal.partPath('draft'), journal.partPath('facts'))
}
