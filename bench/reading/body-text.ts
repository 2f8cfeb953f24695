/**
 * Body text on the article pages: F1 by runs of four words, beside Readability over linkedom and, where Python has it,
 * trafilatura. Prints the whole set and a fixed half, so that a rule which fits one half only shows.
 * Argument: the folder of the corpus (default ../shared/corpora/articles).
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readDocumentBytes } from '../../src/reading/index.ts'
import { articlePages, type CorpusPage, corpusFolder, isCheckPage } from './corpus.ts'
import { type Score, scoreText, summarize } from './four-grams.ts'
import { askPython, versionOf } from './peers.ts'

const pages = articlePages(corpusFolder('articles'))

async function ownText({ bytes, url }: CorpusPage): Promise<string> {
  try {
    return (await readDocumentBytes({ bytes, url, contentType: 'text/html' })).text
  } catch {
    return ''
  }
}

function readabilityText({ bytes }: CorpusPage): string {
  const { document } = parseHTML(bytes.toString('utf8'))
  return new Readability(document as unknown as Document).parse()?.textContent ?? ''
}

function print(name: string, texts: readonly (string | null)[]): void {
  const scores = pages.map((page, at) => ({ page, score: scoreText(texts[at] ?? '', page.truth) }))
  const line = (label: string, chosen: readonly Score[]) => {
    const { precision, recall, f1 } = summarize(chosen)
    console.log(
      `| ${name} | ${label} | ${chosen.length} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} |`,
    )
  }
  line(
    'all',
    scores.map(({ score }) => score),
  )
  line(
    'one half',
    scores.filter(({ page }) => isCheckPage(page)).map(({ score }) => score),
  )
}

console.log('| reader | pages | number | precision | recall | F1 |\n|---|---|---|---|---|---|')
const own: string[] = []
for (const page of pages) own.push(await ownText(page))
print('whence', own)
print(`${versionOf('@mozilla/readability')} over ${versionOf('linkedom')}`, pages.map(readabilityText))
const trafilatura = askPython(
  {
    name: 'trafilatura',
    answer: "trafilatura.extract(page['html'], include_comments=False, include_tables=False) or ''",
  },
  pages,
)
if (trafilatura === null) console.log('trafilatura: not installed for this Python (pip install trafilatura)')
else print(trafilatura.name, trafilatura.answers)
