import { type Command, Option } from 'commander'
import { isWhenceError } from '../errors.ts'
import type { ApiKey } from '../keys/index.ts'
import { type Cli, UsageError } from './cli.ts'
import { padTo, plainLine } from './terminal-text.ts'
import { withData } from './with-data.ts'

interface CreateFlags {
  readonly role: string
  readonly name?: string
  readonly expires?: string
  readonly json?: true
}

/** `whence keys create|list|revoke`: who may come in. Each change counts at once, also in processes that run. */
export function addKeysCommand(program: Command, cli: Cli): void {
  const keys = program.command('keys').description('make, list and end the keys of the API')
  keys
    .command('create')
    .description('make a key; it is shown this once')
    .addOption(
      new Option('--role <role>', 'what it may do').choices(['reader', 'analyst', 'admin']).makeOptionMandatory(),
    )
    .option('--name <name>', 'whose it is; written beside what is recorded with it')
    .option('--expires <date>', 'the last day, or an RFC 3339 time')
    .option('--json', 'print {id, role, key}')
    .action((flags: CreateFlags) => createKey(cli, flags))
  keys
    .command('list')
    .description('list the keys, without their secrets')
    .option('--json', 'print a JSON array')
    .action((flags: { json?: true }) => listKeys(cli, flags.json === true))
  keys
    .command('revoke')
    .description('end a key')
    .argument('<id>', 'its id, as keys list shows it')
    .option('--json', 'print the key as JSON')
    .action((id: string, flags: { json?: true }) => revokeKey(cli, id, flags.json === true))
}

async function createKey(cli: Cli, { role, name, expires, json }: CreateFlags): Promise<void> {
  await withData(cli, async ({ services }) => {
    const given = {
      role,
      ...(name === undefined ? {} : { name }),
      ...(expires === undefined ? {} : { expires }),
    }
    const { key, secret } = await services.keys.createKey(given).catch((error: unknown) => {
      throw isWhenceError(error) && error.kind === 'invalid' ? new UsageError(error.message) : error
    })
    if (json) return cli.write(`${JSON.stringify({ id: key.id, role: key.role, key: secret })}\n`)
    await cli.write(`${secret}\n`)
    cli.say(`${key.id} (${key.role}); this is the only time that the key is shown`)
  })
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt !== null) return `revoked ${dayOf(revokedAt)}`
  if (expiresAt === null) return 'works'
  return expiresAt <= Date.now() ? `expired ${dayOf(expiresAt)}` : `works until ${dayOf(expiresAt)}`
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function toJson({ id, role, name, createdAt, expiresAt, revokedAt }: ApiKey): object {
  const time = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
  return { id, role, name, createdAt: time(createdAt), expiresAt: time(expiresAt), revokedAt: time(revokedAt) }
}

async function listKeys(cli: Cli, json: boolean): Promise<void> {
  await withData(cli, async ({ services }) => {
    const keys = await services.keys.listKeys()
    if (json) return cli.write(`${JSON.stringify(keys.map(toJson))}\n`)
    if (keys.length === 0) cli.say('there is no key yet: whence keys create --role admin makes one')
    for (const key of keys) {
      const columns = [key.id, padTo(key.role, 8), padTo(dayOf(key.createdAt), 11), stateOf(key), plainLine(key.name)]
      await cli.write(`${columns.join('  ').trimEnd()}\n`)
    }
  })
}

async function revokeKey(cli: Cli, id: string, json: boolean): Promise<void> {
  await withData(cli, async ({ services }) => {
    const key = await services.keys.revokeKey(id)
    await cli.write(json ? `${JSON.stringify(toJson(key))}\n` : `${key.id} ${stateOf(key)}\n`)
  })
}
