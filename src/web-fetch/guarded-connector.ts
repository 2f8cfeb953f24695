import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { Socket } from 'node:net'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { WhenceError } from '../errors.ts'
import { isPublicAddress } from './address-rules.ts'
import type { GuardedUrl } from './url-guard.ts'

/** All addresses of a name, as the system finds them. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>

const maxAddresses = 64

export const resolveBySystem: ResolveHost = (hostname) => lookup(hostname, { all: true, verbatim: true })

/**
 * The addresses that a guarded URL may be fetched from. One forbidden address among those of a name refuses them all,
 * or a name with a public and a private address would be a door to the private one.
 *
 * @throws WhenceError FETCH_FAILED when the name does not resolve, FETCH_BLOCKED when an address is not public.
 */
export async function resolveGuarded(guarded: GuardedUrl, resolve: ResolveHost): Promise<readonly LookupAddress[]> {
  const { literal, url } = guarded
  if (literal !== null) return [{ address: literal, family: isIP(literal) }]
  const found = await resolve(url.hostname).catch((cause: unknown) => {
    throw new WhenceError('FETCH_FAILED', `${url.hostname} was not found: check the host name`, { cause })
  })
  if (found.length === 0) {
    throw new WhenceError('FETCH_FAILED', `${url.hostname} was not found: its name has no address`)
  }
  if (found.length > maxAddresses || !found.every((one) => isPublicAddress(one.address))) {
    throw new WhenceError(
      'FETCH_BLOCKED',
      `${url.origin} is not fetched: its name leads to an address that is not public`,
    )
  }
  return found
}

/** Answers every look-up of a connection with the addresses that were checked, so that a second answer cannot differ. */
function pinnedLookup(addresses: readonly LookupAddress[]) {
  return (
    _hostname: string,
    options: LookupOptions,
    callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    const [first] = addresses
    if (first === undefined) callback(new Error('no address'), '')
    else if (options.all) callback(null, [...addresses])
    else callback(null, first.address, first.family)
  }
}

/** One text for an address, however the socket spells it (`::ffff:192.0.2.1`, upper case). */
function sameForm(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
}

/**
 * A connector for one request that reaches only the pinned addresses. The look-up is never asked for literal hosts, so
 * the address of the connected socket is compared as well, before a byte of the request is written.
 */
export function createPinnedConnector(
  addresses: readonly LookupAddress[],
  connectMs: number,
): buildConnector.connector {
  const connect = buildConnector({ lookup: pinnedLookup(addresses), timeout: connectMs, maxCachedSessions: 0 })
  const allowed = new Set(addresses.map((one) => sameForm(one.address)))
  return (options, callback) => {
    connect(options, (error, socket) => {
      if (error !== null) callback(error, null)
      else if (isPinned(socket, allowed)) callback(null, socket)
      else {
        socket.destroy()
        callback(new WhenceError('FETCH_BLOCKED', 'the connection went to an address that was not checked'), null)
      }
    })
  }
}

function isPinned(socket: Socket, allowed: ReadonlySet<string>): boolean {
  return socket.remoteAddress !== undefined && allowed.has(sameForm(socket.remoteAddress))
}
