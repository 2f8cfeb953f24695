import { connect, type Socket } from 'node:net'
import { WhenceError } from '../../../errors.ts'
import { openSocketPlace } from '../../../shared/private-socket.ts'
import { maxFrameBytes, readFrames, toFrame } from './frames.ts'
import { answerSchema, fromRefusal, type Request, socketName } from './messages.ts'

type Unnumbered<R> = R extends Request ? Omit<R, 'id'> : never

export interface ClientConnection {
  /** @throws WhenceError what the other process refused with, or GRAPH_UNAVAILABLE when it is gone. */
  ask(request: Unnumbered<Request>): Promise<unknown>
  /** The same, and the number that the request was sent under. */
  askNumbered(request: Unnumbered<Request>): { readonly id: number; readonly answer: Promise<unknown> }
  close(): void
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Connects to the process that holds the data of `folder`; null when none answers there. */
export async function findConnection(folder: string): Promise<ClientConnection | null> {
  const place = openSocketPlace(folder, socketName)
  try {
    const socket = await new Promise<Socket | null>((resolve) => {
      const trying = connect(place.path, () => resolve(trying))
      trying.once('error', () => resolve(null))
    })
    return socket && converse(socket)
  } finally {
    place.release()
  }
}

function gone(): WhenceError {
  return new WhenceError(
    'GRAPH_UNAVAILABLE',
    'The process that held the data has stopped; run this command again. What it was doing can safely be done twice.',
  )
}

function converse(socket: Socket): ClientConnection {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const onMessage = (message: unknown): void => {
    const answer = answerSchema.safeParse(message)
    if (!answer.success) return void socket.destroy()
    const asked = waiting.get(answer.data.id)
    waiting.delete(answer.data.id)
    if ('refusal' in answer.data) asked?.reject(fromRefusal(answer.data.refusal))
    else asked?.resolve(answer.data.value)
  }
  readFrames(socket, { onMessage, onBroken: () => socket.destroy() })
  socket.on('error', () => {})
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(gone())
    waiting.clear()
  })
  const askNumbered: ClientConnection['askNumbered'] = (request) => {
    const id = ++last
    const answer = new Promise<unknown>((resolve, reject) => {
      if (socket.destroyed) return reject(gone())
      const frame = toFrame({ ...request, id })
      if (Buffer.byteLength(frame) > maxFrameBytes) return reject(tooLong())
      waiting.set(id, { resolve, reject })
      socket.write(frame)
    })
    return { id, answer }
  }
  return { askNumbered, ask: (request) => askNumbered(request).answer, close: () => socket.destroy() }
}

function tooLong(): WhenceError {
  return new WhenceError('TOO_LARGE', 'The request is too long for the socket; send less at a time.')
}
