import type { Command } from 'commander'
import type { Reader } from '../compose/open-reader.ts'
import { isWhenceError } from '../errors.ts'
import type { ReadDocument } from '../reading/index.ts'
import { untilStopped } from '../shared/until-stopped.ts'
import type { Transport } from '../web-fetch/index.ts'
import type { Cli } from './cli.ts'
import { dateText } from './date-text.ts'
import { type PageSource, readInputFile, sortInputs } from './inputs.ts'
import { failureJson, type ReadFailure, readJson } from './read-json.ts'
import { plainLine } from './terminal-text.ts'

interface ReadFlags {
  readonly json?: true
  readonly url?: readonly string[]
}

type Outcome = { readonly document: ReadDocument } | { readonly failure: ReadFailure; readonly url: string | null }

interface Readers {
  readonly transport: Transport
  readonly reader: Reader
}

/** How many pages are on their way at once; they are printed in the order of the inputs. */
const ahead = 4

/** `whence read FILE|URL...`: prints what would be read, and stores nothing. */
export function addReadCommand(program: Command, cli: Cli): void {
  program
    .command('read')
    .description('print what would be read from pages or files; store nothing')
    .argument('<input...>', 'files and URLs')
    .option('--json', 'print one JSON object a line')
    .option('--url <url>', 'where a file came from; once for each file', (url, before: readonly string[] = []) => [
      ...before,
      url,
    ])
    .action((inputs: string[], flags: ReadFlags) => runRead(cli, inputs, flags))
}

async function runRead(cli: Cli, inputs: readonly string[], { json, url = [] }: ReadFlags): Promise<void> {
  const sources = sortInputs(inputs, url)
  const [{ openTransport }, { openReader }] = await Promise.all([
    import('../compose.ts'),
    import('../compose/open-reader.ts'),
  ])
  const transport = await openTransport(cli.config(), null)
  const reader = await openReader()
  try {
    await untilStopped(cli.stop, readAll(cli, sources, { transport, reader, json: json === true }))
  } finally {
    await reader.close()
    await transport.close()
  }
}

async function readAll(
  cli: Cli,
  sources: readonly PageSource[],
  { json, ...readers }: Readers & { json: boolean },
): Promise<void> {
  const coming: Promise<Outcome>[] = []
  for (const [at, source] of sources.entries()) {
    while (coming.length < Math.min(sources.length, at + ahead)) {
      coming.push(readOne(sources[coming.length] as PageSource, readers))
    }
    const outcome = await (coming[at] as Promise<Outcome>)
    // What was printed need not be kept.
    delete coming[at]
    if ('failure' in outcome) cli.exitWith(1)
    if (json) await cli.write(`${JSON.stringify(toJson(source.input, outcome))}\n`)
    else if ('failure' in outcome) cli.say(`whence: ${plainLine(`${source.input}: ${outcome.failure.message}`)}`)
    else await cli.write(`${describe(outcome.document).join('\n')}\n\n`)
    if (sources.length > 1) cli.progress.update({ label: 'reading', done: at + 1, total: sources.length })
  }
}

async function readOne(source: PageSource, readers: Readers): Promise<Outcome> {
  const url = source.kind === 'url' ? source.input : source.url
  try {
    return { document: await (source.kind === 'url' ? readUrl(source.input, readers) : readFile(source, readers)) }
  } catch (error) {
    if (!isWhenceError(error)) throw error
    return { failure: { code: error.code, message: error.message }, url }
  }
}

async function readUrl(url: string, { transport, reader }: Readers): Promise<ReadDocument> {
  const { getPage } = await import('../web-fetch/index.ts')
  const page = await getPage(transport, url)
  return reader.readPage({
    bytes: page.bytes,
    url: page.finalUrl,
    contentType: page.headers['content-type'] ?? null,
    fetchedAt: new Date(page.fetchedAt).toISOString(),
    lastModified: page.headers['last-modified'] ?? null,
  })
}

async function readFile(source: PageSource & { kind: 'file' }, { reader }: Readers): Promise<ReadDocument> {
  return reader.readPage({ bytes: await readInputFile(source.input), url: source.url })
}

function toJson(input: string, outcome: Outcome): object {
  return 'failure' in outcome ? failureJson(input, outcome.url, outcome.failure) : readJson(input, outcome.document)
}

/** A page for people: what it is, then its citations and things, then its text. */
function describe(document: ReadDocument): string[] {
  const { title, kind, authors, outlet, publishedAt, canonicalUrl, url, citations, entities, text } = document
  const facts = [
    kind.toLowerCase().replace('_', ' '),
    outlet?.domain ?? null,
    publishedAt === null ? 'undated' : dateText(publishedAt.text),
    authors.length > 0 ? `by ${authors.join(', ')}` : null,
  ].filter((fact) => fact !== null)
  return [
    plainLine(title ?? '(no title)'),
    plainLine(facts.join(' · ')),
    plainLine(canonicalUrl ?? url ?? '(no address)'),
    ...citations.map(({ basis, name, url: cited }) => {
      const how = basis === 'HYPERLINK' ? 'links' : 'names'
      return plainLine(`${how} ${[name, cited].filter((word) => word !== null).join(' ')}`)
    }),
    ...entities.map(({ kind: what, name }) => plainLine(`mentions ${what.toLowerCase().replace('_', ' ')} ${name}`)),
    '',
    ...text.split('\n').map(plainLine),
  ]
}
