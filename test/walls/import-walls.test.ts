import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One violation each: the file that it would stand in, the line, and the word of the rule that must object. */
const violations = [
  ['src/claims/a.ts', "import '../sources/source-row.ts'", 'by its door'],
  ['src/claims/b.ts', "import '../graph/neo4j/open-neo4j-graph.ts'", 'picks engines'],
  ['src/claims/c.ts', "import 'bullmq'", 'drivers and engines'],
  ['src/sources/d.ts', "import 'fastify'", 'drivers and engines'],
  ['src/sources/e.ts', "import 'neo4j-driver'", 'drivers and engines'],
  ['src/sources/f.ts', "import '../http/door.ts'", 'Nothing below HTTP'],
  ['src/curation/g.ts', "import '../../jobs/worker.ts'", 'what is built on it'],
  ['src/entities/h.ts', "import '../../test/support/story.ts'", 'what is built on it'],
  ['src/facts/i.ts', "import '../queue/redis/open-redis-queue.ts'", 'picks engines'],
  ['src/http/j.ts', "import 'pg'", 'drivers and engines'],
  ['src/http/k.ts', "import '../claims/claim-store.ts'", 'by its door'],
  ['src/graph/embedded/l.ts', "import '../../claims/claim-store.ts'", 'by its door'],
  ['src/graph/neo4j/m.ts', "import 'bullmq'", 'drivers and engines'],
  ['src/queue/redis/n.ts', "import 'neo4j-driver'", 'drivers and engines'],
  ['src/spread/o.ts', "import 'node:fs'", 'is pure'],
  ['src/reading/text/p.ts', "import 'node:http'", 'no input, no output'],
  ['src/reading/text/q.ts', "import '../../sources/source-row.ts'", 'by its door'],
  ['src/main.ts', "import './graph/neo4j/open-neo4j-graph.ts'", 'picks engines'],
  ['jobs/r.ts', "import '../src/http/door.ts'", 'nothing of HTTP'],
  ['jobs/s.ts', "import '../src/claims/claim-store.ts'", 'by its door'],
  ['src/claims/t.ts', "export const home = process.env['HOME']", 'process.env'],
  ['jobs/u.ts', "export const home = process.env['HOME']", 'process.env'],
  ['src/claims/v.ts', 'export const x: any = 1', 'any'],
  ['src/claims/w.ts', 'export default 1', 'default'],
] as const

/** What the walls let through, so that they cannot pass by refusing all. */
const allowed = [
  ['src/claims/ok-a.ts', "import '../sources/index.ts'"],
  ['src/claims/ok-b.ts', "import '../shared/normalize.ts'"],
  ['src/claims/ok-c.ts', "import './claim-row.ts'"],
  ['src/http/ok-d.ts', "import 'fastify'"],
  ['src/graph/neo4j/ok-e.ts', "import 'neo4j-driver'"],
  ['src/queue/redis/ok-f.ts', "import 'bullmq'"],
  ['src/compose.ts', "import './graph/neo4j/open-neo4j-graph.ts'"],
  ['src/reading/text/ok-g.ts', "import '../dates/date-candidate.ts'"],
  ['src/config.ts', "export const home = process.env['HOME']"],
  ['jobs/ok-h.ts', "import '../src/claims/index.ts'"],
] as const

const reportSchema = z.object({
  diagnostics: z.array(z.object({ message: z.string(), location: z.object({ path: z.string() }) })),
})

/** Lints planted files under the project's own settings, in a folder of their own. */
function lint(folder: string): ReadonlyMap<string, string> {
  let output: string
  try {
    const command = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = [command, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none']
    output = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const said = new Map<string, string>()
  for (const { message, location } of reportSchema.parse(JSON.parse(output)).diagnostics) {
    said.set(location.path, `${said.get(location.path) ?? ''}${message}\n`)
  }
  return said
}

describe('the import walls', () => {
  let folder: string
  let said: ReadonlyMap<string, string>

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whence-walls-'))
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    for (const [path, line] of [...violations, ...allowed]) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), `${line}\n`, { flag: 'a' })
    }
    said = lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(violations)('refuse in %s: %s', (path, _, word) => {
    expect(said.get(path)).toContain(word)
  })

  it.each(allowed)('let through in %s: %s', (path) => {
    expect(said.get(path) ?? '').toBe('')
  })

  it('refuse a file past 300 lines and a function past 40', () => {
    const body = Array.from({ length: 45 }, (_, n) => `  total += ${n}\n`).join('')
    writeFileSync(
      join(folder, 'src/claims/long.ts'),
      `export function sum(total: number) {\n${body}  return total\n}\n`,
    )
    const lines = Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}\n`).join('')
    writeFileSync(join(folder, 'src/claims/longer.ts'), lines)
    const again = lint(folder)
    expect(again.get('src/claims/long.ts')).toMatch(/lines/)
    expect(again.get('src/claims/longer.ts')).toMatch(/lines/)
  })
})
