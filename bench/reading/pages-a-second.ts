/**
 * Pages a second, whole documents against jsdom + Readability's body alone: median of five warm passes over the article
 * pages in one thread each, then two reading threads, then the memory after thousands of pages.
 * Arguments: the folder of the corpus (default ../shared/corpora/articles), pages for the memory run (default 2000).
 */
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'
import { openReadingPool, readDocumentBytes } from '../../src/reading/index.ts'
import { articlePages, type CorpusPage, corpusFolder } from './corpus.ts'

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
const pool = openReadingPool({ workers: 2, deadline: 60_000 })
const readAll = () => Promise.all(pages.map((page) => pool.read(inputOf(page)).catch(() => null)))
const pooled = await median(readAll)

// Before the peer, whose windows stay in memory.
const total = Number(process.argv[3] ?? 2_000)
const resident: number[] = []
for (let read = 0; read < total; read += pages.length) {
  await readAll()
  resident.push(Math.round(process.memoryUsage.rss() / 1e6))
}
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
console.log(`| jsdom 26 + readability 0.6, body only | 1 | ${rate(peer).toFixed(1)} |`)
console.log(`\nratio in one thread: ${(peer / own).toFixed(1)}`)
const half = resident[Math.floor(resident.length / 2)] ?? 0
console.log(`memory after ${total} pages: ${resident.at(-1)} MB, after half of them ${half} MB`)
