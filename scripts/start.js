// npm start: installs and builds what is missing, then does what `bin/whence up --demo` does. Further arguments go there.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.js'
import { install, isInstalled } from './install.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (line) => process.stderr.write(`${line}\n`)

try {
  if (!isInstalled(root)) {
    say('Installing packages (once, takes a minute) …')
    install(root)
  }
  if (!isBuilt(root)) {
    say('Building …')
    build(root)
  }
} catch (error) {
  say(`Whence cannot start: ${error.message}`)
  process.exit(1)
}

// In this process, so that a signal arrives once, the exit code is Whence's own, and no second Node has to start.
const launcher = join(root, 'bin/whence')
process.argv = [process.argv[0], launcher, 'up', '--demo', ...process.argv.slice(2)]
await import(launcher)
