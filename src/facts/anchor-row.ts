import { textOrNull } from '../shared/text-or-null.ts'
/** The place of the evidence of an edge; `source` is the document whose version it is in. */
export interface AnchorRow {
  readonly source: string
  readonly versionHash: string | null
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly start: number | null
  readonly end: number | null
}

/** The anchor of an edge, or of what is told of one; null when it has none. */
export function anchorOf(edge: {
  readonly from: string
  readonly fields: Readonly<Record<string, unknown>>
}): AnchorRow | null {
  const { quote, prefix, suffix, start, end, versionHash } = edge.fields
  if (quote === undefined && start === undefined && versionHash === undefined) return null
  return {
    source: edge.from,
    versionHash: textOrNull(versionHash),
    exact: textOrNull(quote),
    prefix: textOrNull(prefix),
    suffix: textOrNull(suffix),
    start: numberOrNull(start),
    end: numberOrNull(end),
  }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
