import { isIP } from 'node:net'
import { Refused } from '../faults'
import { bare, isLoopbackName, reachOf, readUrl } from './address'

/** What the advisor has agreed to beyond the open internet. */
export type Allowed = { readonly loopback: boolean; readonly privateNetwork: boolean }

/**
 * The base address of a distributor, or `refused-url`: https only, http for this machine alone and only when allowed; no credentials,
 * query or fragment; private and reserved addresses only on consent.
 */
export function checkedBase(text: string, allowed: Allowed): URL {
  const url = readUrl(text)
  if (text !== text.trim() || url === null) throw new Refused('refused-url')
  const host = bare(url.hostname)
  const local = isLoopbackName(host)
  const wellFormed = url.username === '' && url.password === '' && url.search === '' && url.hash === '' && host !== ''
  const scheme = url.protocol === 'https:' || (url.protocol === 'http:' && local)
  if (!wellFormed || !scheme) throw new Refused('refused-url')
  if (local && !allowed.loopback) throw new Refused('refused-url', 'loopback')
  if (!local && isPrivateHost(host) && !allowed.privateNetwork) throw new Refused('refused-url', 'private')
  return url
}

/** The endpoint's path below the base, whatever slash the base ends in. */
export function below(base: URL, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(base)
  url.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url
}

/** The same for a path that has its query written behind it. */
export function belowWritten(base: URL, path: string): URL {
  const [pathname = '', query = ''] = path.split(/\?(.*)/s)
  return below(base, pathname, Object.fromEntries(new URLSearchParams(query)))
}

function isPrivateHost(host: string): boolean {
  if (isIP(host) !== 0) return reachOf(host) === 'private'
  return !host.includes('.') || /\.(local|internal|lan|home|corp|intranet|localhost|arpa)\.?$/i.test(host)
}
