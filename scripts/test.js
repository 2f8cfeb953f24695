// npm test: installs and builds what is missing, starts what the tests need, runs them, and ends with one plain line.
//
//   npm test                        everything
//   npm test -- test/unit/spread    what vitest takes as file filters and options
//   npm run test:pin                everything, then writes the number of tests of each suite to test/pinned-counts.json
//
// With CI=true nothing may be skipped, and each suite must have the pinned number of tests.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.js'
import { install, isInstalled } from './install.js'
import { openServices } from './services.js'
import { findFaults, summarize } from './test-report.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const pinnedPath = join(root, 'test/pinned-counts.json')
const isCi = process.env.CI === 'true'
const isPinning = process.argv.includes('--pin')
const vitestArgs = process.argv.slice(2).filter((arg) => arg !== '--pin')
const isWhole = vitestArgs.length === 0
const needsServices = isWhole || vitestArgs.some((arg) => !/^(-|test\/(unit|walls)\b)/.test(arg))

const say = (line) => process.stderr.write(`${line}\n`)

function runVitest(env, reportPath) {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`, ...vitestArgs]
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const forward = () => child.kill('SIGTERM')
  process.on('SIGTERM', forward)
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

/** Absolute paths become `test/<suite>/…`, with forward slashes everywhere. */
function readReport(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const files = report.testResults.map((file) => ({ ...file, name: relative(root, file.name).split(sep).join('/') }))
  return { ...report, testResults: files }
}

/** Null when the run is not one to be compared: of some files only, or not in CI. */
function readPinned() {
  if (!isCi || !isWhole || isPinning) return null
  return existsSync(pinnedPath) ? JSON.parse(readFileSync(pinnedPath, 'utf8')) : {}
}

async function main() {
  if (!isInstalled(root)) install(root)
  if (!isBuilt(root)) build(root)
  const services = needsServices
    ? await openServices({ keepsPlans: true })
    : { env: {}, missing: [], close: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'whence-test-'))
  try {
    for (const line of services.missing) say(`\n!!! ${line}\n`)
    const code = await runVitest(services.env, join(folder, 'report.json'))
    const summary = summarize(readReport(join(folder, 'report.json')))
    if (isPinning && isWhole) writeFileSync(pinnedPath, `${JSON.stringify(summary.counts, null, 2)}\n`)
    const faults = findFaults({ summary, missing: services.missing, pinned: readPinned(), mayRefuse: isCi })
    for (const line of faults) say(`!!! ${line}`)
    return { passed: summary.passed, failed: Math.max(summary.failed + faults.length, code === 0 ? 0 : 1) }
  } finally {
    await services.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

// Ctrl-C reaches the servers and vitest by itself; this process stays to clear up behind them.
process.on('SIGINT', () => {})
const result = await main().catch((error) => {
  say(`!!! ${error.message}`)
  return { passed: 0, failed: 1 }
})
process.stdout.write(`tests: ${result.passed} passed, ${result.failed} failed\n`)
process.exitCode = result.failed === 0 && result.passed > 0 ? 0 : 1
