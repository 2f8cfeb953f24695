import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/** A file that is written line by line, and is on the disk once it is closed. */
export interface LineFile {
  append(line: string): void
  close(): void
}

const bufferedChars = 1 << 20

export function openLineFile(path: string): LineFile {
  const file = openSync(path, 'w', 0o600)
  let waiting: string[] = []
  let chars = 0
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''))
    waiting = []
    chars = 0
    for (let start = 0; start < bytes.length; ) start += writeSync(file, bytes, start)
  }
  return {
    append(line) {
      waiting.push(line, '\n')
      chars += line.length + 1
      if (chars >= bufferedChars) flush()
    },
    close() {
      flush()
      fsyncSync(file)
      closeSync(file)
    },
  }
}
