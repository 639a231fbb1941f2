import type { Handlers } from '#contract/channels'
import type { Delivery, Failure, Found } from '#contract/connectors'
import type { RecordedKind } from '#contract/recorder'
import { connectorOf } from '../connectors/all'
import type { Target } from '../connectors/connector'
import type { Endpoints } from '../connectors/endpoints'
import { dryRun } from '../connectors/mapped'
import { readMapping } from '../connectors/mapping'
import type { Recorder } from '../connectors/recorder'
import { recorded, recordNews } from '../connectors/recording'
import { checkedBase } from '../connectors/target'
import { Refused } from '../faults'

type Dialogs = 'connectors.chooseFolder' | 'connectors.signIn' | 'connectors.openPacket'
type ConnectorHandlers = Pick<Handlers, Exclude<Extract<keyof Handlers, `connectors.${string}`>, Dialogs>>

/** Every question to a distributor goes to the connector of its kind, and what is registered is written down as it happens. */
export function connectorHandlers(
  endpoints: Pick<Endpoints, 'set' | 'setExtra' | 'remove' | 'list' | 'target'>,
  now: () => number,
  recorder?: Recorder,
): ConnectorHandlers {
  const seen = <Outcome extends Delivery | Found>(
    ask: { readonly distributorId: string; readonly envelopeId: string },
    kind: RecordedKind,
    registrationId: string,
    work: (target: Target) => Promise<Outcome>,
  ) => {
    const target = endpoints.target(ask.distributorId)
    const about = { registrationId, distributorId: ask.distributorId, envelopeId: ask.envelopeId, kind }
    return recorded(recorder, about, (witness) => work({ ...target, witness }))
  }
  return {
    'connectors.setEndpoint': (endpoint) => endpoints.set(endpoint),
    'connectors.setExtra': ({ distributorId, extra }) => endpoints.setExtra(distributorId, extra),
    'connectors.removeEndpoint': async ({ distributorId }) => {
      await endpoints.remove(distributorId)
      return null
    },
    'connectors.endpoints': async () => endpoints.list(),
    'connectors.deliver': async (ask) =>
      seen(ask, 'deliver', referenceIn(ask.document), (target) => connectorOf(target.kept).deliver(target, ask, now)),
    'connectors.update': async (ask) =>
      seen(ask, 'update', referenceIn(ask.document), async (target) =>
        (connectorOf(target.kept).update ?? cannot)(target, ask, now),
      ),
    'connectors.extend': async (ask) =>
      seen(ask, 'extend', referenceIn(ask.document), async (target) =>
        (connectorOf(target.kept).extend ?? cannot)(target, ask, now),
      ),
    'connectors.withdraw': async (ask) =>
      seen(ask, 'withdraw', referenceIn(ask.document), (target) => connectorOf(target.kept).withdraw(target, ask, now)),
    'connectors.find': async (ask) =>
      seen(ask, 'find', ask.partnerReference, (target) => connectorOf(target.kept).find(target, ask, now)),
    'connectors.poll': async (ask) => {
      const target = endpoints.target(ask.distributorId)
      const polled = await connectorOf(target.kept).poll(target, ask, now)
      await recordNews(recorder, ask.distributorId, polled)
      return polled
    },
    'connectors.told': async (ask) => {
      const target = endpoints.target(ask.distributorId)
      return (connectorOf(target.kept).told ?? cannot)(target, ask, now)
    },
    'connectors.download': async (ask) => {
      const target = endpoints.target(ask.distributorId)
      return (connectorOf(target.kept).download ?? cannot)(target, ask, now)
    },
    'connectors.probe': async ({ distributorId }) => {
      const target = endpoints.target(distributorId)
      return connectorOf(target.kept).probe(target, now)
    },
    'connectors.dryRun': async ({ endpoint, document }) => {
      if (endpoint.kind !== 'mapped') throw new Refused('bad-ask', 'kind')
      const read = readMapping(endpoint.mapping)
      if (!('create' in read)) return { kind: 'unfit', problems: read }
      const allowed = { loopback: endpoint.allowLoopback, privateNetwork: endpoint.allowPrivate === true }
      const base = checkedBase(endpoint.url, allowed)
      return dryRun({ base, allowed, apiKey: 'the-secret-itself', kept: endpoint }, document)
    },
  }
}

/** A system that has no way to be asked for it: the advisor does it there by hand. */
const cannot = async (): Promise<Failure> => ({
  kind: 'refused',
  status: 405,
  code: 'by-hand',
  title: '',
  problems: [],
})

/** The reference in a frozen document, or empty for what cannot be read: the connector says what that means. */
function referenceIn(document: string): string {
  try {
    const read = JSON.parse(document) as { readonly partnerReference?: unknown } | null
    return typeof read?.partnerReference === 'string' ? read.partnerReference : ''
  } catch {
    return ''
  }
}
