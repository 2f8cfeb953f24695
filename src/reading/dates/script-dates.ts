import { elementsOf, type PageElement } from '../page/page-node.ts'
import type { FoundDate } from './date-candidate.ts'
import { type DateHabits, parseWrittenDate } from './parse-written-date.ts'
import { isRealDate } from './written-date.ts'

const maxScripts = 500_000
const maxFound = 6

/** `publicationDate: "…"`, `"publish_date": "…"` and their like, as pages hand them to their own scripts. */
const entry =
  /(?<![\w.-])["']?([\w.-]{0,30}?(?:publi(?:sh|cation|shed)|pub_?date|created|creation_?date)[\w.-]{0,20})["']?\s?[:=,]\s?["']([^"'<>\\]{8,40})["']/gi
const otherDate = /modif|updat|last|user|account|member|cookie|site|build|version/i

/** Dates that only scripts are given. Much of a page's data speaks of other things, so this is for pages that show none. */
export function scriptDates(root: PageElement, habits: DateHabits): FoundDate[] {
  const found = new Map<string, FoundDate>()
  let budget = maxScripts
  for (const element of elementsOf(root)) {
    if (element.tag !== 'script') continue
    const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
    budget -= text.length
    if (budget < 0) break
    for (const [, key = '', value = ''] of text.matchAll(entry)) {
      if (otherDate.test(key) || found.has(key) || found.size >= maxFound) continue
      const written = parseWrittenDate(value, habits)
      if (written === null || written.day === null || !isRealDate(written)) continue
      found.set(key, { written, method: 'TEXT', where: `script ${key}`, weight: 1.5, role: 'published' })
    }
  }
  return [...found.values()]
}
