import type { LookupAddress } from 'node:dns'
import type { RequestListener } from 'node:http'
import { isWhenceError, type WhenceError } from '../../src/errors.ts'
import {
  type FetchedPage,
  type LiveTransportOptions,
  openLiveTransport,
  type Transport,
} from '../../src/web-fetch/index.ts'
import type { LocalServer } from './local-server.ts'

/** A live transport that may reach this server, without pauses and with a standing clock. */
export function openFor(server: LocalServer, options: LiveTransportOptions = {}): Transport {
  return openLiveTransport({ allow: [server.endpoint], delayMs: 0, now: () => 1_400_000_000_000, ...options })
}

/** The refusal that the work ends in; fails when it ends in anything else. */
export async function refusal(work: Promise<unknown>): Promise<WhenceError> {
  const outcome: unknown = await work.catch((error: unknown) => error)
  if (isWhenceError(outcome)) return outcome
  throw new Error(`not refused: ${String(outcome)}`)
}

export function text(page: FetchedPage): string {
  return new TextDecoder().decode(page.bytes)
}

/** A resolver that gives one answer after the other, the last one for ever. */
export function resolving(...answers: string[][]): {
  resolve: (name: string) => Promise<LookupAddress[]>
  asked: string[]
} {
  const asked: string[] = []
  const resolve = async (name: string): Promise<LookupAddress[]> => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(name)
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { resolve, asked }
}

export const answering =
  (body: string | Buffer, headers: { [name: string]: string } = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=latin1', ...headers }).end(body)
  }
