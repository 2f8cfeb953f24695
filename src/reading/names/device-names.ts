import { deviceLines, makers } from './gazetteer.ts'
import type { NameMention } from './mention.ts'

const literal = (name: string) => name.replace(/[.+]/g, '\\$&')
const alternatives = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|')

const maker = `(?:${alternatives(makers)})`
const line = `(?:${alternatives(Object.keys(deviceLines))})`
const grade =
  '(?:Note|Pro|Plus|Max|Mini|Ultra|Lite|Air|One|Edge|Tab|Fold|Flip|XL|SE|Fire|Watch|Book|Touch|Classic|Prime|Neo|Play|Zoom|Paperwhite|Dot|Studio|Go|Active|Core|Alpha|Beam|Young|Ace|Duos|Premium|Compact|Style|Power)'
const model = String.raw`(?:[A-Z]{0,3}\d{1,4}[A-Za-z]{0,2}\+?|${grade})`
/** "Moto G", "Xperia Z"; A and I are words of their own. */
const letter = '[B-HJ-Z]'
const wordEnd = String.raw`(?![\p{L}\p{N}])`

/** A line with or without its maker before it ("Xiaomi's Redmi Note", "Galaxy S5", "iPhones"). */
const byLine = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${maker})(['’]s)? (?:own |new |latest |popular )?)?(${line}(?: (?:${model}|${letter})${wordEnd}){0,4}(?: (?:${grade}|${letter})(?=s${wordEnd}))?)s?${wordEnd}`,
  'gu',
)
/** A maker and a model that has a number in it ("Nokia 3310", "Huawei P30 Pro", "OnePlus One"). */
const byMaker = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(${maker})(['’]s)? ((?:[A-Z][a-z]{1,11} )?[A-Z]{0,3}-?\d{1,4}[A-Za-z]{0,2}\+?${wordEnd}(?: ${grade}${wordEnd}){0,2}|(?:Mi|One|Watch|Pad|Band|Echo|Surface|Switch)(?: ?${model}${wordEnd})?(?: ${grade}${wordEnd}){0,2})${wordEnd}`,
  'gu',
)
const year = /^(?:19|20)\d\d$/

interface Found extends NameMention {
  readonly maker: string | null
  readonly model: string
}

function readMatch(match: RegExpMatchArray, text: string): Found | null {
  const [whole, makerName, possessive, modelName = ''] = match
  if (year.test(modelName)) return null
  const index = match.index ?? 0
  // "Xiaomi's Redmi Note" names two things: the maker keeps its own mention.
  const start = makerName === undefined || possessive !== undefined ? index + whole.lastIndexOf(modelName) : index
  const end = index + whole.length
  const name = makerName === undefined ? modelName : `${makerName} ${modelName}`
  return { kind: 'DEVICE', name, quote: text.slice(start, end), start, end, maker: makerName ?? null, model: modelName }
}

const madeBy = new RegExp(
  `(?:,? (?:made|built|manufactured|produced|sold|designed) by|,? (?:from|by)) (${maker})${wordEnd}`,
  'u',
)

/**
 * Devices by maker and model. "Redmi Note" is a mention of "Xiaomi Redmi Note" when the page itself puts the two together
 * somewhere (side by side, as a possessive, or "made by"); else it stays what it is.
 */
export function findDevices(text: string): NameMention[] {
  const matches = [...text.matchAll(byLine), ...text.matchAll(byMaker)]
  const found = matches.flatMap((match) => readMatch(match, text) ?? [])
  const makerOf = new Map<string, string>()
  for (const { maker: own, model: name, end } of found) {
    const after = own === null ? madeBy.exec(text.slice(end, end + 48)) : null
    const told = own ?? (after?.index === 0 ? (after[1] ?? null) : null)
    if (told !== null && !makerOf.has(name)) makerOf.set(name, told)
  }
  return found.map(({ kind, quote, start, end, model: name }) => {
    const told = makerOf.get(name)
    return { kind, name: told === undefined ? name : `${told} ${name}`, quote, start, end }
  })
}
