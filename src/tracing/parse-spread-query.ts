import { WhenceError } from '../errors.ts'
import { parseFuzzyDate } from '../shared/fuzzy-date.ts'
import { sourceKinds } from '../sources/index.ts'
import { evidenceRules, parentRules, type SpreadOptions } from '../spread/index.ts'
import { readSpreadOptions, type SpreadOptionsInput } from './read-spread-options.ts'

/** Reads one value of a parameter; null when it is none. `should` ends the sentence "it should be …". */
interface Parameter {
  readonly should: string
  readonly parse: (text: string) => unknown
  /** May be given several times. */
  readonly list?: true
}

function oneOf(values: readonly string[]): Parameter {
  return { should: `one of ${values.join(', ')}`, parse: (text) => values.find((value) => value === text) ?? null }
}

function number(pattern: RegExp, should: string): Parameter {
  return { should, parse: (text) => (pattern.test(text) ? Number(text) : null) }
}

const words: Parameter = { should: 'a text', parse: (text) => (text === '' ? null : text), list: true }

const parameters: { readonly [name: string]: Parameter } = {
  'asOf.publishedBy': {
    should: 'a date: YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 time',
    parse: parseFuzzyDate,
  },
  'asOf.knownBy': {
    should: 'an RFC 3339 time such as 2014-07-30T12:00:00Z',
    parse: (text) => {
      const date = parseFuzzyDate(text)
      return date?.precision === 'INSTANT' ? date.from : null
    },
  },
  'among.sources': words,
  'among.outlets': words,
  'among.kinds': { ...oneOf(sourceKinds), list: true },
  includeParts: { should: 'true or false', parse: (text) => ({ true: true, false: false })[text] ?? null },
  evidence: oneOf(evidenceRules),
  minConfidence: number(/^(\d+(\.\d+)?|\.\d+)$/, 'a number from 0 to 1'),
  parentRule: oneOf(parentRules),
  budget: number(/^\d{1,9}$/, 'a whole number of steps'),
}

/**
 * The options of a spread from a query string: nested names dotted, lists by repeating the parameter. Strict, since an
 * option that was misspelt and passed over would give an answer to another question.
 * @throws WhenceError INVALID_INPUT that names the parameter.
 */
export function parseSpreadQuery(query: URLSearchParams): SpreadOptions {
  const input: { [name: string]: unknown } = {}
  for (const name of new Set(query.keys())) {
    const [group, field] = name.split('.')
    const value = parseParameter(name, query.getAll(name))
    if (group === undefined || field === undefined) input[name] = value
    else input[group] = { ...(input[group] as object | undefined), [field]: value }
  }
  return readSpreadOptions(input as SpreadOptionsInput)
}

function parseParameter(name: string, texts: readonly string[]): unknown {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (!parameter) {
    const known = Object.keys(parameters).join(', ')
    throw refuse(`there is no parameter ${quote(name)}: choose among ${known}`, name)
  }
  const { should, parse, list } = parameter
  if (texts.length > 1 && !list) throw refuse(`${name} is given ${texts.length} times: give it once`, name)
  const values = texts.map((text) => {
    const value = parse(text)
    if (value === null) throw refuse(`${name} is ${quote(text)}: it should be ${should}`, name)
    return value
  })
  return list ? values : values[0]
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
}

function refuse(message: string, name: string): WhenceError {
  return new WhenceError('INVALID_INPUT', message, { path: [name] })
}
