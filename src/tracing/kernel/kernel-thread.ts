import { setPriority } from 'node:os'
import { isWhenceError } from '../../errors.ts'
import { answerInThread } from '../../shared/threads/answer-in-thread.ts'
import {
  buildInput,
  computeIndependence,
  computeSpread,
  type SpreadInput,
  traceProvenance,
} from '../../spread/index.ts'
import { assembleColumns } from '../assemble-columns.ts'
import type { KernelReply, KernelRequest, KernelResults } from './kernel-messages.ts'
import { type PackedInput, packInput, unpackInput } from './packed-input.ts'
import { unpackTables } from './packed-tables.ts'
import { sliceAnswer } from './sliced-answer.ts'

/** The inputs of the last questions: a claim is mostly asked about right after its input was built. */
const known = new Map<number, SpreadInput>()
const mostKnown = 4

function keep(number: number, input: SpreadInput): SpreadInput {
  known.set(number, input)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break
    known.delete(oldest)
  }
  return input
}

function open(packed: PackedInput): SpreadInput {
  return known.get(packed.number) ?? keep(packed.number, unpackInput(packed, 'whole'))
}

function work(request: KernelRequest): KernelResults[keyof KernelResults] {
  if (request.step === 'build') {
    const input = buildInput(assembleColumns(request.claim, unpackTables(request.tables)))
    return packInput(keep(request.number, input), request.number)
  }
  const input = open(request.input)
  if (request.step === 'spread') return sliceAnswer(computeSpread(input, request.options))
  if (request.step === 'independence') return computeIndependence(input, request.claims, request.options)
  return traceProvenance(input, request.ask, request.options)
}

function answer(request: KernelRequest): KernelReply {
  try {
    return { kind: 'done', result: work(request) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', code: isWhenceError(error) ? error.code : 'INTERNAL', message }
  }
}

// On Linux this is the priority of the thread alone: whoever answers requests comes first.
if (process.platform === 'linux') setPriority(5)

answerInThread(answer)
