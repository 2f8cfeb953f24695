import type { Graph } from '../graph/index.ts'
import { applyJournal } from './apply-journal.ts'
import { checkFile } from './check-file.ts'
import type { RejectedLine } from './draft.ts'
import { type Journal, type JournalHeader, listUnfinished } from './journal.ts'

export interface ImportOptions {
  /** Store the good lines of a file that has bad ones too. */
  readonly partial?: boolean
  /** Keep the times of the file and who said what: an administrator's, as it can say what was known when. */
  readonly restore?: boolean
  /** Who imports; written beside every fact. */
  readonly by: string
  /** Milliseconds UTC; now when not given. */
  readonly at?: number
}

export interface ImportProgress {
  readonly stage: 'checking' | 'storing'
  readonly done: number
  /** Null while it is not known. */
  readonly total: number | null
}

export interface ImportRequest {
  readonly graph: Graph
  /** Where accepted files wait until all of them is in the graph; a folder below the data folder. */
  readonly journalFolder: string
  readonly path: string
  readonly options: ImportOptions
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportResult {
  /** Lines that made a difference, and lines that said what was known. */
  readonly created: number
  readonly unchanged: number
  /** Bad lines by number. With any of them nothing is stored, unless it was asked for a part of the file. */
  readonly rejected: readonly RejectedLine[]
  /** Each key of the file that names something, with its global id; also when it was known before. */
  keys(): Iterable<readonly [key: string, id: string]>
}

/**
 * Imports an interchange file. It is checked whole, written to a journal, and then recorded in batches; when the
 * process dies on the way, `resumeImports` finishes it. Importing the same file again changes nothing.
 * @throws WhenceError NOT_FOUND or UNREADABLE when the file cannot be opened.
 */
export async function importFile(request: ImportRequest): Promise<ImportResult> {
  const { graph, path, journalFolder, options, onProgress = () => {} } = request
  const { partial = false, restore = false, by, at = Date.now() } = options
  const { journal, keys, rejected, entries } = await checkFile(graph, {
    path,
    journalFolder,
    restore,
    onLines: (done) => onProgress({ stage: 'checking', done, total: null }),
  })
  if (rejected.length > 0 && !partial) {
    journal.remove()
    return { created: 0, unchanged: 0, rejected, keys: () => [] }
  }
  const header = journal.accept({ restore, at, by, entries })
  return { ...(await finishJournal({ graph, journal, header, onProgress })), rejected, keys: () => keys.entries() }
}

interface Finish {
  readonly graph: Graph
  readonly journal: Journal
  readonly header: JournalHeader
  readonly onProgress: (progress: ImportProgress) => void
}

/** The journals that this process works on; the folder's name tells other processes, and this tells the rest of it. */
const atWork = new Set<string>()

async function finishJournal({ graph, journal, header, onProgress }: Finish) {
  atWork.add(journal.folder)
  try {
    const onEntries = (done: number): void => onProgress({ stage: 'storing', done, total: header.entries })
    const counts = await applyJournal(graph, journal, { header, onEntries })
    journal.remove()
    return counts
  } finally {
    atWork.delete(journal.folder)
  }
}

export interface ResumeRequest {
  readonly graph: Graph
  readonly journalFolder: string
  readonly onProgress?: (progress: ImportProgress) => void
}

/** Finishes the imports that were cut off, oldest first; answers how many there were. */
export async function resumeImports({ graph, journalFolder, onProgress = () => {} }: ResumeRequest): Promise<number> {
  let finished = 0
  for (const { journal, header } of listUnfinished(journalFolder)) {
    if (atWork.has(journal.folder)) continue
    await finishJournal({ graph, journal, header, onProgress })
    finished += 1
  }
  return finished
}
