const stamp = /\/((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6})?(?:[a-z]{2}_)?\/(?:https?:|www\.|[\w-]+\.[a-z]{2,})/i

/** The day (YYYY-MM-DD) on which a web archive took the copy that the address names; null for any other address. */
export function archivedOn(via: string | null): string | null {
  const [, year, month, day] = (via === null ? null : stamp.exec(via)) ?? []
  if (year === undefined) return null
  const text = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(text)) ? null : text
}
