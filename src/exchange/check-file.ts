import { isWhenceError } from '../errors.ts'
import type { GraphReader } from '../graph/index.ts'
import type { Draft, RejectedLine } from './draft.ts'
import { createJournal, type Journal } from './journal.ts'
import { KeyTable } from './key-table.ts'
import { openLineFile } from './line-file.ts'
import { idOfLine, isNamingLine, type NamingLine } from './line-id.ts'
import { type FileLine, readLines } from './line-reader.ts'
import type { Line, LineOf } from './line-schema.ts'
import { parseLine } from './parse-line.ts'
import { plainRank, rankOf } from './rank-line.ts'
import { writeParts } from './write-parts.ts'

/** A file that was read whole: what of it can be stored lies in the journal. */
export interface CheckedFile {
  readonly journal: Journal
  readonly keys: KeyTable
  readonly rejected: readonly RejectedLine[]
  /** Lines in the journal. */
  readonly entries: number
}

export interface CheckOptions {
  readonly path: string
  readonly journalFolder: string
  readonly restore: boolean
  readonly onLines: (lines: number) => void
}

/**
 * Reads a file whole, twice: first each line by itself, then what its keys refer to. No more of it is held in memory
 * than its keys. Nothing is stored in the graph.
 * @throws WhenceError NOT_FOUND or UNREADABLE when the file cannot be opened.
 */
export async function checkFile(reader: GraphReader, options: CheckOptions): Promise<CheckedFile> {
  const journal = createJournal(options.journalFolder)
  try {
    const draft = await readDraft(journal, options)
    const entries = await writeParts(draft, { reader, restore: options.restore })
    const rejected = draft.rejected.sort((a, b) => a.line - b.line)
    return { journal, keys: draft.keys, rejected, entries }
  } catch (error) {
    journal.remove()
    throw error
  }
}

async function readDraft(journal: Journal, { path, onLines }: CheckOptions): Promise<Draft> {
  const draft: Draft = {
    journal,
    keys: new KeyTable(),
    rejected: [],
    parts: [],
    claimWholes: new Map(),
    isUneven: false,
    firstHand: new Set(),
  }
  const file = openLineFile(journal.partPath('draft'))
  try {
    for await (const lines of readLines(path)) {
      for (const fileLine of lines) {
        const line = takeLine(draft, fileLine)
        if (line) file.append(JSON.stringify({ number: fileLine.number, line }))
      }
      const last = lines.at(-1)
      if (last) onLines(last.number)
    }
  } finally {
    file.close()
  }
  return draft
}

/** Parses one line and learns its key; null when it is a bad one. */
function takeLine(draft: Draft, fileLine: FileLine): Line | null {
  const refuse = (reason: string): null => {
    draft.rejected.push({ line: fileLine.number, reason: reason.slice(0, 500) })
    return null
  }
  if ('unreadable' in fileLine) return refuse(fileLine.unreadable)
  const parsed = parseLine(fileLine.text)
  if ('reason' in parsed) return refuse(parsed.reason)
  const { line } = parsed
  if (line.type === 'part' && line.withdrawnAt === undefined) draft.parts.push({ part: line.claim, whole: line.partOf })
  if (!isNamingLine(line)) {
    draft.isUneven ||= rankOf(line) !== plainRank
    return line
  }
  try {
    const taken = learnKey(draft, line, fileLine.number)
    return taken === null ? line : refuse(`the key "${line.key}" names something else in line ${taken}`)
  } catch (error) {
    if (!isWhenceError(error)) throw error
    return refuse(error.message)
  }
}

function learnKey(draft: Draft, line: NamingLine, number: number): number | null {
  const id = idOfLine(line)
  const taken = draft.keys.define(line, { id, number })
  if (taken !== null) return taken
  if (line.type === 'source' && line.firstHand) draft.firstHand.add(id)
  if (isPart(line)) {
    draft.parts.push({ part: line.key, whole: line.partOf })
    draft.claimWholes.set(line.key, line.partOf)
  }
  return null
}

function isPart(line: NamingLine): line is LineOf<'claim'> & { partOf: string } {
  return line.type === 'claim' && line.partOf !== undefined
}
