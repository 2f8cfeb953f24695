import { spawnSync } from 'node:child_process'
import { getuid } from 'node:process'
import { WhenceError } from '../../errors.ts'

/** Who PostgreSQL runs as, when that is not who we are. */
export type ServerUser = Readonly<{ uid: number; gid: number }>

const name = 'postgres'
const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

function findUser(): ServerUser | null {
  const read = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8', env })
  const [uid, gid] = [read('-u'), read('-g')]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

/**
 * PostgreSQL refuses to run as root, so that a root process runs it as the system user `postgres`, made if missing.
 * Null for everybody else: they run it as themselves.
 */
export function findServerUser(): ServerUser | null {
  if (getuid?.() !== 0) return null
  const existing = findUser()
  if (existing) return existing
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { env })
  const created = findUser()
  if (created) return created
  throw new WhenceError(
    'QUEUE_UNAVAILABLE',
    'PostgreSQL does not run as root, and the system user "postgres" cannot be made: make it, run Whence as an ordinary user, or set REDIS_URL',
  )
}
