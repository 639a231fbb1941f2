import { BlockList, isIP } from 'node:net'

/** Where an address lies: on this machine, on a private or reserved network, or on the open internet. */
export type Reach = 'loopback' | 'private' | 'public'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const reserved4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
const reserved = new BlockList()
for (const [net, prefix] of reserved4) reserved.addSubnet(net, prefix, 'ipv4')
reserved.addSubnet('2001:db8::', 32, 'ipv6')
reserved.addSubnet('2001::', 32, 'ipv6')
reserved.addSubnet('2002::', 16, 'ipv6')

/** Source of the ranges: the IANA special-purpose address registries. Unknown kinds count as private. */
export function reachOf(address: string): Reach {
  const plain = unmapped(address)
  if (isIP(plain) === 4) return among(plain, 'ipv4')
  if (isIP(plain) !== 6) return 'private'
  if (loopback.check(plain, 'ipv6')) return 'loopback'
  return global6.check(plain, 'ipv6') && !reserved.check(plain, 'ipv6') ? 'public' : 'private'
}

/** True for names that can only mean this machine. */
export function isLoopbackName(hostname: string): boolean {
  const host = bare(hostname)
  return host === 'localhost' || (isIP(host) !== 0 && reachOf(host) === 'loopback')
}

/** The URL, or null for text that is none. The Node of the oldest Electron has no `URL.canParse`. */
export function readUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** A URL writes IPv6 in brackets; sockets want it without. */
export function bare(hostname: string): string {
  return hostname.startsWith('[') && hostname.endsWith(']') ? hostname.slice(1, -1) : hostname
}

function among(address: string, family: 'ipv4'): Reach {
  if (loopback.check(address, family)) return 'loopback'
  return reserved.check(address, family) ? 'private' : 'public'
}

/** `::ffff:10.0.0.1` and `::ffff:a00:1` are the IPv4 address inside. */
function unmapped(address: string): string {
  const dotted = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (dotted?.[1]) return dotted[1]
  const hex = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address)
  if (!hex?.[1] || !hex[2]) return address
  const [high, low] = [Number.parseInt(hex[1], 16), Number.parseInt(hex[2], 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
