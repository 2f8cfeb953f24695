import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getPostgresFolder, repairLibraryLinks } from '../../../src/queue/embedded/postgres-binaries.ts'

describe('the binaries of the embedded PostgreSQL', () => {
  let folder: string
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'whence-binaries-')), 'native')
    mkdirSync(join(folder, 'lib'), { recursive: true })
    writeFileSync(join(folder, 'lib/libx.so.60.2'), 'library')
    const links = [{ source: 'native/lib/libx.so.60.2', target: 'native/lib/libx.so.60' }]
    writeFileSync(join(folder, 'pg-symlinks.json'), JSON.stringify(links))
  })
  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  it('get the library links that an install without scripts leaves out', () => {
    repairLibraryLinks(folder)
    expect(readFileSync(join(folder, 'lib/libx.so.60'), 'utf8')).toBe('library')
    expect(lstatSync(join(folder, 'lib/libx.so.60')).isSymbolicLink()).toBe(true)
  })

  it('keep what is at the place of a link already', () => {
    writeFileSync(join(folder, 'lib/libx.so.60'), 'a copy')
    repairLibraryLinks(folder)
    repairLibraryLinks(folder)
    expect(readFileSync(join(folder, 'lib/libx.so.60'), 'utf8')).toBe('a copy')
  })

  it('are found among the installed packages', () => {
    expect(lstatSync(join(getPostgresFolder(), 'bin/postgres')).isFile()).toBe(true)
  })
})
