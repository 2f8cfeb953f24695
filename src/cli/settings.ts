import { type Command, Option } from 'commander'
import type { SettingTexts } from '../config.ts'

type SettingName = keyof SettingTexts

/** The flags of settings; each goes before the environment variable of its name. */
const flags: readonly (readonly [flag: string, name: SettingName, help: string])[] = [
  ['--data <folder>', 'WHENCE_DATA', 'folder of the embedded data (default .whence)'],
  ['--host <host>', 'HOST', 'address to listen on (default 127.0.0.1)'],
  ['--port <port>', 'PORT', 'port to listen on, 0 for any free one (default 4000)'],
  ['--public-url <url>', 'WHENCE_PUBLIC_URL', 'origin under which others know this server'],
  ['--neo4j-url <url>', 'NEO4J_URL', 'use this Neo4j in place of the embedded graph'],
  ['--neo4j-user <name>', 'NEO4J_USER', ''],
  ['--neo4j-password <password>', 'NEO4J_PASSWORD', ''],
  ['--neo4j-database <name>', 'NEO4J_DATABASE', ''],
  ['--redis-url <url>', 'REDIS_URL', 'use this Redis in place of the embedded queue'],
  ['--log-level <level>', 'LOG_LEVEL', 'fatal, error, warn, info, debug, trace or silent'],
  ['--fetch-allow <list>', 'WHENCE_FETCH_ALLOW', ''],
  ['--fetch-delay-ms <ms>', 'WHENCE_FETCH_DELAY_MS', ''],
  ['--anonymous-read <on|off>', 'WHENCE_ANONYMOUS_READ', ''],
]

/** Adds the settings as options that every command takes; those without help are for servers and tests, and hidden. */
export function addSettings(program: Command): void {
  for (const [flag, , help] of flags) {
    const option = new Option(flag, help)
    program.addOption(help === '' ? option.hideHelp() : option)
  }
}

/** What was given of them. */
export function readSettings(program: Command): SettingTexts {
  const values = program.opts<{ [attribute: string]: string }>()
  const given = flags.flatMap(([flag, name]) => {
    const value = values[new Option(flag).attributeName()]
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(given)
}
