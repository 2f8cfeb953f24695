/**
 * Lines of an interchange file of a made-up web: claims, sources in outlets, and citations to earlier sources, of which
 * few are cited often. The same numbers give the same lines.
 */
export function* generateLines({ sources, citations, assertions = 0 }) {
  const random = createRandom(7)
  const claims = Math.max(1, Math.round(sources / 50))
  const outlets = Math.max(1, Math.round(sources / 20))
  for (let i = 0; i < claims; i += 1) {
    yield { type: 'claim', key: `c${i}`, text: `Handset ${i} sends its owner's pictures to server ${i * 7} at night.` }
  }
  for (let i = 0; i < sources; i += 1) yield generateSource(i, { claims, outlets, random })
  for (let i = 0; i < sources; i += 1) {
    for (let n = 0; n < assertions; n += 1) {
      yield {
        type: 'assertion',
        source: `s${i}`,
        claim: `c${(i + n) % claims}`,
        stance: 'ASSERTS',
        quote: `goes to ${i}`,
      }
    }
    for (let n = 0; n < citations; n += 1) {
      const to = Math.floor(random() ** 2 * Math.max(1, i))
      yield { type: 'citation', from: `s${i}`, to: `s${to}`, basis: 'HYPERLINK', quote: `as story ${to} says (${n})` }
    }
  }
}

const kinds = ['ARTICLE', 'BLOG_POST', 'FORUM_POST', 'REPORT']
const start = Date.UTC(2014, 6, 1)

function generateSource(i, { claims, outlets, random }) {
  const outlet = `outlet-${Math.floor(random() ** 2 * outlets)}.example`
  const at = new Date(start + i * 60_000).toISOString()
  return {
    type: 'source',
    key: `s${i}`,
    url: `https://${outlet}/2014/story-${i}`,
    title: `Story ${i} on what handset ${i % claims} does at night`,
    kind: kinds[i % kinds.length],
    outlet,
    publishedAt: i % 3 === 0 ? at.slice(0, 10) : at,
  }
}

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
