/**
 * Pages a second, whole documents against jsdom + Readability's body alone: median of five warm passes over the article
 * pages in one thread each, then two reading threads.
 * Argument: the folder of the corpus (default ../shared/corpora/articles).
 */
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { openReadingPool, readDocumentBytes } from '../../src/reading/index.ts'
import { articlePages, type CorpusPage, corpusFolder } from './corpus.ts'
import { versionOf } from './peers.ts'

const pages = articlePages(corpusFolder('articles'))
const passes = 5
// Style sheets that it cannot parse would fill the terminal.
const quiet = new VirtualConsole()

async function median(run: () => Promise<unknown>): Promise<number> {
  await run()
  const times: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(passes / 2)] ?? Number.NaN
}

const inputOf = ({ bytes, url }: CorpusPage) => ({ bytes, url, contentType: 'text/html' })
const rate = (milliseconds: number) => (pages.length / milliseconds) * 1000

const own = await median(async () => {
  for (const page of pages) await readDocumentBytes(inputOf(page)).catch(() => null)
})
const pool = openReadingPool({ workers: 2 })
const readAll = () => Promise.all(pages.map((page) => pool.read(inputOf(page)).catch(() => null)))
const pooled = await median(readAll)

await pool.close()

const peer = await median(async () => {
  for (const { bytes, url } of pages) {
    const { window } = new JSDOM(bytes, { url, virtualConsole: quiet })
    new Readability(window.document).parse()
    window.close()
  }
})
console.log('| reader | threads | pages/s |\n|---|---|---|')
console.log(`| whence, whole document | 1 | ${rate(own).toFixed(1)} |`)
console.log(`| whence, whole document | 2 | ${rate(pooled).toFixed(1)} |`)
console.log(
  `| ${versionOf('jsdom')} + ${versionOf('@mozilla/readability')}, body only | 1 | ${rate(peer).toFixed(1)} |`,
)
console.log(`\nratio in one thread: ${(peer / own).toFixed(1)}`)
