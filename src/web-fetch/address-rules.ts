import { BlockList, isIP } from 'node:net'

/** IANA special-purpose IPv4 ranges, multicast and reserved space, and one cloud's metadata address in public space. */
const forbiddenIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]

/** Inside global unicast, but special all the same: protocol assignments with Teredo, documentation, 6to4. */
const forbiddenIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
const globalUnicastIpv6 = ['2000::/3']

function rangeList(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/')
    list.addSubnet(address, Number(prefix), family)
  }
  return list
}

const forbidden4 = rangeList('ipv4', forbiddenIpv4)
const forbidden6 = rangeList('ipv6', forbiddenIpv6)
const global6 = rangeList('ipv6', globalUnicastIpv6)

/**
 * Whether an address is an ordinary machine of the public internet: unicast, not special-purpose, and for IPv6 inside
 * 2000::/3 (so nothing that maps, translates or tunnels to an IPv4 address). Anything that is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !forbidden4.check(address, 'ipv4')
  if (family === 6 && !address.includes('%'))
    return global6.check(address, 'ipv6') && !forbidden6.check(address, 'ipv6')
  return false
}
