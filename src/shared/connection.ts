import { WhenceError } from '../errors.ts'

/** The most that one page of a list may hold. */
export const pageCap = 200

/** A Relay connection. `totalCount` is only worked out when it is asked for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  readonly totalCount: () => number | Promise<number>
}

/** A connection of rows that the caller need not know. */
export type AnyConnection = Connection<unknown>

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** Where a row stands in its list: the value that the list is ordered by, then the id. */
export type Position = readonly [key: string | number, id: string]

export interface PageRequest {
  readonly limit: number
  readonly after: Position | null
}

/**
 * Checks the arguments of a page.
 * @throws WhenceError PAGE_TOO_LARGE when `first` is not 0…200, INVALID_CURSOR when `after` is no cursor of ours.
 */
export function parsePageArgs(args: PageArgs, fallback = 50): PageRequest {
  const limit = args.first ?? fallback
  if (!Number.isInteger(limit) || limit < 0 || limit > pageCap) {
    throw new WhenceError(
      'PAGE_TOO_LARGE',
      `first must be between 0 and ${pageCap}, not ${limit}; ask for more pages.`,
      {
        path: ['first'],
      },
    )
  }
  return { limit, after: args.after == null ? null : decodeCursor(args.after) }
}

export function encodeCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

const maxCursorLength = 4096

function decodeCursor(cursor: string): Position {
  try {
    const text = cursor.length > maxCursorLength ? '' : Buffer.from(cursor, 'base64url').toString('utf8')
    const position: unknown = JSON.parse(text)
    if (isPosition(position)) return position
  } catch {
    // Not JSON: refused below like any other text that is no cursor.
  }
  throw invalidCursor()
}

export function invalidCursor(): WhenceError {
  return new WhenceError('INVALID_CURSOR', 'after is not a cursor of this list; take it from pageInfo.endCursor.', {
    path: ['after'],
  })
}

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [key, id] = value
  return (typeof key === 'string' || Number.isFinite(key)) && typeof id === 'string'
}

/** A page out of up to `limit + 1` rows: one row more than asked for says that there is a next page. */
export function toConnection<Node>(
  rows: readonly Node[],
  request: PageRequest,
  { positionOf, count }: { positionOf: (row: Node) => Position; count: () => number | Promise<number> },
): Connection<Node> {
  const edges = rows.slice(0, request.limit).map((node) => ({ cursor: encodeCursor(positionOf(node)), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  }
}

/** A page out of a list that is held whole, in its own order; positions are places in the list. */
export function pageOfList<Node>(list: readonly Node[], args: PageArgs, fallback = 100): Connection<Node> {
  const request = parsePageArgs(args, fallback)
  const place = request.after === null ? -1 : request.after[0]
  // A cursor of another list would be read as no number, or as a place before the first.
  if (typeof place !== 'number' || !Number.isSafeInteger(place) || place < -1) throw invalidCursor()
  const start = place + 1
  const places = list.slice(start, start + request.limit + 1).map((node, i) => ({ node, place: start + i }))
  const page = toConnection(places, request, { positionOf: ({ place }) => [place, ''], count: () => list.length })
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.node })) }
}

/** The page of rows that come with their positions, with a count that is worked out when asked for. */
export function pageOfRows<Row>(
  hits: readonly { readonly position: Position; readonly row: Row }[],
  request: PageRequest,
  count: () => number | Promise<number>,
): Connection<Row> {
  const page = toConnection(hits, request, { positionOf: (hit) => hit.position, count })
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.row })) }
}
