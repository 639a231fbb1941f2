import type { Rows } from '#db/rows'
import { categories } from '#domain/catalog/category'
import type { Moment } from '#domain/sample/moment'
import { addDays, addMonths, monthOf } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { unitPrice } from '#domain/values/quantity'
import { fold } from '#domain/values/text'
import { agreement, carry, client, contact, distributor, offering, opportunity, service, supplier } from './rows'

export type Size = { readonly clients: number; readonly services: number; readonly offerings: number }
export type BigBook = { readonly [Name in keyof Rows]?: readonly Rows[Name][] }

/** Ten times the book of a busy advisor. */
export const tenTimes: Size = { clients: 2_000, services: 5_000, offerings: 100_000 }

const places = [
  'Ash',
  'Birch',
  'Cedar',
  'Dover',
  'Elm',
  'Fern',
  'Glen',
  'Hazel',
  'Iris',
  'Juniper',
  'Kestrel',
  'Laurel',
]
const trades = ['Freight', 'Dental', 'Foods', 'Legal', 'Schools', 'Retail', 'Hotels', 'Finance', 'Builders', 'Shelters']
const kinds = ['Group', 'Partners', 'and Sons', 'Holdings', 'Works', 'Associates', 'Company']
const makers = ['Cloud', 'Voice', 'Fiber', 'Secure', 'Edge', 'Mobile', 'Data', 'Sense', 'Desk', 'Net']
const adjectives = [
  'managed',
  'dedicated',
  'redundant',
  'compact',
  'rugged',
  'wireless',
  'hosted',
  'symmetric',
  'modular',
]
const nouns = [
  'switch',
  'gateway',
  'phone',
  'firewall',
  'circuit',
  'seat',
  'sensor',
  'router',
  'license',
  'server',
  'cable',
]
const uses = ['for branches', 'for warehouses', 'with recording', 'with failover', 'for clinics', 'with five year care']
const supplierCount = 80
const servedMonths = 24

/** An invented book of any size, the same for the same seed: what the bench and the large tests load. */
export function bigBook({ today, now }: Moment, size: Size, seed = 1): BigBook {
  const next = dice(seed)
  const any = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item
  const times = <Made>(count: number, make: (index: number) => Made) => Array.from({ length: count }, (_, i) => make(i))
  const stamps = { createdAt: now, updatedAt: now, deletedAt: 0 }

  const suppliers = times(supplierCount, (i) =>
    supplier({
      id: id('supplier', i),
      ...named(`${any(places)} ${any(makers)} ${String(i)}`),
      categories: [any(categories)],
    }),
  )
  const distributors = times(4, (i) => distributor({ id: id('distributor', i), name: `Distributor ${String(i + 1)}` }))
  const clients = times(size.clients, (i) =>
    client({
      id: id('client', i),
      ...named(`${any(places)} ${any(trades)} ${any(kinds)} ${String(i)}`),
      city: `${any(places)}ton`,
      industry: any(trades),
      employees: 5 + next(900),
      status: any(['active', 'active', 'active', 'prospect', 'former']),
      lastContactOn: addDays(today, -next(300)),
      ...stamps,
    }),
  )
  const contacts = times(size.clients * 2, (i) =>
    contact({ id: id('contact', i), clientId: id('client', i % size.clients), name: `${any(places)} ${any(trades)}` }),
  )
  const services = times(size.services, (i) =>
    service({
      id: id('service', i),
      clientId: id('client', i % size.clients),
      supplierId: id('supplier', next(supplierCount)),
      distributorId: id('distributor', next(4)),
      category: any(categories),
      description: `${any(adjectives)} ${any(nouns)}`,
      account: `00${String(1_000_000 + i)}`,
      mrc: money(2_000 + next(400_000), 'USD'),
      startsOn: addDays(today, -30 - next(1_400)),
      termMonths: any([12, 24, 36, 60]),
      autoRenew: next(2) === 0,
      ...stamps,
    }),
  )
  const offerings = times(size.offerings, (i) => {
    const noun = any(nouns)
    return offering({
      id: id('offering', i),
      supplierId: id('supplier', next(supplierCount)),
      name: `${any(places)} ${any(adjectives)} ${noun} ${String(100 + next(900))}`,
      sku: `${any(makers).slice(0, 3).toUpperCase()}-${String(i)}`,
      category: any(categories),
      description: `${any(adjectives)} ${noun} ${any(uses)}`,
      price: next(12) === 0 ? null : unitPrice((1 + next(4_000)) * 250_000, 'USD'),
      unit: any(['seat', 'site', 'device', 'Mbps']),
      updatedAt: now,
    })
  })
  const opportunities = times(Math.ceil(size.clients / 4), (i) =>
    opportunity({
      id: id('opportunity', i),
      clientId: id('client', next(size.clients)),
      name: `${any(trades)} ${any(nouns)}`,
      stage: any(['lead', 'qualified', 'quoting', 'deciding', 'won', 'lost']),
      ...stamps,
    }),
  )
  const tasks = times(Math.ceil(size.clients / 10), (i) => ({
    id: id('task', i),
    title: `Call ${any(places)} ${any(trades)}`,
    clientId: id('client', next(size.clients)),
    opportunityId: null,
    dueOn: addDays(today, next(60) - 10),
    doneAt: 0,
    createdAt: now,
  }))
  const payments = services.flatMap((one, index) =>
    index % 5 === 0
      ? times(servedMonths, (back) => ({
          id: id('payment', index * servedMonths + back),
          month: addMonths(monthOf(today), -2 - back),
          paidOn: addDays(today, -30 * back - 2),
          distributorId: one.distributorId ?? '',
          supplierId: one.supplierId,
          serviceId: one.id,
          account: one.account,
          amount: money(Math.round(one.mrc.minor * 0.15), 'USD'),
        }))
      : [],
  )
  return {
    suppliers,
    distributors,
    clients,
    contacts,
    services,
    offerings,
    opportunities,
    tasks,
    payments,
    carries: suppliers.map((one, i) =>
      carry({ id: id('carry', i), supplierId: one.id, distributorId: id('distributor', i % 4) }),
    ),
    agreements: distributors.map((one, i) => agreement({ id: id('agreement', i), distributorId: one.id })),
  }
}

const id = (kind: string, index: number): string => `big-${kind}-${String(index).padStart(6, '0')}`
const named = (name: string) => ({ name, nameKey: fold(name) })

/** A mulberry32 generator: whole numbers below a bound, the same row for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
