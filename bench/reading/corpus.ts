import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface CorpusPage {
  readonly name: string
  readonly url: string
  readonly bytes: Buffer
  /** The true body text, or the true day. */
  readonly truth: string
}

type Row = Readonly<Record<string, string | null>>

/** Pages with their true body text. */
export function articlePages(folder: string): CorpusPage[] {
  return Object.entries(groundTruth(folder)).map(([name, row]) => ({
    name,
    url: row['url'] ?? '',
    bytes: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))),
    truth: row['articleBody'] ?? '',
  }))
}

/** Pages with their true day of publication; those without one are left out. */
export function datedPages(folder: string): CorpusPage[] {
  return Object.entries(groundTruth(folder)).flatMap(([url, row]) =>
    row['date'] == null || row['file'] == null
      ? []
      : [
          {
            name: row['file'],
            url,
            bytes: gunzipSync(readFileSync(join(folder, 'html', row['file']))),
            truth: row['date'],
          },
        ],
  )
}

function groundTruth(folder: string): Record<string, Row> {
  const text = readFileSync(join(folder, 'ground-truth.json'), 'utf8').replace(/: NaN\b/g, ': null')
  return JSON.parse(text) as Record<string, Row>
}

/** A fixed half of the pages, by name. */
export function isCheckPage({ name }: CorpusPage): boolean {
  return (name.codePointAt(4) ?? 0) % 2 === 1
}

export function corpusFolder(name: string): string {
  return process.argv[2] ?? join(import.meta.dirname, '../../../../shared/corpora', name)
}
