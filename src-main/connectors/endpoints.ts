import { basename } from 'node:path'
import type { Endpoint, ExtraField } from '#contract/endpoint'
import { Refused } from '../faults'
import { readUrl } from './address'
import { connectorOf } from './all'
import type { Target } from './connector'
import { clientDeskOf, deskOf } from './desks'
import type { Kept } from './kept'
import { mappingOf } from './mapping'
import type { SignInDesk } from './sign-in'
import { type Allowed, checkedBase } from './target'
import { openClientTokens, openTokens, type Tokens } from './tokens'

/** Where endpoints are remembered. */
export type EndpointStore = {
  readonly read: () => readonly Kept[]
  readonly write: (endpoints: readonly Kept[]) => Promise<void>
}

export type Endpoints = {
  readonly set: (endpoint: Kept) => Promise<Endpoint>
  /** The fields that a distributor asks for beside the usual ones; a new address of it keeps them. */
  readonly setExtra: (distributorId: string, extra: readonly ExtraField[]) => Promise<Endpoint>
  readonly remove: (distributorId: string) => Promise<void>
  readonly list: () => readonly Endpoint[]
  /** Address and key for main's own use; throws `no-endpoint` when either is missing. */
  readonly target: (distributorId: string) => Target
}
export type SignIns = {
  /** Where the advisor signs in; throws `no-endpoint` where there is no such place. */
  readonly desk: (distributorId: string) => SignInDesk
  readonly signedIn: (distributorId: string, refreshToken: string) => Promise<unknown>
}

/** Addresses stay here with their keys; the page learns the host. `fixed` ones (a demo's) live in memory and win. */
export function openEndpoints(
  store: EndpointStore,
  secretOf: (distributorId: string) => string | null,
  fixed: readonly Kept[] = [],
  keepSecret: (distributorId: string, secret: string) => Promise<unknown> = async () => undefined,
): Endpoints & SignIns {
  const tokens = new Map<string, Tokens>()
  let inMemory = fixed
  const all = () => {
    const own = new Set(inMemory.map((one) => one.distributorId))
    return [...inMemory, ...store.read().filter((one) => !own.has(one.distributorId))]
  }
  const found = (distributorId: string) => {
    const one = all().find((kept) => kept.distributorId === distributorId)
    if (!one) throw new Refused('no-endpoint')
    return one
  }
  const shown = (kept: Kept): Endpoint => {
    const { distributorId, kind } = kept
    const own = connectorOf(kept).declares(kept)
    const declares = kept.extra?.length ? { ...own, extra: kept.extra } : own
    const hasSecret = declares.access === 'none' || secretOf(distributorId) !== null
    return { distributorId, kind, host: hostOf(kept), hasSecret, declares }
  }
  const opening = (kept: Kept): Tokens | null => {
    const { distributorId } = kept
    const secret = () => secretOf(distributorId)
    const client = clientDeskOf(kept, allowedBy(kept))
    if (client) return openClientTokens(client, secret)
    const desk = deskOf(kept, allowedBy(kept))
    return desk && openTokens(desk, secret, (token) => keepSecret(distributorId, token))
  }
  const tokensOf = (kept: Kept): Tokens | null => {
    const { distributorId } = kept
    const opened = tokens.get(distributorId) ?? opening(kept)
    if (!opened) return null
    tokens.set(distributorId, opened)
    return opened
  }
  const others = (distributorId: string) => store.read().filter((one) => one.distributorId !== distributorId)
  return {
    set: async (endpoint) => {
      const before = store.read().find((one) => one.distributorId === endpoint.distributorId)
      const kept = checked(before?.extra ? { ...endpoint, extra: before.extra } : endpoint)
      await store.write([...others(kept.distributorId), kept])
      tokens.delete(kept.distributorId)
      return shown(kept)
    },
    setExtra: async (distributorId, extra) => {
      const kept = { ...found(distributorId), extra: [...extra] }
      if (inMemory.some((one) => one.distributorId === distributorId))
        inMemory = inMemory.map((one) => (one.distributorId === distributorId ? kept : one))
      else await store.write([...others(distributorId), kept])
      return shown(kept)
    },
    remove: async (distributorId) => {
      tokens.delete(distributorId)
      await store.write(others(distributorId))
    },
    list: () =>
      all()
        .filter((one) => !('url' in one) || readUrl(one.url) !== null)
        .map(shown),
    target: (distributorId) => {
      const kept = found(distributorId)
      const { access } = connectorOf(kept).declares(kept)
      const apiKey = access === 'none' ? '' : secretOf(distributorId)
      if (apiKey === null) throw new Refused('no-endpoint')
      const held = tokensOf(kept)
      return { base: baseOf(kept), allowed: allowedBy(kept), apiKey, kept, ...(held ? { tokens: held } : {}) }
    },
    desk: (distributorId) => {
      const kept = found(distributorId)
      const desk = deskOf(kept, allowedBy(kept))
      if (!desk) throw new Refused('no-endpoint', 'sign-in')
      return desk
    },
    signedIn: async (distributorId, refreshToken) => {
      tokens.delete(distributorId)
      return keepSecret(distributorId, refreshToken)
    },
  }
}

/** The connection as it may be kept: addresses in order, a mapping that can be read. */
function checked(kept: Kept): Kept {
  if (!('url' in kept)) return kept
  const allowed = allowedBy(kept)
  if (kept.kind === 'microsoft') checkedBase(kept.loginUrl, allowed)
  if (kept.kind === 'mapped') mappingOf(kept.mapping)
  return { ...kept, url: checkedBase(kept.url, allowed).href }
}

const nowhere = 'about:blank'

function hostOf(kept: Kept): string {
  if (kept.kind === 'email') return kept.to
  return kept.kind === 'folder' ? basename(kept.folder) : new URL(kept.url).host
}

function baseOf(kept: Kept): URL {
  return 'url' in kept ? checkedBase(kept.url, allowedBy(kept)) : new URL(nowhere)
}

function allowedBy(kept: Kept): Allowed {
  if (!('url' in kept)) return { loopback: false, privateNetwork: false }
  return { loopback: kept.allowLoopback, privateNetwork: kept.allowPrivate === true }
}
