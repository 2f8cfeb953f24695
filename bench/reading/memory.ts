/**
 * Resident memory while two reading threads work through ten thousand pages: the article pages over and over, each read
 * as if it were new. Flat means that nothing of a page stays behind.
 * Arguments: the folder of the corpus (default ../shared/corpora/articles), pages in all (default 10000), megabytes of
 * heap for a thread (default as in use).
 */
import { openReadingPool } from '../../src/reading/index.ts'
import { articlePages, corpusFolder } from './corpus.ts'

const pages = articlePages(corpusFolder('articles'))
const total = Number(process.argv[3] ?? 10_000)
const memory = process.argv[4] === undefined ? {} : { memory: Number(process.argv[4]) }
const marks = [0.1, 0.25, 0.5, 0.75, 1].map((share) => Math.round(total * share))
const ahead = 8

const megabytes = () => Math.round(process.memoryUsage.rss() / 1e6)

const pool = openReadingPool({ workers: 2, ...memory })
const before = megabytes()
const rows: [read: number, resident: number][] = []
let asked = 0
let read = 0

async function readOn(): Promise<void> {
  while (asked < total) {
    const page = pages[asked++ % pages.length]
    if (page === undefined) return
    // A refusal is an answer as well.
    await pool.read({ bytes: page.bytes, url: page.url, contentType: 'text/html' }).catch(() => null)
    read += 1
    if (marks.includes(read)) rows.push([read, megabytes()])
    if (read % 1_000 === 0) process.stderr.write(`${read} of ${total} pages\n`)
  }
}

const started = performance.now()
await Promise.all(Array.from({ length: ahead }, readOn))
const seconds = (performance.now() - started) / 1000
await pool.close()

console.log('| pages read | resident MB |\n|---|---|')
console.log(`| 0 (the pages themselves, packed out) | ${before} |`)
for (const [count, resident] of rows) console.log(`| ${count} | ${resident} |`)
console.log(`\n${(total / seconds).toFixed(0)} pages/s with two threads`)
