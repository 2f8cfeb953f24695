import { z } from 'zod'
import { defineQuery, type GraphReader, pageParams } from '../graph/index.ts'
import type { PageRequest, Position } from '../shared/connection.ts'

export const noticeKinds = ['PINGBACK', 'WEBMENTION', 'TRACKBACK'] as const
export const noticeStates = ['QUEUED', 'VERIFIED', 'STALE', 'REJECTED', 'GONE'] as const

/** An incoming notice, kept as a receipt. Times in milliseconds UTC. */
export interface NoticeRow {
  readonly id: string
  readonly kind: (typeof noticeKinds)[number]
  readonly source: string
  readonly target: string
  readonly state: (typeof noticeStates)[number]
  readonly reason: string | null
  readonly title: string | null
  readonly excerpt: string | null
  readonly blogName: string | null
  readonly receivedAt: number
  readonly updatedAt: number
}

export interface NoticeFilter {
  readonly kinds: readonly string[] | null
  readonly states: readonly string[] | null
  readonly target: string | null
}

const text = z.string().nullish()
const schema = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  source: z.string(),
  target: z.string(),
  state: z.enum(noticeStates),
  reason: text,
  title: text,
  excerpt: text,
  blogName: text,
  receivedAt: z.number(),
  updatedAt: z.number(),
})

function parseNoticeRow(raw: unknown): NoticeRow {
  const { reason = null, title = null, excerpt = null, blogName = null, ...row } = schema.parse(raw)
  return { ...row, reason, title, excerpt, blogName }
}

const columns =
  'n{.id, .kind, .source, .target, .state, .reason, .title, .excerpt, .blogName, .receivedAt, .updatedAt} AS notice'
const fits =
  '($kinds IS NULL OR n.kind IN $kinds) AND ($states IS NULL OR n.state IN $states) AND ($target IS NULL OR n.target = $target)'

const noticesById = defineQuery({
  name: 'notices.byId',
  cypher: `UNWIND $ids AS id MATCH (n:Notice {id: id}) RETURN ${columns}`,
  parse: (row) => parseNoticeRow(row['notice']),
})

const noticesList = defineQuery({
  name: 'notices.list',
  cypher: `MATCH (n:Notice) WHERE ${fits}
      AND ($afterKey IS NULL OR n.receivedAt < $afterKey OR (n.receivedAt = $afterKey AND n.id < $afterId))
    WITH n ORDER BY n.receivedAt DESC, n.id DESC LIMIT $limit RETURN ${columns}`,
  parse: (row) => {
    const notice = parseNoticeRow(row['notice'])
    return { position: [notice.receivedAt, notice.id] as const satisfies Position, row: notice }
  },
})

const noticesCount = defineQuery({
  name: 'notices.count',
  cypher: `MATCH (n:Notice) WHERE ${fits} RETURN count(n) AS count`,
  parse: z.object({ count: z.number() }).parse,
})

export async function findNotices(reader: GraphReader, ids: readonly string[]): Promise<NoticeRow[]> {
  return reader.read(noticesById, { ids: [...ids] })
}

/** One page of the notices that fit, newest first. */
export async function listNotices(
  reader: GraphReader,
  filter: NoticeFilter,
  page: PageRequest,
): Promise<{ position: Position; row: NoticeRow }[]> {
  return reader.read(noticesList, { ...filterParams(filter), ...pageParams(page, 'number') })
}

export async function countNotices(reader: GraphReader, filter: NoticeFilter): Promise<number> {
  return (await reader.read(noticesCount, filterParams(filter)))[0]?.count ?? 0
}

function filterParams({ kinds, states, target }: NoticeFilter) {
  return { kinds: kinds && [...kinds], states: states && [...states], target }
}
