import type { Ask } from '#contract/channels'
import type { Endpoint } from '#contract/connectors'
import { Refused } from '../faults'
import { readUrl } from './address'
import { type Allowed, checkedBase } from './target'

type Kept = Ask<'connectors.setEndpoint'>

/** Where endpoints are remembered. */
export type EndpointStore = {
  readonly read: () => readonly Kept[]
  readonly write: (endpoints: readonly Kept[]) => Promise<void>
}
export type Target = { readonly base: URL; readonly allowed: Allowed; readonly apiKey: string }

export type Endpoints = {
  readonly set: (endpoint: Kept) => Promise<Endpoint>
  readonly remove: (distributorId: string) => Promise<void>
  readonly list: () => readonly Endpoint[]
  /** Address and key for main's own use; throws `no-endpoint` when either is missing. */
  readonly target: (distributorId: string) => Target
}

/** Addresses stay here with their keys; the page learns the host. `fixed` ones (a demo's) live in memory and win. */
export function openEndpoints(
  store: EndpointStore,
  secretOf: (distributorId: string) => string | null,
  fixed: readonly Kept[] = [],
): Endpoints {
  const all = () => {
    const own = new Set(fixed.map((one) => one.distributorId))
    return [...fixed, ...store.read().filter((one) => !own.has(one.distributorId))]
  }
  const shown = (one: Kept): Endpoint => ({
    distributorId: one.distributorId,
    kind: one.kind,
    host: new URL(one.url).host,
    hasSecret: secretOf(one.distributorId) !== null,
  })
  const others = (distributorId: string) => store.read().filter((one) => one.distributorId !== distributorId)
  return {
    set: async (endpoint) => {
      const url = checkedBase(endpoint.url, allowedBy(endpoint)).href
      const kept = { ...endpoint, url }
      await store.write([...others(endpoint.distributorId), kept])
      return shown(kept)
    },
    remove: (distributorId) => store.write(others(distributorId)),
    list: () =>
      all()
        .filter((one) => readUrl(one.url) !== null)
        .map(shown),
    target: (distributorId) => {
      const found = all().find((one) => one.distributorId === distributorId)
      const apiKey = secretOf(distributorId)
      if (!found || apiKey === null) throw new Refused('no-endpoint')
      const allowed = allowedBy(found)
      return { base: checkedBase(found.url, allowed), allowed, apiKey }
    },
  }
}

function allowedBy(endpoint: Kept): Allowed {
  return { loopback: endpoint.allowLoopback, privateNetwork: endpoint.allowPrivate === true }
}
