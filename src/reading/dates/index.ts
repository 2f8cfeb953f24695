import type { PageHead } from '../metadata/page-head.ts'
import type { PageElement } from '../page/page-node.ts'
import type { PageDate } from '../read-document.ts'
import { chooseModification, choosePublication } from './choose-date.ts'
import type { FoundDate } from './date-candidate.ts'
import type { DateHabits } from './parse-written-date.ts'
import { jsonLdDates, metaDates, urlDates } from './stated-dates.ts'
import { visibleDates } from './visible-dates.ts'
import { isRealDate } from './written-date.ts'

export interface DatedPage {
  readonly body: PageElement
  readonly head: PageHead
  readonly url: string | null
  readonly language: string | null
  readonly fetchedAt: string | null
  /** Dates that the page's own form vouches for, such as that of a thread's first post. */
  readonly known?: readonly FoundDate[]
}

/** When the page was published and last changed, each with every candidate that was found. */
export function datePage(page: DatedPage): { publishedAt: PageDate | null; modifiedAt: PageDate | null } {
  const habits = habitsOf(page.language, page.url)
  const found = [
    ...(page.known ?? []),
    ...jsonLdDates(page.head.jsonLd, habits),
    ...metaDates(page.head, habits),
    ...urlDates(page.url),
    ...visibleDates(page.body, habits, page.fetchedAt),
  ].filter(({ written }) => isRealDate(written))
  const publishedAt = choosePublication(found, page.fetchedAt)
  return { publishedAt, modifiedAt: chooseModification(found, publishedAt, page.fetchedAt) }
}

/** Only the United States and a few others write the month first; a bare "en" is read that way unless the host says otherwise. */
export function habitsOf(language: string | null, url: string | null): DateHabits {
  const [base, region] = (language ?? '').toLowerCase().split(/[-_]/)
  const host = url === null ? '' : new URL(url).hostname
  const elsewhere = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|gh|pk|lk|bd|hk)$/.test(host)
  const american = region === 'us' || region === 'ph' || (base === 'en' && region === undefined) || base === ''
  return { language, monthFirst: american && !elsewhere && (base === 'en' || base === '' || base === 'tl') }
}
