import { createHash } from 'node:crypto'

const day = 86_400_000
const begin = Date.UTC(2014, 6, 30)
const recordedAt = Date.UTC(2014, 8, 1)

/** Claims that are asked about at once, beside the one that is measured alone. */
const crowd = 50
const smallest = 200
const sourcesPerOutlet = 40
const sourcesPerOwner = 400

/** What the recorder writes on every edge. */
const life = {
  recordedAt,
  recordedBy: 'bench',
  method: 'ANALYST',
  confidence: 1,
  suggested: false,
  recordedIn: 'bench',
}

/** The same number in every run, from 0 up to `faces`, for each pair (Wang's integer hash). */
function dice(a, b, faces) {
  let x = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b)) >>> 0
  x = Math.imul(x ^ 61 ^ (x >>> 16), 9) >>> 0
  x = Math.imul(x ^ (x >>> 4), 0x27d4eb2d) >>> 0
  return ((x ^ (x >>> 15)) >>> 0) % faces
}

const idOf = (prefix, number) => `${prefix}_${number.toString(36).padStart(22, '0')}`

/** The claims with the ranges of sources that state them: one of `members`, then fifty from 200 to `members`. */
function listClaims({ sources, members }) {
  const sizes = [members]
  const least = Math.min(smallest, members)
  for (let i = 0; i < crowd; i++) sizes.push(Math.round(least * (members / least) ** (i / (crowd - 1))))
  let start = 0
  return sizes.map((size, number) => {
    const claim = { id: idOf('claim', number), size, start: start + size > sources ? 0 : start }
    start = claim.start + size
    return claim
  })
}

/**
 * A graph by its numbers: `sources` sources of which some state claims, each citing `citations` others. A member of a
 * claim cites earlier members, one in ten of its citations goes anywhere; every other source cites anywhere. One source
 * in four has an author, one in five a stored version, one outlet in ten an owner. The same numbers, the same graph.
 */
export function describeStoreGraph(size) {
  const { sources, citations } = size
  const claims = listClaims(size)
  const outlets = Math.max(Math.ceil(sources / sourcesPerOutlet), 1)
  const people = Math.max(Math.ceil(sources / 100), 1)
  const owners = Math.max(Math.ceil(sources / sourcesPerOwner), 1)
  const rangeStart = new Int32Array(sources).fill(-1)
  for (const { start, size: length } of claims) rangeStart.fill(start, start, start + length)
  return {
    claims: claims.map(({ id }, number) => ({ id, text: `Claim number ${number} of the bench`, recordedAt })),
    claimRanges: claims,
    outlets,
    people,
    owners,
    sourceId: (i) => idOf('source', i),
    source: (i) => sourceRow(i, outlets),
    outlet: (i) => ({ id: idOf('outlet', i), domain: `outlet${i}.example`, name: `Outlet ${i}`, recordedAt }),
    person: (i) => ({ id: idOf('person', i), name: `Person ${i}`, recordedAt }),
    owner: (i) => ({ id: idOf('org', i), name: `Owner ${i}`, recordedAt }),
    version: (i) => ({ id: idOf('version', i), hash: createHash('sha256').update(`${i}`).digest('hex'), recordedAt }),
    outletOf: (i) => dice(i, 101, outlets),
    authorOf: (i) => (i % 4 === 0 ? dice(i, 102, people) : -1),
    ownerOf: (outlet) => (outlet % 10 === 0 ? dice(outlet, 103, owners) : -1),
    hasVersion: (i) => i % 5 === 0,
    cited: (i, n) => citedSource(i, n, { sources, start: rangeStart[i] }),
    assertion: (i) => ({ ...life, id: idOf('a', i), stance: 'ASSERTS' }),
    citation: (i, n) => ({ ...life, id: idOf('c', i * citations + n), basis: 'HYPERLINK' }),
    edge: (i) => ({ ...life, id: idOf('e', i) }),
    versionEdge: (i) => ({ ...life, id: idOf('v', i), fetchedAt: recordedAt }),
  }
}

function sourceRow(i, outlets) {
  const outlet = dice(i, 101, outlets)
  const at = begin + Math.floor(i * 600)
  const from = dice(i, 104, 3) < 2 ? at - (at % day) : at
  return {
    id: idOf('source', i),
    url: `https://outlet${outlet}.example/2014/article-${i}`,
    title: `Article ${i} says what was said`,
    kind: 'ARTICLE',
    publishedFrom: from,
    publishedTo: from === at ? from + 1 : from + day,
    recordedAt,
    sortKey: String(i).padStart(9, '0'),
  }
}

function citedSource(i, n, { sources, start }) {
  const isInside = start >= 0 && i > start && dice(i, 200 + n, 10) > 0
  const cited = isInside ? start + dice(i, n, i - start) : dice(i, n, sources)
  return cited === i ? (i + 1) % sources : cited
}
