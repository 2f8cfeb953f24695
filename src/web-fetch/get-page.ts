import { WhenceError } from '../errors.ts'
import type { FetchedPage, FetchOptions, Transport } from './transport.ts'

/**
 * The strict form of `fetchPage`: a page that answered 2xx, or a refusal.
 *
 * @throws WhenceError NOT_FOUND for 404 and 410, FETCH_FAILED for any other status; else as the Transport port says.
 */
export async function getPage(transport: Transport, url: string, options?: FetchOptions): Promise<FetchedPage> {
  const page = await transport.fetchPage(url, options)
  if (page.status >= 200 && page.status < 300) return page
  const gone = page.status === 404 || page.status === 410
  const why = `${page.finalUrl} answers ${page.status}`
  if (gone) throw new WhenceError('NOT_FOUND', `${why}: there is no such page`)
  throw new WhenceError('FETCH_FAILED', `${why}: try again later, or open it in a browser`)
}
