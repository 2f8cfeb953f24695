import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of a package as it is installed. */
export function versionOf(name: string): string {
  const path = join(import.meta.dirname, '../../../node_modules', name, 'package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'))
  return `${name} ${version}`
}

interface PythonPeer {
  /** The package on PyPI. */
  readonly name: string
  /** Python that turns `page` (a dict with `html` and `url`) into `answer`, a string or None. */
  readonly answer: string
}

export interface PeerAnswers {
  /** The package with its version. */
  readonly name: string
  readonly answers: readonly (string | null)[]
}

const script = ({ name, answer }: PythonPeer) => `
import sys, json
try:
    import ${name}
except ImportError:
    sys.exit(3)
from importlib.metadata import version
print(json.dumps(version('${name}')), flush=True)
for line in sys.stdin:
    page = json.loads(line)
    try:
        answer = ${answer}
    except Exception:
        answer = None
    print(json.dumps(answer), flush=True)
`

interface Page {
  readonly bytes: Buffer
  readonly url: string
}

/** What a Python package answers for each page; null where the Python of PYTHON (else python3) does not have it. */
export function askPython(peer: PythonPeer, pages: readonly Page[]): PeerAnswers | null {
  const input = pages.map(({ bytes, url }) => JSON.stringify({ html: bytes.toString('utf8'), url })).join('\n')
  const options = { input, encoding: 'utf8', maxBuffer: 1 << 28 } as const
  const { status, stdout } = spawnSync(process.env['PYTHON'] ?? 'python3', ['-c', script(peer)], options)
  if (status !== 0) return null
  const [version, ...answers] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string | null)
  return { name: `${peer.name} ${version}`, answers }
}
