import { isIP } from 'node:net'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { WhenceError } from './errors.ts'
import { parseEndpoint } from './shared/endpoint.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

interface Setting<Value> {
  /** What the value should be; the end of the sentence "it should be …". */
  readonly should: string
  readonly fallback: Value
  readonly schema: z.ZodType<Value, string>
  /** May hold a password: its value is never printed. */
  readonly secret?: true
}

function setting<Value>(should: string, fallback: Value, schema: z.ZodType<Value, string>): Setting<Value> {
  return { should, fallback, schema }
}

function secret<Value>(one: Setting<Value>): Setting<Value> {
  return { ...one, secret: true }
}

function wholeNumber(from: number, to: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to)
}

/** The text as a URL of one of the schemes, or null. */
function parseUrl(text: string, schemes: readonly string[]): URL | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return schemes.includes(url.protocol.slice(0, -1)) && url.hostname !== '' ? url : null
}

function urlText(...schemes: string[]): z.ZodType<string | null, string> {
  return z.string().refine((text) => parseUrl(text, schemes) !== null)
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || (text.length <= 253 && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text))
}

function isOriginUrl(text: string): boolean {
  const url = parseUrl(text, ['http', 'https'])
  return url !== null && url.href === `${url.origin}/`
}

function parseEndpoints(text: string): readonly string[] | null {
  const endpoints = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseEndpoint)
  return endpoints.every((endpoint) => endpoint !== null) ? [...new Set(endpoints)] : null
}

const endpointList: z.ZodType<readonly string[], string> = z.string().transform((text, context) => {
  const endpoints = parseEndpoints(text)
  if (endpoints !== null) return endpoints
  context.addIssue({ code: 'custom' })
  return z.NEVER
})

const plainText = z.string().refine((text) => !/\p{Cc}/u.test(text))
const logLevel: z.ZodType<(typeof logLevels)[number], string> = z.enum(logLevels)
const onOff: z.ZodType<boolean, string> = z.enum(['on', 'off']).transform((text) => text === 'on')

const settings = {
  HOST: setting('a host name or an IP address to listen on', '127.0.0.1', z.string().refine(isHost)),
  PORT: setting('a whole number from 0 (any free port) to 65535', 4000, wholeNumber(0, 65535)),
  WHENCE_DATA: setting('a path of a folder', '.whence', plainText),
  NEO4J_URL: secret(
    setting<string | null>(
      'a URL that begins with neo4j:// or bolt:// (also +s, +ssc)',
      null,
      urlText('neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'),
    ),
  ),
  NEO4J_USER: setting('a user name', 'neo4j', plainText),
  NEO4J_PASSWORD: secret(setting('a password', '', z.string())),
  NEO4J_DATABASE: setting<string | null>(
    'a database name: 3 to 63 letters, digits, dots and dashes, a letter first',
    null,
    z.string().regex(/^[a-z][a-z0-9.-]{2,62}$/i),
  ),
  REDIS_URL: secret(
    setting<string | null>('a URL that begins with redis:// or rediss://', null, urlText('redis', 'rediss')),
  ),
  WHENCE_PUBLIC_URL: setting<string | null>(
    'an http or https URL without user, path or query, such as https://whence.example',
    null,
    z
      .string()
      .refine(isOriginUrl)
      .transform((text) => new URL(text).origin),
  ),
  LOG_LEVEL: setting(`one of ${logLevels.join(', ')}`, 'info', logLevel),
  WHENCE_FETCH_ALLOW: setting(
    'a comma-separated list of exact IPv4:port or [IPv6]:port (names are not taken)',
    [],
    endpointList,
  ),
  WHENCE_FETCH_DELAY_MS: setting('a whole number of milliseconds from 0 to 600000', 1000, wholeNumber(0, 600_000)),
  WHENCE_SENTENCE_SCORER: setting<string | null>(
    'the absolute path of a JavaScript module (.js or .mjs)',
    null,
    plainText.refine((text) => isAbsolute(text) && /\.m?js$/.test(text)),
  ),
  WHENCE_ANONYMOUS_READ: setting('on or off', false, onOff),
  NODE_ENV: setting('a word such as production, development or test', '', plainText),
} satisfies { readonly [name: string]: Setting<unknown> }

type SettingName = keyof typeof settings
type Values = { [Name in SettingName]: (typeof settings)[Name]['fallback'] }

/** What a person set, by the name of the environment variable; an empty text counts as not set. */
export type SettingTexts = { readonly [Name in SettingName]?: string | undefined }

export interface Config {
  readonly host: string
  /** 0 asks the system for any free port. */
  readonly port: number
  readonly dataFolder: string
  /** null: the embedded graph. */
  readonly neo4j: {
    readonly url: string
    readonly user: string
    readonly password: string
    readonly database: string | null
  } | null
  /** null: the embedded queue. */
  readonly redisUrl: string | null
  /** Origin without a trailing slash, or null. */
  readonly publicUrl: string | null
  readonly logLevel: (typeof logLevels)[number]
  /** Canonical `address:port` texts that the fetch guard lets through, for tests. */
  readonly fetchAllow: readonly string[]
  readonly fetchDelayMs: number
  /** The module of a sentence scorer; null: texts are scored by words alone. */
  readonly sentenceScorer: string | null
  readonly anonymousRead: boolean
  readonly production: boolean
}

/** The command-line option of a setting: WHENCE_PUBLIC_URL is `--public-url`. */
function flagName(name: string): string {
  return `--${name
    .replace(/^WHENCE_/, '')
    .toLowerCase()
    .replaceAll('_', '-')}`
}

function describeBad(name: SettingName, text: string, fromFlag: boolean): string {
  const one: Setting<unknown> = settings[name]
  const shown = one.secret ? 'is not usable' : `is ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)}`
  return `${fromFlag ? flagName(name) : name} ${shown}: it should be ${one.should}`
}

/**
 * Reads and checks every setting once. Flags go before the environment, the environment before the default.
 * This is the only reader of `process.env`.
 *
 * @throws WhenceError INVALID_CONFIG that names every bad setting and what it should be; secrets are not repeated.
 */
export function readConfig(flags: SettingTexts = {}, environment: SettingTexts = process.env): Config {
  const problems: string[] = []
  const read = <Value>(name: SettingName, one: Setting<Value>): Value => {
    const flag = flags[name]
    const text = flag ?? environment[name]
    if (text === undefined || text === '') return one.fallback
    const result = one.schema.safeParse(text)
    if (result.success) return result.data
    problems.push(describeBad(name, text, flag !== undefined))
    return one.fallback
  }
  const names = Object.keys(settings) as SettingName[]
  const values = Object.fromEntries(names.map((name) => [name, read<unknown>(name, settings[name])])) as Values
  if (problems.length > 0) throw new WhenceError('INVALID_CONFIG', problems.join('\n'))
  return toConfig(values)
}

function toConfig(values: Values): Config {
  const { NEO4J_URL: url, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    dataFolder: values.WHENCE_DATA,
    neo4j: url === null ? null : Object.freeze({ url, user, password, database }),
    redisUrl: values.REDIS_URL,
    publicUrl: values.WHENCE_PUBLIC_URL,
    logLevel: values.LOG_LEVEL,
    fetchAllow: values.WHENCE_FETCH_ALLOW,
    fetchDelayMs: values.WHENCE_FETCH_DELAY_MS,
    sentenceScorer: values.WHENCE_SENTENCE_SCORER,
    anonymousRead: values.WHENCE_ANONYMOUS_READ,
    production: values.NODE_ENV === 'production',
  })
}
