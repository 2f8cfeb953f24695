import { parentPort } from 'node:worker_threads'
import { isWhenceError } from '../../errors.ts'
import { readDocumentBytes } from '../documents/read-document-bytes.ts'
import { loadLanguageDetector } from '../metadata/language.ts'
import type { ReadRequest, WorkerMessage } from './worker-messages.ts'

const port = parentPort
if (port === null) throw new Error('This file is the entry of a worker thread.')

async function answer({ input }: ReadRequest): Promise<WorkerMessage> {
  try {
    return { kind: 'read', document: await readDocumentBytes(input) }
  } catch (error) {
    if (isWhenceError(error)) return { kind: 'refused', code: error.code, message: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', code: 'UNREADABLE', message: `${input.url ?? 'The document'} cannot be read: ${reason}` }
  }
}

port.on('message', (request: ReadRequest) => {
  void answer(request).then((message) => port.postMessage(message))
})

// The tables of the language detector are loaded before the first deadline runs.
void loadLanguageDetector().then(() => port.postMessage({ kind: 'ready' } satisfies WorkerMessage))
