import type { ErrorCode } from '../errors.ts'
import type { DateCandidate, ReadDocument } from '../reading/index.ts'

export interface ReadFailure {
  readonly code: ErrorCode
  readonly message: string
}

type DateRange = Pick<DateCandidate, 'from' | 'to' | 'precision' | 'method'>

function range({ from, to, precision, method }: DateRange): DateRange {
  return { from, to, precision, method }
}

/** Kinds of thing that the graph has nodes for. */
const entityKinds: readonly string[] = ['DEVICE', 'IP_ADDRESS', 'ORGANIZATION', 'PERSON']

/** What `read --json` prints for a page. */
export function readJson(input: string, document: ReadDocument): object {
  const { url, canonicalUrl, title, kind, authors, outlet, publishedAt, language, text } = document
  return {
    input,
    url,
    canonicalUrl,
    title,
    kind,
    authors,
    outlet: outlet && { domain: outlet.domain, name: outlet.name },
    publishedAt: publishedAt && {
      ...range(publishedAt),
      candidates: publishedAt.candidates.map((candidate) => ({ ...range(candidate), where: candidate.where })),
    },
    language,
    text,
    citations: document.citations.map(({ url: cited, via, name, basis, quote, start, end }) => ({
      url: cited,
      via,
      name,
      basis,
      quote,
      start,
      end,
    })),
    entities: document.entities
      .filter((entity) => entityKinds.includes(entity.kind))
      .map((entity) => ({
        kind: entity.kind,
        name: entity.name,
        quote: entity.quote,
        start: entity.start,
        end: entity.end,
      })),
    error: null,
  }
}

/** The line of a page that could not be read: the same fields, empty. */
export function failureJson(input: string, url: string | null, { code, message }: ReadFailure): object {
  return {
    input,
    url,
    canonicalUrl: null,
    title: null,
    kind: null,
    authors: [],
    outlet: null,
    publishedAt: null,
    language: null,
    text: null,
    citations: [],
    entities: [],
    error: { code, message },
  }
}
