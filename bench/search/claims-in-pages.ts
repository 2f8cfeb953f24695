/**
 * Claims in pages: what the reader suggests for pages, against what a careful person says that they state. Prints
 * precision, recall and the share of right stances at several thresholds, for three sets of our own making: the pages of
 * the demo and others that the rules were made with (training sets), and pages of other topics kept apart, of which only the totals were looked at.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClaimMatcher, readDocumentBytes } from '../../src/reading/index.ts'

interface Line {
  readonly type: string
  readonly key?: string
  readonly text?: string
  readonly url?: string
  readonly aliases?: readonly string[]
  readonly source?: string
  readonly claim?: string
  readonly stance?: string
}

interface Page {
  readonly key: string
  readonly title: string | null
  readonly text: string
}

interface TestSet {
  readonly name: string
  readonly claims: readonly { readonly id: string; readonly texts: readonly string[] }[]
  readonly pages: readonly Page[]
  /** The stances by page and claim. */
  readonly stated: ReadonlyMap<string, string | undefined>
}

const root = process.cwd()

async function demoSet(): Promise<TestSet> {
  // What the demo's analyst enters, and the wording of what is confirmed there by a decision.
  const files = ['demo/analyst.jsonl', 'test/golden/demo/confirmed.jsonl']
  const lines = files
    .flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line)
  const claims = lines.flatMap(({ type, key = '', text = '', aliases = [] }) =>
    type === 'claim' ? [{ id: key, texts: [text, ...aliases] }] : [],
  )
  const stated = new Map(
    lines.filter(({ type }) => type === 'assertion').map(({ source, claim, stance }) => [`${source} ${claim}`, stance]),
  )
  const pages: Page[] = []
  for (const { type, key = '', url } of lines) {
    if (type !== 'source' || url === undefined || pages.some((page) => page.key === key)) continue
    const file = join(root, 'demo/web', `${url.replace(/^https:\/\//, '')}.html`)
    if (!existsSync(file)) continue
    const { title, text } = await readDocumentBytes({ bytes: readFileSync(file), url })
    pages.push({ key, title, text })
  }
  return { name: 'the pages of the demo', claims, pages, stated }
}

function ownSet(name: string, fileName: string): TestSet {
  const file = join(root, 'test/golden/claims-in-pages', fileName)
  const { claims, pages } = JSON.parse(readFileSync(file, 'utf8')) as {
    claims: { key: string; text: string }[]
    pages: { key: string; title: string; text: string[]; states: { claim: string; stance: string }[] }[]
  }
  return {
    name,
    claims: claims.map(({ key, text }) => ({ id: key, texts: [text] })),
    pages: pages.map(({ key, title, text }) => ({ key, title, text: text.join('\n\n') })),
    stated: new Map(
      pages.flatMap(({ key, states }) => states.map(({ claim, stance }) => [`${key} ${claim}`, stance] as const)),
    ),
  }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)

function printScores({ name, claims, pages, stated }: TestSet): void {
  const matcher = createClaimMatcher(claims)
  console.log(`${name}: ${pages.length} pages, ${claims.length} claims, ${stated.size} statements`)
  for (const leastScore of [0.5, 0.55, 0.6, 0.65, 0.7]) {
    const count = { found: 0, right: 0, sameStance: 0 }
    for (const page of pages) {
      for (const { claim, stance, exact } of matcher.match(page, { leastScore }).matches) {
        const expected = stated.get(`${page.key} ${claim}`)
        // A person need not record the exact words: the reader records those by itself.
        if (expected === undefined && exact) continue
        count.found += 1
        if (expected !== undefined) count.right += 1
        if (expected === stance) count.sameStance += 1
      }
    }
    const { found, right, sameStance } = count
    console.log(
      `  least score ${leastScore}: precision ${share(right, found)}, recall ${share(right, stated.size)}, stance ${share(sameStance, right)}`,
    )
  }
}

printScores(await demoSet())
printScores(ownSet('other pages that the rules were made with', 'training-set.json'))
printScores(ownSet('pages kept apart: only their totals were looked at', 'check-set.json'))
