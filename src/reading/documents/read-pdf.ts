import { WhenceError } from '../../errors.ts'
import type { FoundDate } from '../dates/date-candidate.ts'
import type { LanguageDetector } from '../metadata/language.ts'
import type { PageInput, ReadDocument } from '../read-document.ts'
import { documentOfText } from './read-plain-text.ts'

const maxPages = 1_000

/**
 * The words of a PDF, paragraph by paragraph, with the title, author and date of its document information.
 * @throws WhenceError UNREADABLE for a broken or locked file, or one of pictures only; TOO_LARGE past 1,000 pages.
 */
export async function readPdf(input: PageInput, detect: LanguageDetector): Promise<ReadDocument> {
  const { text, info } = await extract(input)
  const title = infoText(info, 'Title')
  const author = infoText(info, 'Author')
  const dates = [...infoDate(info, 'CreationDate', 'published'), ...infoDate(info, 'ModDate', 'modified')]
  const facts = {
    title: title !== null && !/\.(?:docx?|indd|pdf|tex|dvi)$|^microsoft word|^untitled/i.test(title) ? title : null,
    authors:
      author === null
        ? []
        : author
            .split(/\s*[;,&]\s*/)
            .filter((name) => name !== '')
            .slice(0, 20),
    kind: 'REPORT' as const,
    dates,
  }
  return documentOfText(text, facts, { input, detect })
}

type Info = ReadonlyMap<string, unknown>

async function extract({ bytes, url }: PageInput): Promise<{ text: string; info: Info }> {
  // The library is large, so only who meets a PDF loads it.
  const { getDocumentProxy, getMeta } = await import('unpdf')
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    })
    if (pdf.numPages > maxPages) {
      throw new WhenceError('TOO_LARGE', `${url ?? 'The PDF'} has ${pdf.numPages} pages; at most ${maxPages} are read.`)
    }
    const { info } = await getMeta(pdf)
    const pages: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items }: { items: readonly (PdfWords | object)[] } = await page.getTextContent()
      pages.push(paragraphsOf(items.flatMap((item) => ('str' in item ? [item] : []))))
      page.cleanup()
    }
    await pdf.destroy()
    return { text: pages.join('\n\n'), info: new Map(Object.entries(info)) }
  } catch (error) {
    if (error instanceof WhenceError) throw error
    throw new WhenceError('UNREADABLE', `${url ?? 'The PDF'} cannot be read: it is broken or locked.`, { cause: error })
  }
}

interface PdfWords {
  readonly str: string
  readonly transform: readonly number[]
  readonly height: number
  readonly hasEOL: boolean
}

/** Lines join into a paragraph until the gap to the next is wider than a line; a hyphen at a line's end goes. */
function paragraphsOf(items: readonly PdfWords[]): string {
  let text = ''
  let lastY: number | null = null
  for (const { str, transform, height, hasEOL } of items) {
    const y = transform[5] ?? 0
    const size = height || Math.abs(transform[3] ?? 0) || 10
    if (lastY !== null && str.trim() !== '') {
      const gap = Math.abs(lastY - y)
      if (gap > size * 1.7) text = `${text.trimEnd()}\n\n`
      else if (gap > size * 0.5) text = /\p{Ll}-\s*$/u.test(text) ? text.replace(/-\s*$/, '') : `${text.trimEnd()} `
    }
    text += hasEOL ? `${str} ` : str
    if (str.trim() !== '') lastY = y
  }
  return text.trim()
}

function infoText(info: Info, key: string): string | null {
  const value = info.get(key)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null
}

/** PDF dates read `D:20140730101500+02'00'` (ISO 32000-1 §7.9.4). */
const pdfDate = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:Z|([+-])(\d{2})'?(\d{2})?)?/

function infoDate(info: Info, key: string, role: FoundDate['role']): FoundDate[] {
  const match = pdfDate.exec(infoText(info, key) ?? '')
  if (match === null) return []
  const [, year, month, day, hour, minute = '00', second = '00', sign, zoneHours, zoneMinutes = '00'] = match
  const zone = sign === undefined ? null : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes))
  const time = hour === undefined ? null : `${hour}:${minute}:${second}`
  const written = { year: Number(year), month: Number(month), day: Number(day), time, offset: zone }
  return [{ written, method: 'META', where: key, weight: 3, role }]
}
