import type { RemoteState } from '#contract/endpoint'
import type { Registration } from '#domain/deals/registration'
import { bridge } from '#main/connectors/bridge'
import { connectorHandlers } from '#main/handlers/connectors'
import type { Connectors } from '#sync/world'

export const apiKey = 'model'
const declares = bridge.declares({} as never)

/** The fields that the Bridge lets be changed where a registration stands. */
export const editableOf = ({ status }: Registration) => declares.editable[status as RemoteState] ?? []

/** The real connectors over the real handlers; `now` is the book's clock. */
export function wired(now: () => number): Connectors {
  const target = {
    base: new URL('http://127.0.0.1:4010'),
    allowed: { loopback: true, privateNetwork: false },
    apiKey,
  }
  const connected = [0, 1].map((number) => ({
    distributorId: `distributor-${number}`,
    kind: 'bridge' as const,
    host: '127.0.0.1:4010',
    hasSecret: true,
    declares,
  }))
  const handlers = connectorHandlers(
    { set: never, setExtra: never, remove: never, list: () => connected, target: () => target },
    now,
  )
  const through =
    <Ask, Value>(handle: (ask: Ask) => Promise<Value>) =>
    async (ask: Ask) => ({ ok: true as const, value: await handle(ask) })
  return {
    endpoints: async () => ({ ok: true, value: connected }),
    deliver: through(handlers['connectors.deliver']),
    update: through(handlers['connectors.update']),
    extend: through(handlers['connectors.extend']),
    withdraw: through(handlers['connectors.withdraw']),
    find: through(handlers['connectors.find']),
    poll: through(handlers['connectors.poll']),
    probe: through(handlers['connectors.probe']),
  }
}

async function never(): Promise<never> {
  throw new Error('not in this test')
}
