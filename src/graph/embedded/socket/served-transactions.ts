import { WhenceError } from '../../../errors.ts'
import type { Graph, GraphWriter } from '../../graph.ts'

/** A client that says nothing for so long does not keep all other writers waiting any longer. */
const silenceMs = 30_000

interface OpenTransaction {
  readonly writer: GraphWriter
  readonly heard: () => void
  readonly end: (error: Error | null) => void
  readonly done: Promise<void>
}

export interface ServedTransactions {
  begin(id: number): Promise<void>
  writerOf(id: number): GraphWriter
  commit(id: number): Promise<void>
  rollback(id: number): Promise<void>
  /** The client is gone: whatever it left open is undone. */
  abandon(): void
}

const undone = new WhenceError('CONFLICT', 'The transaction was given up; nothing of it was kept.')

/** The transactions of one client. Each takes its turn in the write queue of the process that holds the graph. */
export function serveTransactions(graph: Graph): ServedTransactions {
  const open = new Map<number, OpenTransaction>()
  let abandoned = false
  const get = (id: number): OpenTransaction => {
    const transaction = open.get(id)
    if (!transaction)
      throw new WhenceError('CONFLICT', 'The transaction was closed after a long silence; run it again.')
    transaction.heard()
    return transaction
  }
  const finish = (id: number, error: Error | null): Promise<void> => {
    const transaction = get(id)
    transaction.end(error)
    return transaction.done
  }
  return {
    begin: (id) =>
      new Promise((begun, failed) => {
        let attempts = 0
        const done = graph.transaction(async (writer) => {
          // The work is the client's: only it can run it again.
          if (abandoned || ++attempts > 1) throw undone
          await holdOpen((control) => {
            open.set(id, { writer, ...control, done })
            begun()
          }).finally(() => open.delete(id))
        })
        done.catch(failed)
      }),
    writerOf: (id) => get(id).writer,
    commit: (id) => finish(id, null),
    rollback: (id) => finish(id, undone).catch(() => {}),
    abandon() {
      abandoned = true
      for (const { end } of open.values()) end(undone)
    },
  }
}

/** Settles when the client ends the transaction, or has been silent for too long. */
async function holdOpen(started: (control: Pick<OpenTransaction, 'heard' | 'end'>) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      const end = (error: Error | null): void => (error ? reject(error) : resolve())
      const heard = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => end(undone), silenceMs)
      }
      heard()
      started({ heard, end })
    })
  } finally {
    clearTimeout(timer)
  }
}
