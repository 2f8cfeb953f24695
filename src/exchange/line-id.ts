import { claimId } from '../claims/index.ts'
import { entityId } from '../entities/index.ts'
import { nodeId } from '../facts/index.ts'
import { defined } from '../shared/defined.ts'
import { outletId, sourceId } from '../sources/index.ts'
import type { Line, LineOf } from './line-schema.ts'

export type NamingLine = LineOf<'claim' | 'source' | 'entity' | 'outlet'>

export function isNamingLine(line: Line): line is NamingLine {
  return line.type === 'claim' || line.type === 'source' || line.type === 'entity' || line.type === 'outlet'
}

/** The global id of the thing that a line names with its key. @throws WhenceError when it has none. */
export function idOfLine(line: NamingLine): string {
  if (line.type === 'claim') return claimId(line.text)
  if (line.type === 'outlet') return outletId(line.domain)
  if (line.type === 'entity')
    return entityId(defined({ kind: line.kind, name: line.name, profileUrl: line.profileUrl }))
  if (line.naturalKey !== undefined) return nodeId('Source', line.naturalKey)
  return sourceId(defined({ url: line.url, kind: line.kind, title: line.title, authors: line.authors }))
}
