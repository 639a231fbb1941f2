import type { Offering } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import type { Client, Site } from '../clients/client'
import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import { money } from '../values/money'
import { lineTotal, units } from '../values/quantity'
import { carriersOf, distributorId, supplierId } from './catalog'
import { begun, type ContractFacts, contractFacts, endedFacts } from './contracts'
import { draw, pick } from './draw'
import { daysFrom, type Moment, madeAgo, sampleId } from './moment'
import { inCurrency, minorOf, priceFor } from './prices'

export type ServiceGround = {
  readonly clients: readonly Client[]
  readonly sites: readonly Site[]
  readonly offerings: readonly Offering[]
  readonly liveOrders: readonly Order[]
}

export const serviceCount = 120

/** What a client buys, in turn: nearly all have access and phones, few have a cage in a data centre. */
const mixes: readonly (readonly Category[])[] = [
  ['connectivity', 'ucaas', 'security', 'mobility'],
  ['connectivity', 'voice', 'sdwan', 'saas'],
  ['sdwan', 'ucaas', 'cloud', 'security'],
  ['connectivity', 'ccaas', 'mobility', 'colocation'],
  ['connectivity', 'ucaas', 'iot', 'hardware'],
  ['voice', 'connectivity', 'cloud', 'mobility'],
]

export function sampleServices(moment: Moment, ground: ServiceGround): readonly Service[] {
  const active = ground.clients.filter((client) => client.status === 'active')
  const former = ground.clients.filter((client) => client.status === 'former')
  const ended = former.flatMap((client) => [0, 1].map((slot) => make(moment, ground, client, slot, endedFacts)))
  const fromOrders = ground.liveOrders.map((order) => ofOrder(moment, ground, order))
  const room = serviceCount - ended.length - fromOrders.length
  const bySize = [...active].sort((a, b) => (b.employees ?? 0) - (a.employees ?? 0))
  const running = [0, 1, 2, 3].flatMap((slot) => bySize.map((client) => ({ client, slot }))).slice(0, room)
  return [
    ...running.map(({ client, slot }, number) =>
      make(moment, ground, client, slot, (when, seed) => contractFacts(when, number, seed)),
    ),
    ...ended,
    ...fromOrders,
  ]
}

type Facts = (moment: Moment, seed: string) => ContractFacts

function make(moment: Moment, ground: ServiceGround, client: Client, slot: number, facts: Facts): Service {
  const key = `${client.id.slice(14)}-${String(slot)}`
  const mix = mixes[draw(client.id, mixes.length)] ?? []
  const category = mix[slot] ?? 'connectivity'
  const offering = pick(choices(ground.offerings, category, client), key)
  const sites = ground.sites.filter((site) => site.clientId === client.id)
  const count = units(countFor(offering.unit, client, sites.length, key))
  const price = priceFor(offering, count, client.currency)
  const seller = offering.supplierId.slice(supplierId('').length)
  const carriers = carriersOf(seller)
  // One service in seventeen was bought past the distributors and pays nothing.
  const direct = draw(`${key}-direct`, 17) === 0
  return {
    id: sampleId('service', key),
    clientId: client.id,
    siteId: pick(sites, `${key}-site`).id,
    supplierId: offering.supplierId,
    offeringId: offering.id,
    distributorId: direct || carriers.length === 0 ? null : distributorId(pick(carriers, `${key}-dist`)),
    orderId: null,
    category,
    description: offering.name,
    account: account(key),
    circuit: category === 'connectivity' ? `${seller.slice(0, 2).toUpperCase()}/KFGS/${account(key).slice(2)}` : '',
    quantity: count,
    unit: offering.unit,
    mrc: price ? lineTotal(price, count) : money(minorOf(120, client.currency), client.currency),
    nrc: offering.nrc ? lineTotal(inCurrency(offering.nrc, client.currency), units(1)) : money(0, client.currency),
    ...facts(moment, key),
    notes: '',
    ...madeAgo(moment, 30 + draw(key, 300)),
  }
}

/** What a live order became: the graph from quote to residual is whole. */
function ofOrder(moment: Moment, ground: ServiceGround, order: Order): Service {
  const site = ground.sites.find((one) => one.clientId === order.clientId)
  const startsOn = order.installOn ?? daysFrom(moment, -90)
  const contract = { status: 'active', signedOn: null, startsOn, termMonths: order.termMonths } as const
  return {
    id: sampleId('service', order.id.slice(7)),
    clientId: order.clientId,
    siteId: site?.id ?? null,
    supplierId: order.supplierId,
    offeringId: order.offeringId,
    distributorId: order.distributorId,
    orderId: order.id,
    category: order.category,
    description: order.description,
    account: account(order.id),
    circuit: '',
    quantity: order.quantity,
    unit: order.unit,
    mrc: order.mrc,
    nrc: order.nrc,
    ...begun({ ...contract, autoRenew: true, renewMonths: 12, noticeDays: 60, cancelledOn: null }),
    notes: '',
    ...madeAgo(moment, 60),
  }
}

function choices(offerings: readonly Offering[], category: Category, client: Client): readonly Offering[] {
  const running = offerings.filter(
    (one) => one.category === category && ['flat', 'seat', 'tiered'].includes(one.priceModel) && monthly(one),
  )
  const near = running.filter((one) => one.regions.includes(client.country))
  return near.length > 0 ? near : running
}

/** Nobody of this size buys what costs more than this each. */
const most = 1_500_000_000

const monthly = ({ price, tiers }: Offering) => tiers.length > 0 || (price !== null && price.micros < most)

function countFor(unit: string, client: Client, sites: number, key: string): number {
  const staff = client.employees ?? 20
  if (['seat', 'user', 'mailbox', 'endpoint', 'employee'].includes(unit)) return Math.max(5, Math.round(staff * 0.6))
  if (['line', 'agent', 'device', 'sensor', 'vehicle', 'channel', 'tag'].includes(unit))
    return Math.max(3, Math.round(staff / (6 + draw(key, 5))))
  if (['Mbps', 'sq ft'].includes(unit)) return 50 * (1 + draw(key, 6))
  return unit === 'site' ? sites : 1 + draw(key, 2)
}

const account = (key: string): string => `000${String(10_000 + draw(`${key}-account`, 89_999))}`
