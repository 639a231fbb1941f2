import { bridge } from './bridge'
import type { Connector } from './connector'
import { email } from './email'
import { folder } from './folder'
import { hubspot } from './hubspot'
import type { Kept } from './kept'
import { mapped } from './mapped'
import { microsoft } from './microsoft'
import { partnerstack } from './partnerstack'
import { salesforce } from './salesforce'

const connectors: Readonly<Record<Kept['kind'], Connector>> = {
  bridge,
  microsoft,
  hubspot,
  salesforce,
  partnerstack,
  mapped,
  email,
  folder,
}

/** The connector of a connection; without facts of its own it is a Distributor Bridge. */
export function connectorOf(kept: Pick<Kept, 'kind'> | undefined): Connector {
  return connectors[kept?.kind ?? 'bridge']
}
