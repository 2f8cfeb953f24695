import { isWhenceError } from '../../errors.ts'
import { answerInThread } from '../../shared/threads/answer-in-thread.ts'
import { readDocumentBytes } from '../documents/read-document-bytes.ts'
import { loadLanguageDetector } from '../metadata/language.ts'
import type { ReadReply, ReadRequest } from './worker-messages.ts'

async function answer({ input }: ReadRequest): Promise<ReadReply> {
  try {
    return { kind: 'read', document: await readDocumentBytes(input) }
  } catch (error) {
    if (isWhenceError(error)) return { kind: 'refused', code: error.code, message: error.message }
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', code: 'UNREADABLE', message: `${input.url ?? 'The document'} cannot be read: ${reason}` }
  }
}

// The tables of the language detector are loaded before the first deadline runs.
answerInThread(answer, loadLanguageDetector())
