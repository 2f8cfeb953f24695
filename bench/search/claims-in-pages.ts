/**
 * Claims in pages: what the reader suggests for the pages of the demo, against the assertions that a person recorded.
 * Prints precision, recall and the share of right stances at several thresholds. The pages were at hand while the rules
 * were made, so these figures are those of a training set.
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

const root = join(process.cwd(), 'demo')
/** What the demo's analyst enters, and the wording of what is confirmed there by a decision. */
const files = [join(root, 'analyst.jsonl'), join(process.cwd(), 'test/golden/demo/confirmed.jsonl')]
const lines = files
  .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line)
const claims = lines.flatMap(({ type, key = '', text = '', aliases = [] }) =>
  type === 'claim' ? [{ id: key, texts: [text, ...aliases] }] : [],
)
const stated = new Map(
  lines.filter(({ type }) => type === 'assertion').map(({ source, claim, stance }) => [`${source} ${claim}`, stance]),
)
const matcher = createClaimMatcher(claims)

const pages: { readonly key: string; readonly title: string | null; readonly text: string }[] = []
for (const { type, key = '', url } of lines) {
  if (type !== 'source' || url === undefined) continue
  const file = join(root, 'web', `${url.replace(/^https:\/\//, '')}.html`)
  if (!existsSync(file)) continue
  const { title, text } = await readDocumentBytes({ bytes: readFileSync(file), url })
  pages.push({ key, title, text })
}

console.log(`${pages.length} pages, ${claims.length} claims, ${stated.size} recorded assertions`)
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
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole).toFixed(3)
  const { found, right, sameStance } = count
  console.log(
    `least score ${leastScore}: precision ${share(right, found)}, recall ${share(right, stated.size)}, stance ${share(sameStance, right)}`,
  )
}
