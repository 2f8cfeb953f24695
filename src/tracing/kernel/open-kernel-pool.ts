import { availableParallelism } from 'node:os'
import { WhenceError } from '../../errors.ts'
import { compiledEntry } from '../../shared/threads/compiled-entry.ts'
import { ThreadFailure } from '../../shared/threads/thread.ts'
import { openThreadPool } from '../../shared/threads/thread-pool.ts'
import type { SpreadInput } from '../../spread/index.ts'
import { sizeOf } from '../load-input.ts'
import { sizeOfTables } from '../load-neighbourhood.ts'
import { inlineKernel, type Kernel } from './kernel.ts'
import type { KernelReply, KernelRequest, KernelResults } from './kernel-messages.ts'
import { type PackedInput, packInput, unpackInput } from './packed-input.ts'
import { packTables } from './packed-tables.ts'
import { joinAnswer } from './sliced-answer.ts'

export interface KernelPool extends Kernel {
  /** Ends the threads; what is under way is refused with TIMEOUT. */
  close(): Promise<void>
}

export interface KernelPoolOptions {
  /** By default one thread, and a second one where there are more than two processors. */
  readonly threads?: number
  /** Up to so many rows a step is done at once, where it is asked for. */
  readonly inlineRows?: number
}

/** A million sources with five million citations take some 1.2 GB, most of it outside the heap. */
const memory = 4_096
const mostWaiting = 1_000

/**
 * The kernel with its long steps in threads of their own, so that other requests are answered meanwhile. A thread is
 * started by the first step that needs it, and one that dies is replaced by the next.
 */
export function openKernelPool(options: KernelPoolOptions = {}): KernelPool {
  const { threads = availableParallelism() > 2 ? 2 : 1, inlineRows = 500 } = options
  const pool = openThreadPool<KernelRequest, KernelReply>({
    entry: compiledEntry(import.meta.url, 'kernel-thread'),
    threads,
    mostWaiting,
    deadline: null,
    memory,
    refuse: (_, because) => new WhenceError('TIMEOUT', refusals[because]),
  })
  const ask = async <Step extends keyof KernelResults>(request: KernelRequest & { step: Step }) => {
    const reply = await pool.ask(request).catch((error: unknown) => {
      throw error instanceof ThreadFailure ? asRefusal(error) : error
    })
    if (reply.kind === 'refused') throw new WhenceError(reply.code, reply.message)
    return reply.result as KernelResults[Step]
  }
  const packed = createPackedInputs()
  const isSmall = (input: SpreadInput) => sizeOf(input) <= inlineRows
  return {
    async buildInput(claim, tables) {
      if (sizeOfTables(tables) <= inlineRows) return inlineKernel.buildInput(claim, tables)
      return packed.open(await ask({ step: 'build', claim, tables: await packTables(tables), number: packed.next() }))
    },
    async spread(input, options) {
      if (isSmall(input)) return inlineKernel.spread(input, options)
      return joinAnswer(await ask({ step: 'spread', input: packed.of(input), options }))
    },
    independence: (input, claims, options) =>
      isSmall(input)
        ? inlineKernel.independence(input, claims, options)
        : ask({ step: 'independence', input: packed.of(input), claims, options }),
    provenance: (input, asked, options) =>
      isSmall(input)
        ? inlineKernel.provenance(input, asked, options)
        : ask({ step: 'provenance', input: packed.of(input), ask: asked, options }),
    close: () => pool.close(),
  }
}

const refusals = {
  closed: 'The claim was not traced: Whence is stopping.',
  full: 'Too many claims are being traced; ask again in a while.',
}

/** Inputs with the form in which they go to a thread, as long as anyone holds them. */
function createPackedInputs() {
  const known = new WeakMap<SpreadInput, PackedInput>()
  let last = 0
  const next = (): number => ++last
  return {
    next,
    open(packed: PackedInput): SpreadInput {
      const input = unpackInput(packed, 'lazy')
      known.set(input, packed)
      return input
    },
    of(input: SpreadInput): PackedInput {
      const packed = known.get(input) ?? packInput(input, next())
      known.set(input, packed)
      return packed
    },
  }
}

function asRefusal(failure: ThreadFailure): WhenceError {
  return failure.reason === 'memory'
    ? new WhenceError('TOO_LARGE', 'The claim needs more memory to be traced than it may; ask without its parts.')
    : new WhenceError('INTERNAL', 'The thread that traced the claim ended; ask again.', { cause: failure.cause })
}
