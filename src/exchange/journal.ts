import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { WhenceError } from '../errors.ts'
import { makeFolder } from '../shared/make-folder.ts'
import { maxLineBytes, readLines } from './line-reader.ts'
import type { Line } from './line-schema.ts'
import { findProcessMark, isRunning } from './process-mark.ts'

/*
 * An accepted file lies in a folder of its own until all of it is in the graph: its lines, with global ids in place of
 * keys, in the order in which they can be recorded. The header is written last, so a folder without one was never
 * accepted and is thrown away.
 */

/** The parts of a journal in the order in which they are applied: what is named first, then what is said of it. */
export const journalParts = ['things', 'sources', 'facts', 'marks'] as const
export type JournalPart = (typeof journalParts)[number]

/** One line of a journal: the number of the line in the file, and the line with global ids. */
export interface JournalEntry {
  readonly number: number
  readonly line: Line
  /** A better line of the same file says the same; this one is only counted. */
  readonly isOutdone?: true
  /** Not first hand, while another line of the file says it is. */
  readonly isContested?: true
}

const headerSchema = z.object({
  format: z.literal(1),
  restore: z.boolean(),
  at: z.number(),
  by: z.string(),
  entries: z.number(),
  process: z.string(),
})
export type JournalHeader = z.infer<typeof headerSchema>

export interface Journal {
  readonly folder: string
  partPath(part: JournalPart | 'draft'): string
  read(part: JournalPart | 'draft'): AsyncGenerator<JournalEntry[]>
  /** Seals the journal: from here on it is finished, even by another process. */
  accept(header: Omit<JournalHeader, 'format' | 'process'>): JournalHeader
  remove(): void
}

export function createJournal(parent: string): Journal {
  makeFolder(parent, 0o700)
  const folder = join(parent, `${Date.now().toString(36)}-${findProcessMark()}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { mode: 0o700 })
  return journalAt(folder)
}

function journalAt(folder: string): Journal {
  const partPath = (part: JournalPart | 'draft'): string => join(folder, `${part}.jsonl`)
  return {
    folder,
    partPath,
    read: (part) => readEntries(partPath(part)),
    accept(header) {
      const complete = { format: 1, process: findProcessMark(), ...header } satisfies JournalHeader
      const draft = join(folder, 'header.tmp')
      writeFileSync(draft, JSON.stringify(complete), { mode: 0o600, flush: true })
      renameSync(draft, headerPath(folder))
      syncFolder(folder)
      syncFolder(join(folder, '..'))
      return complete
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function headerPath(folder: string): string {
  return join(folder, 'header.json')
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

async function* readEntries(path: string): AsyncGenerator<JournalEntry[]> {
  if (!existsSync(path)) return
  // Ids are longer than keys, so a line of the journal may be longer than the line of the file.
  for await (const lines of readLines(path, maxLineBytes * 2)) {
    yield lines.map((line) => {
      if ('unreadable' in line) throw new WhenceError('INTERNAL', `The journal ${path} is damaged: ${line.unreadable}.`)
      return JSON.parse(line.text) as JournalEntry
    })
  }
}

/**
 * The accepted journals that nobody is working on, oldest first. Folders that were never accepted, and whose process
 * is gone, are removed.
 */
export function listUnfinished(parent: string): { journal: Journal; header: JournalHeader }[] {
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .sort()
    .flatMap((name) => {
      const folder = join(parent, name)
      const header = readHeader(folder)
      const owner = header?.process ?? name.split('-').slice(1, -1).join('-')
      if (owner !== findProcessMark() && isRunning(owner)) return []
      const journal = journalAt(folder)
      if (header) return [{ journal, header }]
      if (owner !== findProcessMark()) journal.remove()
      return []
    })
}

function readHeader(folder: string): JournalHeader | null {
  if (!existsSync(headerPath(folder))) return null
  return headerSchema.parse(JSON.parse(readFileSync(headerPath(folder), 'utf8')))
}
