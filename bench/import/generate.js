/**
 * Writes an interchange file of a made-up web: sources in outlets, citations to earlier sources (few are cited often),
 * claims. Deterministic. Arguments: the file, the number of sources (default 50000), citations a source (default 5),
 * `--assertions` for one statement a source besides.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { argv } from 'node:process'

const [path, sourceCount = '50000', citationsEach = '5'] = argv.slice(2).filter((arg) => !arg.startsWith('--'))
if (path === undefined) throw new Error('usage: generate.js FILE [SOURCES] [CITATIONS EACH] [--assertions]')

/** Mulberry32: small, seeded, good enough to scatter citations. */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = createRandom(7)
const file = openSync(path, 'w')
let waiting = ''
function write(line) {
  waiting += `${JSON.stringify(line)}\n`
  if (waiting.length < 1 << 20) return
  writeSync(file, waiting)
  waiting = ''
}

const sources = Number(sourceCount)
const claims = Math.max(1, Math.round(sources / 50))
const outlets = Math.max(1, Math.round(sources / 20))
const kinds = ['ARTICLE', 'BLOG_POST', 'FORUM_POST', 'REPORT']
const start = Date.UTC(2014, 6, 1)

for (let i = 0; i < claims; i += 1) {
  write({ type: 'claim', key: `c${i}`, text: `Handset ${i} sends its owner's pictures to server ${i * 7} at night.` })
}
for (let i = 0; i < sources; i += 1) {
  const outlet = `outlet-${Math.floor(random() ** 2 * outlets)}.example`
  write({
    type: 'source',
    key: `s${i}`,
    url: `https://${outlet}/2014/story-${i}`,
    title: `Story ${i} on what handset ${i % claims} does at night`,
    kind: kinds[i % kinds.length],
    outlet,
    publishedAt: new Date(start + i * 60_000).toISOString().slice(0, i % 3 === 0 ? 10 : 19).concat(i % 3 === 0 ? '' : 'Z'),
  })
}
for (let i = 0; i < sources; i += 1) {
  if (argv.includes('--assertions')) {
    write({ type: 'assertion', source: `s${i}`, claim: `c${i % claims}`, stance: 'ASSERTS', quote: `pictures go to ${i}` })
  }
  for (let n = 0; n < Number(citationsEach); n += 1) {
    const to = Math.floor(random() ** 2 * Math.max(1, i))
    write({ type: 'citation', from: `s${i}`, to: `s${to}`, basis: 'HYPERLINK', quote: `as story ${to} says (${n})` })
  }
}
writeSync(file, waiting)
closeSync(file)
