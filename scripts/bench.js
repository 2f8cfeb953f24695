#!/usr/bin/env node
// Runs the benchmarks and puts what they print into bench/RESULTS.md, a section each; the others' sections stay.
//   npm run bench [-- NAME...]     NAME: a folder of bench/ (spread, import, …) or one benchmark (spread/kernel)
// Real servers are started for those that need them, as for the tests.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { build, isBuilt } from './build.js'
import { openServices } from './services.js'

const root = join(import.meta.dirname, '..')
const results = join(root, 'bench/RESULTS.md')

/** A benchmark begins with a comment that says what it measures; files without one are parts of others. */
function listBenchmarks() {
  return readdirSync(join(root, 'bench'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, 'bench', name)).map((file) => join(name, file)))
    .filter((file) => /\.(js|ts)$/.test(file) && isEntry(file))
    .sort()
}

function isEntry(file) {
  const text = readFileSync(join(root, 'bench', file), 'utf8')
  return /^(\/\*\*|\/\/)/.test(text) && !text.includes('export ')
}

function run(file, env) {
  const script = file.endsWith('.ts')
    ? join(root, 'dist/bench', file.replace(/\.ts$/, '.js'))
    : join(root, 'bench', file)
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(process.execPath, [script], { cwd: root, env: { ...process.env, ...env } })
    child.stdout.on('data', (data) => {
      output += data
      process.stdout.write(data)
    })
    child.stderr.pipe(process.stderr)
    child.on('close', (code) => resolve({ output, code }))
  })
}

/** Replaces the section of one benchmark, or adds it. */
function keepResult(name, output) {
  const text = existsSync(results)
    ? readFileSync(results, 'utf8')
    : '# Results\n\nWhat the benchmarks printed when they last ran.\n'
  const day = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const section = `## ${name}\n\n${day}, ${machine}\n\n\`\`\`\n${output.trim()}\n\`\`\`\n`
  const sections = text.split(/\n(?=## )/).filter((part) => !part.startsWith(`## ${name}\n`))
  writeFileSync(results, `${[...sections, section].map((part) => part.trim()).join('\n\n')}\n`)
}

const asked = process.argv.slice(2)
const names = listBenchmarks().filter((file) => {
  const name = file.replace(/\.(js|ts)$/, '')
  return asked.length === 0 || asked.some((wanted) => wanted === name || name.startsWith(`${wanted}/`))
})
if (names.length === 0) {
  process.stderr.write(
    `bench: nothing is called ${asked.join(' ')}; there are ${listBenchmarks()
      .map((file) => basename(file))
      .join(', ')}\n`,
  )
  process.exit(2)
}
if (!isBuilt(root)) build(root)
const services = await openServices()
for (const line of services.missing) process.stderr.write(`${line}\n`)
let failed = 0
try {
  for (const file of names) {
    process.stderr.write(`bench: ${file}\n`)
    const { output, code } = await run(file, services.env)
    if (code === 0) keepResult(file.replace(/\.(js|ts)$/, ''), output)
    else failed += 1
  }
} finally {
  await services.close()
}
process.exit(failed === 0 ? 0 : 1)
