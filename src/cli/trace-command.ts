import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { OpenData } from '../compose/open-data.ts'
import type { Config } from '../config.ts'
import { isWhenceError, WhenceError } from '../errors.ts'
import { type FuzzyDate, parseFuzzyDate } from '../shared/fuzzy-date.ts'
import type { SpreadJson, SpreadOptionsInput } from '../tracing/index.ts'
import type { Cli } from './cli.ts'
import { withData } from './with-data.ts'

interface TraceFlags {
  readonly json?: true
  readonly among?: readonly string[]
  readonly asOf?: FuzzyDate
  readonly knownBy?: number
  readonly withSuggestions?: true
  readonly parentRule?: 'EARLIEST' | 'LATEST_BEFORE' | 'MOST_CONFIDENT'
  readonly minConfidence?: number
  readonly parts: boolean
  readonly budget?: number
}

/** `whence trace CLAIM|URL`: how a claim spread, as a tree or as JSON. */
export function addTraceCommand(program: Command, cli: Cli): void {
  const rules = ['EARLIEST', 'LATEST_BEFORE', 'MOST_CONFIDENT']
  program
    .command('trace')
    .description('show how a claim spread, and on how many independent sources it stands')
    .argument('<claim>', 'its id, its exact text, words that only it has, or the URL of a source that states it')
    .option('--json', 'print the whole answer as JSON, one object a claim')
    .option('--among <what>', 'count among these alone: an outlet, a kind or a source (again for more)', collect)
    .option('--as-of <date>', 'what was published by then (YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339)', parseDate)
    .option('--known-by <time>', 'what this graph knew at a time (RFC 3339)', parseInstant)
    .option('--with-suggestions', 'take suggestions that nobody confirmed yet into account')
    .addOption(new Option('--parent-rule <rule>', 'which of several citations the tree shows').choices(rules))
    .option('--min-confidence <number>', 'leave out what is less sure (0 to 1, default 0.5)', parseShare)
    .option('--no-parts', 'leave out what states only a part of the claim')
    .option('--budget <steps>', 'steps that exact counting may take (default 1000000)', parseSteps)
    .action((claim: string, flags: TraceFlags) => runTrace(cli, claim, flags))
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function parseDate(text: string): FuzzyDate {
  const date = parseFuzzyDate(text)
  if (date) return date
  throw new InvalidArgumentError('It should be YYYY, YYYY-MM, YYYY-MM-DD or an RFC 3339 time.')
}

function parseInstant(text: string): number {
  const date = parseFuzzyDate(text)
  if (date?.precision === 'INSTANT') return date.from
  throw new InvalidArgumentError('It should be an RFC 3339 time such as 2014-07-30T12:00:00Z.')
}

function parseShare(text: string): number {
  const value = /^(\d+(\.\d+)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('It should be a number from 0 to 1.')
}

function parseSteps(text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= 100_000_000) return value
  throw new InvalidArgumentError('It should be a whole number from 1 to 100000000.')
}

async function runTrace(cli: Cli, given: string, flags: TraceFlags): Promise<void> {
  const [{ findAskedClaims }, { renderTrace }] = await Promise.all([
    import('./find-claims.ts'),
    import('./trace-text.ts'),
  ])
  await withData(cli, async (data, config) => {
    const options = await toOptions(data, flags)
    const claims = await findAskedClaims(data.services.graph, given).catch((error) => mentionDemo(error, config))
    for (const [at, { id }] of claims.entries()) {
      const spread = await loadSpread(data, id, options)
      const text = flags.json ? `${JSON.stringify(spread)}\n` : renderTrace(spread)
      await cli.write(at > 0 && !flags.json ? `\n${text}` : text)
    }
  })
}

/** Whoever has just started the demo asks it in another terminal, and forgets that it has data of its own. */
function mentionDemo(error: unknown, { dataFolder }: Config): never {
  const demo = join(dataFolder, 'demo')
  if (!isWhenceError(error, 'NOT_FOUND') || !existsSync(join(demo, 'graph'))) throw error
  throw new WhenceError('NOT_FOUND', `${error.message}; the demo's data are reached with --data ${demo}`)
}

/** The whole answer for a claim that is there. */
export async function loadSpread(
  { services }: Pick<OpenData, 'services'>,
  claim: string,
  input: SpreadOptionsInput = {},
): Promise<SpreadJson> {
  const { loadSpreadJson, readSpreadOptions } = await import('../tracing/index.ts')
  const { graph: reader, tracing } = services
  const spread = await loadSpreadJson({ reader, tracing }, claim, readSpreadOptions(input))
  if (spread) return spread
  throw new WhenceError('NOT_FOUND', `there is no claim with the id ${claim}`)
}

async function toOptions({ services }: OpenData, flags: TraceFlags): Promise<SpreadOptionsInput> {
  const { among, asOf, knownBy, withSuggestions, parentRule, minConfidence, parts, budget } = flags
  return {
    asOf: { publishedBy: asOf, knownBy },
    ...(among === undefined ? {} : { among: await toAmong(services, among) }),
    includeParts: parts,
    evidence: withSuggestions ? 'WITH_SUGGESTIONS' : 'CONFIRMED',
    parentRule,
    minConfidence,
    budget,
  }
}

type Among = NonNullable<SpreadOptionsInput['among']>

async function toAmong({ graph }: OpenData['services'], given: readonly string[]): Promise<Among> {
  const [{ labelOfId }, { findSourceByUrl, outletKey, requireUrl, sourceKinds }] = await Promise.all([
    import('../facts/index.ts'),
    import('../sources/index.ts'),
  ])
  const sources: string[] = []
  const outlets: string[] = []
  const kinds: string[] = []
  for (const what of given) {
    if (sourceKinds.some((kind) => kind === what)) kinds.push(what)
    else if (labelOfId(what) === 'Source') sources.push(what)
    else if (/^https?:\/\//i.test(what)) {
      const url = requireUrl(what)
      // One that is not known is named as left out.
      sources.push((await findSourceByUrl(graph, url))?.id ?? url)
    } else outlets.push(outletKey(what))
  }
  return {
    ...(sources.length > 0 ? { sources } : {}),
    ...(outlets.length > 0 ? { outlets } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
  }
}
