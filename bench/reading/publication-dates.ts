/**
 * Publication day on the dated pages: the share of exact days, and of those within one day, beside htmldate where Python
 * has it. Prints the whole set and a fixed half, so that a rule which fits one half only shows.
 * Argument: the folder of the corpus (default ../shared/corpora/dates).
 */
import { readDocumentBytes } from '../../src/reading/index.ts'
import { type CorpusPage, corpusFolder, datedPages, isCheckPage } from './corpus.ts'
import { askPython } from './peers.ts'

const pages = datedPages(corpusFolder('dates'))

async function ownDay({ bytes, url }: CorpusPage): Promise<string | null> {
  try {
    const { publishedAt } = await readDocumentBytes({ bytes, url, contentType: 'text/html' })
    return publishedAt?.text.slice(0, 10) ?? null
  } catch {
    return null
  }
}

const day = 86_400_000

function print(name: string, days: readonly (string | null)[]): void {
  const rows = pages.map((page, at) => ({ page, day: days[at] ?? null }))
  for (const [label, chosen] of [
    ['all', rows],
    ['one half', rows.filter(({ page }) => isCheckPage(page))],
  ] as const) {
    const exact = chosen.filter((row) => row.day === row.page.truth).length
    const near = chosen.filter(
      (row) => row.day !== null && Math.abs(Date.parse(row.day) - Date.parse(row.page.truth)) <= day,
    ).length
    console.log(
      `| ${name} | ${label} | ${chosen.length} | ${(exact / chosen.length).toFixed(3)} | ${(near / chosen.length).toFixed(3)} |`,
    )
  }
}

console.log('| reader | pages | number | exact day | within a day |\n|---|---|---|---|---|')
const own: (string | null)[] = []
for (const page of pages) own.push(await ownDay(page))
print('whence', own)
const htmldate = askPython(
  {
    name: 'htmldate',
    answer: "htmldate.find_date(page['html'], url=page['url'], original_date=True, extensive_search=True)",
  },
  pages,
)
if (htmldate === null) console.log('htmldate: not installed for this Python (pip install htmldate)')
else print(htmldate.name, htmldate.answers)
