import { z } from 'zod'
import { edgeColumn, parseEdgeColumn } from '../facts/index.ts'
import { defineChildPage, type GraphRow, standingEdge } from '../graph/index.ts'
import { type CitationRow, parseCitationRow } from './citation-row.ts'
import { parseSourceRow, type SourceRow, sourceColumns } from './source-row.ts'
import { parseVersionRow, type VersionRow, versionColumns } from './version-row.ts'

const outEnds = '[id, n.id] AS ends'
const inEnds = '[n.id, id] AS ends'

/** What a source refers to, in the order of the cited sources. */
export const citationsPage = defineChildPage<CitationRow>({
  name: 'sources.citations',
  pattern: '(p:Source {id: id})-[r:CITES]->(n:Source)',
  where: standingEdge,
  key: 'n.sortKey',
  tie: 'r.id',
  columns: `${outEnds}, ${edgeColumn('CITES', 'r')}, ${sourceColumns('n')}`,
  parse: parseCitationRow,
})

/** What refers to a source, in the order of the citing sources. */
export const citedByPage = defineChildPage<CitationRow>({
  name: 'sources.citedBy',
  pattern: '(p:Source {id: id})<-[r:CITES]-(n:Source)',
  where: standingEdge,
  key: 'n.sortKey',
  tie: 'r.id',
  columns: `${inEnds}, ${edgeColumn('CITES', 'r')}, ${sourceColumns('n')}`,
  parse: parseCitationRow,
})

/** What a source said at each fetch, newest first. */
export const versionsPage = defineChildPage<VersionRow>({
  name: 'sources.versions',
  pattern: '(p:Source {id: id})-[r:HAS_VERSION]->(n:Version)',
  where: 'r.withdrawnAt IS NULL AND NOT r.suggested',
  key: 'coalesce(r.fetchedAt, r.recordedAt)',
  isNumeric: true,
  tie: 'n.id',
  descending: true,
  columns: `${versionColumns('n', 'r')}, id AS source`,
  parse: parseVersionRow,
})

/** What appeared in an outlet, in the order of publication. */
export const outletSourcesPage = defineChildPage<SourceRow>({
  name: 'outlets.sources',
  pattern: '(p:Outlet {id: id})<-[r:PUBLISHED_BY]-(n:Source)',
  where: 'r.withdrawnAt IS NULL AND NOT r.suggested',
  key: 'n.sortKey',
  tie: 'n.id',
  columns: sourceColumns('n'),
  parse: parseSourceRow,
})

/** What a person wrote, in the order of publication. */
export const personSourcesPage = defineChildPage<SourceRow>({
  name: 'people.sources',
  pattern: '(p:Person {id: id})<-[r:WRITTEN_BY]-(n:Source)',
  where: 'r.withdrawnAt IS NULL AND NOT r.suggested',
  key: 'n.sortKey',
  tie: 'n.id',
  columns: sourceColumns('n'),
  parse: parseSourceRow,
})

const endsSchema = z.tuple([z.string(), z.string()])

/** An edge with the ids of its ends; the ends themselves are loaded when asked for. */
function parseEdgeRow(kind: 'ASSERTS' | 'MENTIONS') {
  return (row: GraphRow) => {
    const [from, to] = endsSchema.parse(row['ends'])
    return parseEdgeColumn(kind, { from, to }, row['edge'])
  }
}

/** The statements of a source on claims, oldest record first. */
export const sourceAssertionsPage = defineChildPage({
  name: 'sources.assertions',
  pattern: '(p:Source {id: id})-[r:ASSERTS]->(n:Claim)',
  where: standingEdge,
  key: 'r.recordedAt',
  isNumeric: true,
  tie: 'r.id',
  columns: `${outEnds}, ${edgeColumn('ASSERTS', 'r')}`,
  parse: parseEdgeRow('ASSERTS'),
})

/** The statements on a claim, in the order of the sources that make them. */
export const claimAssertionsPage = defineChildPage({
  name: 'claims.assertions',
  pattern: '(p:Claim {id: id})<-[r:ASSERTS]-(n:Source)',
  where: `${standingEdge} AND ($stances IS NULL OR r.stance IN $stances)`,
  key: 'n.sortKey',
  tie: 'r.id',
  columns: `${inEnds}, ${edgeColumn('ASSERTS', 'r')}`,
  parse: parseEdgeRow('ASSERTS'),
})
