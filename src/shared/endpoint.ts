import { isIP } from 'node:net'

/**
 * Reads an exact endpoint, `IPv4:port` or `[IPv6]:port`, and returns its canonical text; null when it is anything else
 * (a name, a missing port, a path). The address goes through the URL parser, so two spellings of one address are equal.
 */
export function parseEndpoint(text: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[0-9.]+):([0-9]{1,5})$/i.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const port = Number(match[2])
  if (port < 1 || port > 65535) return null
  const address = match[1].replace(/^\[|\]$/g, '')
  if (isIP(address) === 0) return null
  return `${new URL(`http://${match[1]}/`).hostname}:${port}`
}
