import type { GraphReader } from '../graph/index.ts'
import { createRowLoader, perRequest } from '../shared/request-scope.ts'
import { findNotices } from './notice-store.ts'

/** What one request has loaded of notices. */
export type NoticeLoaders = ReturnType<typeof createNoticeLoaders>

export function createNoticeLoaders(reader: GraphReader) {
  return perRequest(() => ({ byId: createRowLoader((ids) => findNotices(reader, ids)) }))
}
