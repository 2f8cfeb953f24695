import { computeSpread } from '../../dist/src/spread/index.js'

export { computeSpread }

const day = 86_400_000
const start = Date.UTC(2014, 6, 30)

/** Numbers from a seed, the same on every machine (xorshift32). */
function createDice(seed) {
  let state = seed
  return (faces) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % faces
  }
}

function lives(size) {
  return {
    recordedAt: new Float64Array(size).fill(start),
    withdrawnAt: new Float64Array(size).fill(Number.NaN),
    superseded: new Uint8Array(size),
    suggested: new Uint8Array(size),
    confirmedAt: new Float64Array(size).fill(Number.NaN),
    confidence: new Float64Array(size).fill(1),
  }
}

/**
 * n sources that state one claim over a year, each citing five earlier ones (one in fifty cites nothing), in n/20
 * outlets of which one in ten shares an owner, one in four with an author. Rows stand in no useful order.
 */
export function traceWorkload(n) {
  const dice = createDice(2014)
  const row = shuffled(n, dice)
  const sources = {
    id: [],
    url: [],
    title: new Array(n).fill(null),
    kind: new Uint8Array(n),
    kindNames: ['ARTICLE'],
    outlet: new Int32Array(n),
    publishedFrom: new Float64Array(n),
    publishedTo: new Float64Array(n),
    firstHand: new Uint8Array(n),
    recordedAt: new Float64Array(n).fill(start),
    firstSeenAt: new Float64Array(n).fill(start),
    read: new Uint8Array(n).fill(1),
    readAt: new Float64Array(n).fill(Number.NaN),
  }
  const outlets = Math.max(Math.floor(n / 20), 2)
  for (let at = 0; at < n; at++) {
    const source = row[at]
    sources.outlet[source] = dice(outlets)
    // By day for two in three, as on the web; by the millisecond for the rest.
    const time = start + Math.floor((at / n) * 365 * day)
    const isDay = dice(3) < 2
    sources.publishedFrom[source] = isDay ? time - (time % day) : time
    sources.publishedTo[source] = isDay ? time - (time % day) + day : time + 1
  }
  for (let source = 0; source < n; source++) {
    sources.id.push(flat(`source_${source}`))
    sources.url.push(flat(`https://outlet${sources.outlet[source]}.example/2014/article-${source}`))
  }
  const { from, to } = citations(n, row, dice)
  const pairs = { a: new Int32Array(0), b: new Int32Array(0), life: lives(0) }
  const owned = Math.floor(outlets / 10)
  const authored = Math.floor(n / 4)
  return {
    claim: 0,
    claims: { id: ['claim'] },
    partOf: { part: new Int32Array(0), whole: new Int32Array(0), life: lives(0) },
    sources,
    sourceFacts: null,
    outlets: { domain: names(outlets, 'outlet', '.example'), name: new Array(outlets).fill(null) },
    organizations: { name: names(owned + 1, 'Owner ', '') },
    owners: {
      outlet: Int32Array.from({ length: owned }, () => dice(outlets)),
      organization: Int32Array.from({ length: owned }, () => dice(owned + 1)),
      life: lives(owned),
    },
    persons: { name: names(outlets, 'Person ', ''), profile: new Array(outlets).fill(null) },
    authors: {
      source: Int32Array.from({ length: authored }, () => dice(n)),
      person: Int32Array.from({ length: authored }, () => dice(outlets)),
      life: lives(authored),
    },
    assertions: {
      id: new Array(n).fill(''),
      source: Int32Array.from(row),
      claim: new Int32Array(n),
      stance: new Uint8Array(n),
      life: lives(n),
    },
    citations: {
      id: new Array(from.length).fill(''),
      from,
      to,
      basis: new Uint8Array(from.length),
      version: new Int32Array(from.length).fill(-1),
      life: lives(from.length),
    },
    nearDuplicates: { ...pairs, score: new Float64Array(0) },
    sameArtifacts: pairs,
    versions: {
      source: new Int32Array(0),
      fetchedAt: new Float64Array(0),
      datedAt: new Float64Array(0),
      acknowledges: new Uint8Array(0),
      life: lives(0),
      quoteGone: { version: new Int32Array(0), assertion: new Int32Array(0) },
      linksCorrection: { version: new Int32Array(0), correction: new Int32Array(0) },
    },
    corrections: {
      id: [],
      source: new Int32Array(0),
      claim: new Int32Array(0),
      kind: [],
      from: new Float64Array(0),
      to: new Float64Array(0),
      life: lives(0),
    },
  }
}

function citations(n, row, dice) {
  const from = new Int32Array(n * 5)
  const to = new Int32Array(n * 5)
  let made = 0
  for (let at = 1; at < n; at++) {
    if (dice(50) === 0) continue
    for (let i = 0; i < 5; i++) {
      from[made] = row[at]
      // Half of the citations go to what is recent.
      to[made++] = row[dice(2) === 0 ? dice(at) : Math.max(at - 1 - dice(100), 0)]
    }
  }
  return { from: from.slice(0, made), to: to.slice(0, made) }
}

function shuffled(n, dice) {
  const row = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = dice(i + 1)
    ;[row[i], row[j]] = [row[j], row[i]]
  }
  return row
}

/** One piece of memory, as a text from a database is: a joined text is a tree that slows every garbage collection. */
function flat(text) {
  return Buffer.from(text, 'latin1').toString('latin1')
}

function names(count, before, after) {
  return Array.from({ length: count }, (_, i) => flat(`${before}${i}${after}`))
}
