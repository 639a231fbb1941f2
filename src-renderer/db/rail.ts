import { book } from './book'
import { openLineCount } from './review'

export type RailCounts = { readonly [room: string]: number; readonly waiting: number }

/** What the rail shows beside each place; counts from indexes alone. */
export async function railCounts(): Promise<RailCounts> {
  const { clients, opportunities, envelopes, orders } = book().tables
  const alive = (stage: string) => opportunities.where('[deletedAt+stage]').equals([0, stage]).count()
  const waitingFor = (status: string) => envelopes.where('[status+nextTryAt]').between([status], [status, []]).count()
  const placed = (status: string) => orders.where('[deletedAt+status]').equals([0, status]).count()
  const [
    clientCount,
    lead,
    qualified,
    quoting,
    deciding,
    waiting,
    sending,
    unclear,
    placedCount,
    installing,
    openLines,
  ] = await Promise.all([
    clients.where('[deletedAt+nameKey]').between([0], [0, []]).count(),
    alive('lead'),
    alive('qualified'),
    alive('quoting'),
    alive('deciding'),
    waitingFor('waiting'),
    waitingFor('sending'),
    waitingFor('unclear'),
    placed('placed'),
    placed('installing'),
    openLineCount(),
  ])
  return {
    clients: clientCount,
    deals: lead + qualified + quoting + deciding,
    orders: placedCount + installing,
    statements: openLines,
    waiting: waiting + sending + unclear,
  }
}
