import type { PageHead } from '../metadata/page-head.ts'
import type { PageElement } from '../page/page-node.ts'
import type { PageDate } from '../read-document.ts'
import { chooseModification, choosePublication } from './choose-date.ts'
import type { FoundDate } from './date-candidate.ts'
import { createPageClock } from './page-clock.ts'
import type { DateHabits } from './parse-written-date.ts'
import { scriptDates } from './script-dates.ts'
import { jsonLdDates, metaDates, urlDates } from './stated-dates.ts'
import { visibleDates } from './visible-dates.ts'
import { isRealDate } from './written-date.ts'

export interface DatedPage {
  readonly root: PageElement
  readonly body: PageElement
  readonly head: PageHead
  readonly url: string | null
  readonly language: string | null
  /** RFC 3339; "3 days ago" counts from it. */
  readonly fetchedAt: string | null
  /** RFC 3339: when an archive copied the page, else when it was fetched. */
  readonly knownBy: string | null
  /** Dates that the page's own form vouches for, such as that of a thread's first post. */
  readonly known?: readonly FoundDate[]
}

/** A date of no more trust than this may belong to anything on the page. */
const weak = 1.2

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
  const isTold = found.some(
    ({ role, weight, written }) => role === 'published' && weight > weak && written.day !== null,
  )
  if (!isTold) found.push(...scriptDates(page.root, habits))
  const terms = { knownBy: page.knownBy, clock: createPageClock(page) }
  const publishedAt = choosePublication(found, terms)
  return { publishedAt, modifiedAt: chooseModification(found, publishedAt, terms) }
}

/** Only the United States and a few others write the month first; a bare "en" is read that way unless the host says otherwise. */
export function habitsOf(language: string | null, url: string | null): DateHabits {
  const [base, region] = (language ?? '').toLowerCase().split(/[-_]/)
  const host = url === null ? '' : new URL(url).hostname
  const elsewhere = /\.(?:uk|au|nz|ie|in|za|sg|my|ng|ke|gh|pk|lk|bd|hk)$/.test(host)
  const american = region === 'us' || region === 'ph' || (base === 'en' && region === undefined) || base === ''
  return { language, monthFirst: american && !elsewhere && (base === 'en' || base === '' || base === 'tl') }
}
