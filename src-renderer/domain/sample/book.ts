import { sampleAgreements } from './agreements'
import { sampleBonuses } from './bonuses'
import { sampleCarries, sampleDistributors, sampleSuppliers } from './catalog'
import { sampleClients, sampleContacts, sampleSites } from './clients'
import { sampleNotes, sampleTasks } from './diary'
import { sampleEnvelopes } from './envelopes'
import type { Moment } from './moment'
import { sampleOfferings } from './offerings'
import { sampleWants } from './opportunities'
import { sampleOrders } from './orders'
import { samplePayees } from './payees'
import { samplePayments } from './payments'
import { withPeople } from './people'
import { sampleQuotes } from './quotes'
import { sampleRateDays } from './rate-days'
import { sampleRegistrations } from './registrations'
import { sampleServices } from './services'
import { sampleStatements } from './statements'

/** Every row of the sample book by table. The same moment always gives the same rows. */
export function sampleBook(moment: Moment) {
  const [clients, sites, contacts] = [sampleClients(moment), sampleSites(), sampleContacts()]
  const [suppliers, distributors, carries] = [sampleSuppliers(moment), sampleDistributors(moment), sampleCarries()]
  const offerings = sampleOfferings(moment)
  const wants = sampleWants(moment, clients)
  const opportunities = withPeople(wants.map((want) => want.opportunity))
  const quotes = sampleQuotes(moment, wants, clients, offerings)
  const orders = sampleOrders(moment, quotes, offerings)
  const liveOrders = orders.filter((order) => order.status === 'live' && order.mrc.minor > 0)
  const services = sampleServices(moment, { clients, sites, offerings, liveOrders })
  const ground = { clients, contacts, sites, suppliers, offerings, opportunities, quotes }
  const registrations = sampleRegistrations(moment, ground)
  const agreements = sampleAgreements(moment)
  const { payments: residuals, habits } = samplePayments(moment, services, agreements)
  const payments = [...residuals, ...sampleBonuses(moment, services, agreements)]
  const statements = sampleStatements(moment, { clients, suppliers, services, payments, habits })
  return {
    clients,
    sites,
    contacts,
    suppliers,
    distributors,
    offerings,
    carries,
    services,
    notes: sampleNotes(moment, clients),
    tasks: sampleTasks(moment, clients, opportunities),
    opportunities,
    quotes,
    registrations,
    envelopes: sampleEnvelopes(registrations, suppliers),
    orders,
    agreements,
    ...statements,
    ...samplePayees(moment, { services, agreements, payments: statements.payments }),
    rateDays: sampleRateDays(moment),
  } as const
}

export type SampleBook = ReturnType<typeof sampleBook>
