import type { Handlers } from '#contract/channels'
import { deliver, find, poll, probe, withdraw } from '../connectors/bridge'
import type { Endpoints } from '../connectors/endpoints'

type ConnectorHandlers = Pick<Handlers, Extract<keyof Handlers, `connectors.${string}`>>

export function connectorHandlers(endpoints: Endpoints, now: () => number): ConnectorHandlers {
  return {
    'connectors.setEndpoint': (endpoint) => endpoints.set(endpoint),
    'connectors.removeEndpoint': async ({ distributorId }) => {
      await endpoints.remove(distributorId)
      return null
    },
    'connectors.endpoints': async () => endpoints.list(),
    'connectors.deliver': async (envelope) => deliver(endpoints.target(envelope.distributorId), envelope, now),
    'connectors.withdraw': async (ask) => withdraw(endpoints.target(ask.distributorId), ask, now),
    'connectors.find': async (ask) => find(endpoints.target(ask.distributorId), ask, now),
    'connectors.poll': async (ask) => poll(endpoints.target(ask.distributorId), ask, now),
    'connectors.probe': async ({ distributorId }) => probe(endpoints.target(distributorId)),
  }
}
