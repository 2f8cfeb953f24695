import type { DateCandidate, PageDate } from '../read-document.ts'
import { type FoundDate, isUtcStamp, shownDay, toCandidate } from './date-candidate.ts'
import type { PageClock } from './page-clock.ts'
import { fuzzyText, nextDay } from './written-date.ts'

/** What the choice knows beside the candidates. */
export interface Terms {
  /** RFC 3339: the page existed by then, so no later date can be true. */
  readonly knownBy: string | null
  readonly clock: PageClock
}

/**
 * The rule of choice. Every candidate votes for its day with the trust of its kind (the revision that a wiki's address
 * names, microdata and marked `<time>`, URL, JSON-LD, meta, first `<time>`, text near the headline, and where there is
 * none of these what scripts are given); the second and later of one kind, or of one kind and place, vote little. A stamp
 * in UTC votes for the neighbour day instead when that is the day that the page or its address shows, or where neither
 * shows a day, when it is the day on the page's own clock (`createPageClock`); metadata without a zone at the stamp's very
 * minute is the same stamp, and one with an offset in the small hours may be one in UTC. What a reader sees counts before
 * days in metadata. The day with most votes wins, and the candidate of most trust on it is the date. Months stand
 * in only where no day is known. Dates after the fetch or the archive's copy do not count.
 */
export function choosePublication(found: readonly FoundDate[], terms: Terms): PageDate | null {
  return choose(
    found.filter(({ role }) => role === 'published'),
    terms,
  )
}

/** The same rule over the dates of change; one that lies before the publication says nothing. */
export function chooseModification(
  found: readonly FoundDate[],
  published: PageDate | null,
  terms: Terms,
): PageDate | null {
  const chosen = choose(
    found.filter(({ role }) => role === 'modified'),
    terms,
  )
  return chosen !== null && published !== null && chosen.to < published.from ? null : chosen
}

function choose(found: readonly FoundDate[], { knownBy, clock }: Terms): PageDate | null {
  const limit =
    knownBy === null || Number.isNaN(Date.parse(knownBy))
      ? null
      : nextDay(new Date(knownBy).toISOString().slice(0, 10), 1)
  const possible = found.filter((each) => limit === null || shownDay(each) <= limit)
  const dated = possible.filter(({ written }) => written.day !== null)
  const winner = dated.length > 0 ? chooseDay(dated, clock) : chooseMonth(possible)
  if (winner === null) return null
  const { where: _, ...date } = winner
  const candidates = distinct([...found].sort((a, b) => b.weight - a.weight).flatMap((each) => toCandidate(each) ?? []))
  return { ...date, candidates }
}

function chooseDay(dated: readonly FoundDate[], clock: PageClock): DateCandidate | null {
  const stamps = new Set(dated.filter(isUtcStamp).map(minuteOf))
  const isStamp = (each: FoundDate) => isUtcStamp(each) || (isDeclared(each) && stamps.has(minuteOf(each)))
  const shown = shownDays(dated, isStamp)
  const votes = new Map<string, number>()
  const cast = new Set<string>()
  const voted = dated.map((each) => ({
    each,
    day: isStamp(each) ? readersDay(each, shown, clock) : zonedDay(each, shown),
  }))
  for (const { each, day } of voted) {
    const kinds = each.method === 'TEXT' ? [`TEXT ${day}`] : [`${each.method} ${each.where}`]
    // What a template fills from one field in several places is one voice.
    if (each.method === 'JSON_LD' || (each.method === 'META' && !each.where.startsWith('itemprop')))
      kinds.push(`${each.method} ${day}`)
    const again = kinds.some((kind) => cast.has(kind))
    votes.set(day, (votes.get(day) ?? 0) + each.weight * (again ? 0.02 : echoes(each, day, cast) ? 0.5 : 1))
    for (const kind of kinds) cast.add(kind)
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const onDay = voted.filter(({ day }) => day === best?.[0]).sort((a, b) => b.each.weight - a.each.weight)
  const instant = onDay.find(
    ({ each, day }) => each.weight >= 3 && shownDay(each) === day && fuzzyText(each.written).length > 10,
  )
  const chosen = instant ?? onDay[0]
  if (chosen === undefined) return null
  return toCandidate(chosen.each, shownDay(chosen.each) === chosen.day ? undefined : chosen.day)
}

/** Metadata that repeats the structured data comes from the same field of the same template. */
function echoes({ method, where }: FoundDate, day: string, cast: ReadonlySet<string>): boolean {
  return method === 'META' && !where.startsWith('itemprop') && cast.has(`JSON_LD ${day}`)
}

/** Metadata that gives a time and no zone. */
function isDeclared({ method, written }: FoundDate): boolean {
  return (method === 'META' || method === 'JSON_LD') && written.time !== null && written.offset === null
}

const minuteOf = (each: FoundDate) => `${shownDay(each)} ${each.written.time?.slice(0, 5)}`

/** The days that stand on a page without a moment in UTC. */
interface ShownDays {
  readonly any: ReadonlySet<string>
  /** Of these what a reader sees, the address included. */
  readonly visible: ReadonlySet<string>
  /** Of these what stands where a page dates itself. */
  readonly strong: ReadonlySet<string>
}

const strongFrom = 2

function shownDays(dated: readonly FoundDate[], isStamp: (each: FoundDate) => boolean): ShownDays {
  const isVisible = ({ method, written }: FoundDate) =>
    method === 'TEXT' || method === 'URL' || (method === 'TIME_TAG' && written.offset === null)
  const visible = dated.filter(isVisible)
  const days = (found: readonly FoundDate[]) => new Set(found.map(shownDay))
  return {
    any: days(dated.filter((each) => !isStamp(each))),
    visible: days(visible),
    strong: days(visible.filter(({ method, weight }) => method === 'URL' || weight >= strongFrom)),
  }
}

function readersDay(each: FoundDate, shown: ShownDays, clock: PageClock): string {
  const day = shownDay(each)
  if (shown.visible.has(day)) return day
  const hour = Number(each.written.time?.slice(0, 2))
  // West of Greenwich the evening before, east of it the morning after.
  const neighbours = hour < 12 ? [nextDay(day, -1), nextDay(day, 1)] : [nextDay(day, 1), nextDay(day, -1)]
  const strong = neighbours.find((neighbour) => shown.strong.has(neighbour))
  if (strong !== undefined || shown.any.has(day)) return strong ?? day
  return neighbours.find((neighbour) => shown.any.has(neighbour)) ?? clock(each.written) ?? day
}

const lateEvening = 8

/** Some templates write a moment in UTC with their own offset behind it: the small hours of the day after the one shown. */
function zonedDay(each: FoundDate, { visible, strong }: ShownDays): string {
  const day = shownDay(each)
  const { time, offset } = each.written
  if (time === null || offset === null || offset >= 0 || visible.has(day)) return day
  const before = nextDay(day, -1)
  return Number(time.slice(0, 2)) < lateEvening && strong.has(before) ? before : day
}

function chooseMonth(possible: readonly FoundDate[]): DateCandidate | null {
  const [best] = [...possible].sort((a, b) => b.weight - a.weight)
  return best === undefined ? null : toCandidate(best)
}

function distinct(candidates: readonly DateCandidate[]): DateCandidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ text, method, where }) => {
    const key = `${text} ${method} ${where}`
    return !seen.has(key) && seen.add(key)
  })
}
