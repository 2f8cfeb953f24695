import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
let root: string

/** A checkout with launcher and scripts of the project, and a program that tells how it was called. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whence-launcher-'))
  write('package.json', '{"type":"module"}')
  mkdirSync(join(root, 'bin'))
  copyFileSync(join(project, 'bin/whence'), join(root, 'bin/whence'))
  cpSync(join(project, 'scripts'), join(root, 'scripts'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, text: string) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}

async function run(script: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: tmpdir() })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk)
    if (stdout.includes('waiting')) child.kill('SIGTERM')
  })
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

describe('bin/whence', () => {
  it('says what to do where nothing is built yet', async () => {
    const { code, stdout, stderr } = await run('bin/whence', 'doctor')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Whence is not built yet: run npm start.*\n$/)
  })

  it('hands on arguments and exit code, from whatever folder it is called', async () => {
    write('dist/src/main.js', "console.log(process.argv.slice(2).join(' ')); process.exitCode = 2")
    expect(await run('bin/whence', 'trace', '--json')).toEqual({ code: 2, stdout: 'trace --json\n', stderr: '' })
  })

  it('refuses an older Node in one plain line', async () => {
    write('dist/src/main.js', "console.log('started')")
    write(
      'old.js',
      "Object.defineProperty(process.versions, 'node', { value: '18.20.4' }); await import('./bin/whence')",
    )
    const { code, stdout, stderr } = await run('old.js')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe('Whence needs Node 20.19 or newer, and this is Node 18.20.4: install a newer one\n')
  })
})

describe('npm start', () => {
  function pretendInstalled() {
    const lock = '{"packages":{"":{}}}'
    write('package-lock.json', lock)
    write('node_modules/.package-lock.json', lock)
    write('dist/.built', '')
  }

  it('goes straight to the demo when nothing is to be done, with further arguments', async () => {
    pretendInstalled()
    write('dist/src/main.js', "console.log(process.argv.slice(2).join(' '))")
    expect(await run('scripts/start.js', '--port', '0')).toEqual({
      code: 0,
      stdout: 'up --demo --port 0\n',
      stderr: '',
    })
  })

  it('leaves signals and the exit code to the demo', async () => {
    pretendInstalled()
    write(
      'dist/src/main.js',
      "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('waiting')",
    )
    expect(await run('scripts/start.js')).toMatchObject({ code: 7 })
  })

  it('installs and builds what is missing, and says so, also when that fails', async () => {
    write('package-lock.json', '{"lockfileVersion":3,"packages":{"":{}}}')
    write('src/main.ts', '')
    write('node_modules/.package-lock.json', '{"packages":{"node_modules/old":{"version":"1.0.0"}}}')
    const { code, stderr } = await run('scripts/start.js')
    expect(stderr).toMatch(/Installing packages.*Building/s)
    // There is no compiler among the packages of this checkout.
    expect(stderr).toContain('Whence cannot start: the build failed')
    expect(code).toBe(1)
  })
})
