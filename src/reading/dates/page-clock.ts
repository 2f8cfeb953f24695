import type { PageHead } from '../metadata/page-head.ts'
import { elementsOf, type PageElement } from '../page/page-node.ts'
import { dayText, type WrittenDate } from './written-date.ts'

/** The day that a moment in UTC is on for the page's readers; null where the page does not tell. */
export type PageClock = (stamp: WrittenDate) => string | null

interface ClockedPage {
  readonly root: PageElement
  readonly head: PageHead
  readonly url: string | null
  readonly language: string | null
}

/**
 * The clock of a page that shows no day of its own. Other stamps in its scripts and metadata with one and the same offset
 * (summer and winter time count as one) tell it. Else the country of its address or language does, where all zones of the
 * country agree on the day and it is no hour at which people sleep: at those hours a stamp that only pretends to be in UTC
 * is likelier.
 */
export function createPageClock(page: ClockedPage): PageClock {
  let offset: number | null | undefined
  return (stamp) => {
    if (stamp.day === null || stamp.time === null) return null
    offset ??= findOffset(page)
    const moment = Date.parse(`${dayText(stamp)}T${stamp.time}Z`)
    if (Number.isNaN(moment)) return null
    return offset === null ? dayInCountry(moment, findCountry(page)) : dayAt(moment, offset)
  }
}

const dayAt = (moment: number, minutes: number) => new Date(moment + minutes * 60_000).toISOString().slice(0, 10)

const stampForm =
  /(?:-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?|[A-Z][a-z]{2} (?:19|20)\d{2} \d{2}:\d{2}:\d{2} )([+-])(\d{2}):?(\d{2})(?!\d)/g
const maxScripts = 1_000_000

function findOffset({ root, head }: ClockedPage): number | null {
  const offsets = new Set<number>()
  for (const text of stampTexts(root, head)) {
    for (const [, sign, hours, minutes] of text.matchAll(stampForm)) {
      const size = Number(hours) * 60 + Number(minutes)
      if (size > 0 && size <= 840) offsets.add(sign === '-' ? -size : size)
    }
  }
  const [first, second, third] = [...offsets].sort((a, b) => a - b)
  if (first === undefined || third !== undefined) return null
  return second === undefined || second - first === 60 ? first : null
}

function* stampTexts(root: PageElement, head: PageHead): Generator<string> {
  for (const contents of head.meta.values()) yield* contents
  let budget = maxScripts
  for (const element of elementsOf(root)) {
    if (element.tag !== 'script') continue
    for (const child of element.children) {
      if (child.kind !== 'text') continue
      budget -= child.text.length
      if (budget < 0) return
      yield child.text
    }
  }
}

/** Top-level domains of countries that are used all over the world. */
const worldwide = new Set(
  'ac ad ag ai am as bz cc cd cx dj eu fm gd gg gl gs im io is it la li ly md me ms mu nu pw sc sh sr st su tk tl to tv uk vc vg ws'.split(
    ' ',
  ),
)

/** The country of the address, or that of the language where it is not the one that templates come with. */
function findCountry({ url, language }: ClockedPage): string | null {
  const last = url === null ? '' : (new URL(url).hostname.split('.').at(-1) ?? '')
  if (last.length === 2 && !worldwide.has(last)) return last.toUpperCase()
  const region = /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(language ?? '')?.[1]?.toUpperCase()
  return region === undefined || region === 'US' ? null : region
}

const wakingHour = 6

function dayInCountry(moment: number, country: string | null): string | null {
  const zones = country === null ? [] : zonesOf(country)
  const locals = zones.map((zone) => localTime(moment, zone))
  const [first] = locals
  if (first === undefined) return null
  const agree = locals.every(({ day, hour }) => day === first.day && hour >= wakingHour)
  return agree ? first.day : null
}

/** The time zones of a country, from the runtime's locale data (Intl Locale Info). */
function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return []
  const locale: Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] } =
    new Intl.Locale(`und-${country}`)
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const two = '2-digit'
  const parts = { year: 'numeric', month: two, day: two, hour: two, hourCycle: 'h23', timeZone } as const
  const format = new Intl.DateTimeFormat('en-US', parts)
  formats.set(timeZone, format)
  return format
}

function localTime(moment: number, timeZone: string): { day: string; hour: number } {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  return { day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`, hour: Number(parts.get('hour')) }
}
