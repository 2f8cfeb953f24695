import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEmbeddedQueue } from '../../../src/queue/embedded/open-embedded-queue.ts'
import { quickCrash } from '../../support/queues.ts'
import { createQuietLog } from '../../support/quiet-log.ts'
import { readPage } from './queue-suite.ts'

const isRoot = process.getuid?.() === 0

describe('the embedded queue below a private folder', () => {
  let home: string
  const dataFolder = () => join(home, 'data')
  const open = () => openEmbeddedQueue({ dataFolder: dataFolder(), log: createQuietLog(), crash: quickCrash })

  /** As root the server runs as another user, which cannot enter here: its files are elsewhere, by the mark's name. */
  async function findServerFolder(): Promise<string> {
    if (!isRoot) return join(dataFolder(), 'queue')
    return join('/var/lib/whence', await readFile(join(dataFolder(), 'queue-mark'), 'utf8'), 'queue')
  }

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'whence-home-'))
    await chmod(home, 0o700)
  })
  afterEach(async () => {
    const folder = await findServerFolder().catch(() => null)
    if (folder) await rm(join(folder, '..'), { recursive: true, force: true })
    await rm(home, { recursive: true, force: true })
  })

  it('runs, keeps its jobs over a restart, and keeps its password to itself', async () => {
    const first = await open()
    const { id } = await first.enqueue(readPage, { page: 'kept' })
    await first.close()
    const second = await open()
    expect(await second.findJob(id)).toMatchObject({ state: 'QUEUED' })
    await second.close()
    const { mode } = await stat(join(await findServerFolder(), 'password'))
    expect(mode & 0o077).toBe(0)
  })

  it('starts empty in a data folder that was removed and made anew', async () => {
    const first = await open()
    await first.enqueue(readPage, { page: 'old' })
    await first.close()
    const old = await findServerFolder()
    await rm(dataFolder(), { recursive: true })
    const second = await open()
    expect(await second.countJobs()).toEqual({ queued: 0, running: 0, done: 0, failed: 0 })
    await second.close()
    if (isRoot) await rm(join(old, '..'), { recursive: true, force: true })
  })
})
