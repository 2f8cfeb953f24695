import { parentPort } from 'node:worker_threads'
import type { ThreadMessage } from './thread.ts'
import { findOwnThread } from './thread-time.ts'

/**
 * Makes this file the entry of a thread: `answer` is asked for each request and must not throw. The thread counts as
 * ready, and the time of its first request begins, when `prepare` is done.
 */
export function answerInThread<Request, Reply>(
  answer: (request: Request) => Promise<Reply> | Reply,
  prepare: Promise<unknown> = Promise.resolve(),
): void {
  const port = parentPort
  if (port === null) throw new Error('This file is the entry of a worker thread.')
  const post = (message: ThreadMessage<Reply>) => port.postMessage(message)
  port.on('message', async (request: Request) => post({ kind: 'reply', reply: await answer(request) }))
  void prepare.then(() => post({ kind: 'ready', thread: findOwnThread() }))
}
