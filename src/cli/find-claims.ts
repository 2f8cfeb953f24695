import { claimId, findClaims, listClaims } from '../claims/index.ts'
import { WhenceError } from '../errors.ts'
import { labelOfId } from '../facts/index.ts'
import type { GraphReader } from '../graph/index.ts'
import { normalizeText } from '../shared/normalize.ts'
import { findSourceByUrl, requireUrl } from '../sources/index.ts'

interface FoundClaim {
  readonly id: string
  readonly text: string
}

const mostCandidates = 20

/**
 * The claim that a person means: by global id, by its exact text or alias, or by words that one claim only has.
 * @throws WhenceError NOT_FOUND, or AMBIGUOUS with the candidates below the first line.
 */
export async function findClaim(reader: GraphReader, given: string): Promise<FoundClaim> {
  const [known] = await findClaims(reader, [labelOfId(given) === 'Claim' ? given : claimId(given)])
  if (known) return known
  const order = { field: 'TEXT', direction: 'ASC' } as const
  const page = { limit: 200, after: null }
  const text = given.trim()
  const rows = text === '' ? [] : await listClaims(reader, { text }, { order, page })
  const claims = rows.map(({ row }) => row)
  const wanted = normalizeText(given)
  const exact = claims.filter(({ text: own, aliases }) =>
    [own, ...aliases].some((wording) => normalizeText(wording) === wanted),
  )
  const [only, ...more] = exact.length > 0 ? exact : claims
  if (only && more.length === 0) return only
  if (only) throw ambiguous(given, [only, ...more])
  throw new WhenceError('NOT_FOUND', `no claim is, or holds the words, ${show(given)}: other words may find it`)
}

function ambiguous(given: string, claims: readonly FoundClaim[]): WhenceError {
  const lines = claims.slice(0, mostCandidates).map(({ id, text }) => `  ${id}  ${text.replace(/\s+/g, ' ')}`)
  const many = claims.length > mostCandidates ? `the first ${mostCandidates} are below` : 'they are below'
  return new WhenceError(
    'AMBIGUOUS',
    [`more than one claim has the words ${show(given)} (${many}); give more words, or an id`, ...lines].join('\n'),
  )
}

/**
 * The claims that a command is asked for: one, or for the URL of a source all that it states, in the order of their text.
 * @throws WhenceError NOT_FOUND, AMBIGUOUS
 */
export async function findAskedClaims(reader: GraphReader, given: string): Promise<FoundClaim[]> {
  if (!/^https?:\/\//i.test(given)) return [await findClaim(reader, given)]
  const url = requireUrl(given)
  const source = await findSourceByUrl(reader, url)
  if (source === null) {
    throw new WhenceError('NOT_FOUND', `no source with the address ${show(given)} is known: whence ingest reads it`)
  }
  const order = { field: 'TEXT', direction: 'ASC' } as const
  const filter = { source: source.id, stances: ['ASSERTS', 'REPORTS'] }
  const rows = await listClaims(reader, filter, { order, page: { limit: 1_000, after: null } })
  if (rows.length > 0) return rows.map(({ row }) => row)
  throw new WhenceError('NOT_FOUND', `${url} is known, but no recorded claim is known to be stated there`)
}

function show(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)
}
