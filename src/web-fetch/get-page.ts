import { WhenceError } from '../errors.ts'
import { findRefresh } from './find-refresh.ts'
import type { FetchedPage, FetchOptions, RedirectHop, Transport } from './transport.ts'

const mostRefreshes = 5

/**
 * The strict form of `fetchPage`: a page that answered 2xx, or a refusal. A page without words of its own that sends its
 * reader on by a meta element is followed like a redirect, and stands among them with its status.
 *
 * @throws WhenceError NOT_FOUND for 404 and 410, FETCH_FAILED for any other status and for pages that send the reader on
 *   for ever; else as the Transport port says.
 */
export async function getPage(transport: Transport, url: string, options?: FetchOptions): Promise<FetchedPage> {
  const redirects: RedirectHop[] = []
  let next = url
  for (let followed = 0; followed <= mostRefreshes; followed++) {
    const page = await transport.fetchPage(next, options)
    refuseStatus(page)
    redirects.push(...page.redirects)
    const target = findRefresh(page)
    if (target === null) return { ...page, redirects }
    redirects.push({ status: page.status, from: page.finalUrl, to: target })
    next = target
  }
  throw new WhenceError('FETCH_FAILED', `${url} sends its reader on from page to page, and never shows one`)
}

function refuseStatus(page: FetchedPage): void {
  if (page.status >= 200 && page.status < 300) return
  const gone = page.status === 404 || page.status === 410
  const why = `${page.finalUrl} answers ${page.status}`
  if (gone) throw new WhenceError('NOT_FOUND', `${why}: there is no such page`)
  throw new WhenceError('FETCH_FAILED', `${why}: try again later, or open it in a browser`)
}
