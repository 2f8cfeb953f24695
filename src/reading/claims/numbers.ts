const units: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const scales: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }

const valueIn = (table: Readonly<Record<string, number>>, word: string) =>
  Object.hasOwn(table, word) ? (table[word] ?? null) : null

/** The number that starts at a word ("four million", "400", "1,200") and how many words it takes; null when none does. */
export function readNumber(
  words: readonly string[],
  at: number,
): { readonly value: number; readonly count: number } | null {
  let value = 0
  let part = 0
  let count = 0
  for (let next = words[at]; next !== undefined && count < 8; next = words[at + count]) {
    const digits = /^\d{1,9}$/.test(next) ? Number(next) : null
    const unit = digits ?? valueIn(units, next)
    const scale = count > 0 ? valueIn(scales, next) : null
    if (scale !== null && scale >= 1e3) {
      value += Math.max(part, 1) * scale
      part = 0
    } else if (scale !== null) part = Math.max(part, 1) * scale
    else if (unit !== null && (digits === null || count === 0)) part += unit
    else break
    count += 1
  }
  return count === 0 ? null : { value: value + part, count }
}
