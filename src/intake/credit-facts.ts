import { z } from 'zod'
import type { PropertyStatement } from '../facts/index.ts'
import type { ReadDocument } from '../reading/index.ts'

/*
 * A credit is a citation that names somebody without a link ("according to Phone Arena"). It is kept as the page has
 * it, so that it can be resolved when the outlet's page is read, be that later. Of somebody without a name ("a user in
 * Hong Kong") there is no page: such a credit waits for the claims that the page reports.
 */

const creditSchema = z.object({
  name: z.string(),
  basis: z.enum(['NAMED_ATTRIBUTION', 'SYNDICATION']),
  quote: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  versionHash: z.string(),
  /** The same words for the same kind of person at the same place; only of somebody without a name. */
  witness: z.string().optional(),
})
export type Credit = z.infer<typeof creditSchema>

/** The credits of a page as facts of its source. */
export function creditFacts(source: string, document: ReadDocument, versionHash: string): PropertyStatement[] {
  return document.citations.flatMap((citation): PropertyStatement[] => {
    const { url, name, basis, quote, start, end, witness } = citation
    if (url !== null || name === null || basis === 'HYPERLINK') return []
    const credit: Credit = { name, basis, quote, start, end, versionHash, ...(witness === null ? {} : { witness }) }
    return [{ node: source, property: 'credit', value: JSON.stringify(credit), method: 'READ' }]
  })
}

export function parseCredit(value: string): Credit {
  return creditSchema.parse(JSON.parse(value))
}

const kindOfSite = /[\s-](?:weblog|blog|forums?|website|magazine|newspaper)$/i
/** What is left of a name without its kind of site must still tell one outlet from others. */
const leastLetters = 4

function withoutKind(name: string): string[] {
  const short = name.replace(kindOfSite, '')
  return short === name || short.replace(/[^\p{L}\p{N}]/gu, '').length < leastLetters ? [] : [short]
}

/** The names by which others may credit an outlet: its own, its domain without the ending, and both without "blog". */
export function creditNames(outlet: { readonly domain: string; readonly name: string | null }): string[] {
  const label = outlet.domain.split('.').at(-2) ?? outlet.domain
  const names = outlet.name === null ? [label] : [label, outlet.name]
  return [...new Set(names.flatMap((name) => [name, ...withoutKind(name)]))]
}
