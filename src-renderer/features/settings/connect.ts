import type { ConnectorKind, DryRun } from '#contract/endpoint'
import { bridge, FaultError, must } from '#platform/bridge'
import { sendNow } from '#sync/sync'
import { accessOf, type ConnectionValues, endpointFrom } from './connection-kinds'
import { sampleDocument } from './sample-document'

export type Connected = 'keyring' | 'memory' | 'done' | 'cancelled'
/** Why nothing was connected, as a key of the words. */
export type Unconnected = 'url' | 'mapping' | 'facts' | 'sign-in' | 'failed'

/**
 * Hands the facts and the secret to main; the page forgets both. Where the browser is asked, this resolves when it has come back. What
 * waits goes out at once.
 */
export async function connect(
  distributorId: string,
  kind: ConnectorKind,
  values: ConnectionValues,
): Promise<Connected | { readonly why: Unconnected; readonly at: string }> {
  try {
    const done = await handOver(distributorId, kind, values)
    if (done !== 'cancelled') void sendNow()
    return done
  } catch (error) {
    if (error instanceof FaultError)
      return { why: whyOf(error), at: error.fault.detail?.replace(/^mapping ?/, '') ?? '' }
    throw error
  }
}

export async function disconnect(distributorId: string): Promise<void> {
  await must(bridge.secrets.clear({ name: `distributor:${distributorId}` }))
  await must(bridge.connectors.removeEndpoint({ distributorId }))
}

/** The request that a sample registration would become; nothing is sent. */
export async function tryMapping(
  distributorId: string,
  values: ConnectionValues,
): Promise<DryRun | { readonly why: Unconnected; readonly at: string }> {
  const endpoint = endpointFrom(distributorId, 'mapped', values)
  if (!endpoint) return { why: 'failed', at: '' }
  const answer = await bridge.connectors.dryRun({ endpoint, document: sampleDocument })
  return answer.ok ? answer.value : { why: whyOf(new FaultError(answer.fault)), at: '' }
}

async function handOver(distributorId: string, kind: ConnectorKind, values: ConnectionValues): Promise<Connected> {
  const name = `distributor:${distributorId}`
  const endpoint = endpointFrom(distributorId, kind, values)
  if (!endpoint) return (await must(bridge.connectors.chooseFolder({ distributorId }))) ? 'done' : 'cancelled'
  await must(bridge.connectors.setEndpoint(endpoint))
  const key = values.key ?? ''
  if (accessOf[kind] === 'key' && key !== '') return must(bridge.secrets.set({ name, value: key }))
  await must(bridge.secrets.clear({ name }))
  return accessOf[kind] === 'browser' ? must(bridge.connectors.signIn({ distributorId })) : 'done'
}

function whyOf({ fault }: FaultError): Unconnected {
  if (fault.code === 'refused-url') return 'url'
  if (fault.detail?.startsWith('mapping')) return 'mapping'
  if (fault.detail?.startsWith('sign-in')) return 'sign-in'
  return fault.code === 'bad-ask' ? 'facts' : 'failed'
}
