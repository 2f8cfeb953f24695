import type { Indicator } from './indicator.ts'

const fifteenDigits = /(?<![\w.+-])\d{2}[- ]?\d{6}[- ]?\d{6}[- ]?\d(?![\w-]|\.\d)/g

/** The reporting bodies that give out type allocation codes (GSMA TS.06): the first two digits of an IMEI. */
const reportingBodies = new Set([
  '01',
  '33',
  '35',
  '44',
  '45',
  '49',
  '50',
  '51',
  '52',
  '53',
  '54',
  '86',
  '91',
  '98',
  '99',
])

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Numbers built like a handset's IMEI (3GPP TS 23.003): 15 digits, a known reporting body, a right check digit. */
export function findImeis(text: string): Indicator[] {
  const found: Indicator[] = []
  for (const match of text.matchAll(fifteenDigits)) {
    const name = match[0].replace(/\D/g, '')
    if (!reportingBodies.has(name.slice(0, 2)) || !passesLuhn(name)) continue
    found.push({ kind: 'IMEI', name, quote: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}
