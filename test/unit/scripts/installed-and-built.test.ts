import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript, which runs before anything is installed
import { isBuilt } from '../../../scripts/build.js'
// @ts-expect-error plain JavaScript, which runs before anything is installed
import { isInstalled } from '../../../scripts/install.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'whence-scripts-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

type Packages = Record<string, { version: string; optional?: boolean }>

function writeLocks(wanted: Packages, installed: Packages | null) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (installed === null) return
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
}

describe('the packages', () => {
  const zod = { 'node_modules/zod': { version: '4.0.0' } }

  it('count as installed when each has the version of the lockfile', () => {
    writeLocks(zod, zod)
    expect(isInstalled(root)).toBe(true)
  })

  it('may lack what is optional, such as another platform’s binaries', () => {
    writeLocks({ ...zod, 'node_modules/darwin': { version: '1.0.0', optional: true } }, zod)
    expect(isInstalled(root)).toBe(true)
  })

  it.each<[string, Packages, Packages | null]>([
    ['nothing is installed', zod, null],
    ['one is missing', { ...zod, 'node_modules/pg': { version: '8.0.0' } }, zod],
    ['one has another version', zod, { 'node_modules/zod': { version: '3.0.0' } }],
    ['one is left over', zod, { ...zod, 'node_modules/old': { version: '1.0.0' } }],
  ])('do not count as installed when %s', (_, wanted, installed) => {
    writeLocks(wanted, installed)
    expect(isInstalled(root)).toBe(false)
  })
})

describe('the build', () => {
  const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1_000)

  function write(name: string, seconds: number) {
    const path = join(root, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, '')
    utimesSync(path, at(seconds), at(seconds))
  }

  beforeEach(() => {
    for (const name of ['src/claims/a.ts', 'jobs/b.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']) {
      write(name, 0)
    }
    for (const folder of ['src/claims', 'src', 'jobs']) utimesSync(join(root, folder), at(0), at(0))
    write('dist/.built', 10)
  })

  it('counts as done when nothing has changed since', () => {
    expect(isBuilt(root)).toBe(true)
  })

  it.each(['src/claims/a.ts', 'jobs/b.ts', 'tsconfig.json', 'package-lock.json'])(
    'is stale once %s has changed',
    (name) => {
      write(name, 20)
      expect(isBuilt(root)).toBe(false)
    },
  )

  it('is stale once a file is gone', () => {
    rmSync(join(root, 'src/claims/a.ts'))
    expect(isBuilt(root)).toBe(false)
  })

  it('is stale where there is none', () => {
    rmSync(join(root, 'dist'), { recursive: true })
    expect(isBuilt(root)).toBe(false)
  })
})
