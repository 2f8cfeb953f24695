import type { Socket } from 'node:net'

/** The longest message either side takes. A batch of ten thousand rows is a few megabytes. */
export const maxFrameBytes = 128 * 1024 * 1024

const lineFeed = 0x0a

/**
 * Calls `onMessage` with each line that arrives, parsed as JSON, and `onBroken` once when what arrives is no such line
 * or is longer than `limit`; nothing more is read then.
 */
export function readFrames(
  socket: Socket,
  handlers: { onMessage: (message: unknown) => void; onBroken: () => void },
  limit: number = maxFrameBytes,
): void {
  let parts: Buffer[] = []
  let size = 0
  const refuse = (): void => {
    socket.removeListener('data', take)
    parts = []
    handlers.onBroken()
  }
  const take = (chunk: Buffer): void => {
    let begin = 0
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, begin)) {
      parts.push(chunk.subarray(begin, end))
      const line = Buffer.concat(parts)
      parts = []
      size = 0
      begin = end + 1
      const message = line.length > limit ? undefined : parseLine(line)
      if (message === undefined) {
        refuse()
        return
      }
      handlers.onMessage(message)
    }
    parts.push(chunk.subarray(begin))
    size += chunk.length - begin
    if (size > limit) refuse()
  }
  socket.on('data', take)
}

function parseLine(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

/** A message as one line. JSON escapes line feeds, so the line ends where the message ends. */
export function toFrame(message: object): string {
  return `${JSON.stringify(message)}\n`
}
