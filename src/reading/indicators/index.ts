import { findAddresses } from './address-mentions.ts'
import { findDomains } from './domain-mentions.ts'
import { findImeis } from './imei-mentions.ts'
import type { Indicator } from './indicator.ts'

export type { Indicator } from './indicator.ts'

/** IP addresses and ranges, host names and IMEI-like numbers of a text, in the order in which they stand. Linear in the text. */
export function findIndicators(text: string): Indicator[] {
  const found = [...findAddresses(text), ...findDomains(text), ...findImeis(text)]
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.name < b.name ? -1 : 1))
}
