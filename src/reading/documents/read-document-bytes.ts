import { loadLanguageDetector } from '../metadata/language.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'
import { readPage } from './read-page.ts'
import { readPdf } from './read-pdf.ts'
import { readPlainText } from './read-plain-text.ts'
import { maxBytes, tooLarge, unsupported } from './refusals.ts'
import { findForm } from './sniff.ts'

/**
 * Reads one document of any form in this thread: for tests, measurements and the pool's workers. Strange input belongs
 * in the pool, which bounds its time and memory.
 * @throws WhenceError TOO_LARGE, UNSUPPORTED, UNREADABLE.
 */
export async function readDocumentBytes(input: PageInput): Promise<ReadDocument> {
  if (input.bytes.length > maxBytes) throw tooLarge(input.url, input.bytes.length)
  const contentType = input.contentType ?? null
  const form = findForm(input.bytes, contentType)
  if (form === null) throw unsupported(input.url, contentType)
  const detect = await loadLanguageDetector()
  if (form === 'pdf') return readPdf(input, detect)
  return form === 'html' ? readPage(input, detect) : readPlainText(input, detect)
}
