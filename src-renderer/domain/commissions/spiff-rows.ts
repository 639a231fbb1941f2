import type { Service } from '../clients/service'
import type { Order } from '../orders/order'
import type { SpiffDue } from '../statements/ledger'
import { type Day, lastDayOf, monthOf } from '../values/dates'
import { grouped } from '../values/grouped'
import type { AgreementId, ClientId, SiteId } from '../values/ids'
import { type Money, subtract } from '../values/money'
import type { Agreement, Payment } from './agreement'
import { type Earning, earningOfOrder, earningOfService } from './expected'
import { termsOf } from './rule'
import { paying, type Spiff, type SpiffStanding, type Standing, sharedAmong, spiffsFor, standingOf } from './spiffs'

/** Something sold that can earn a SPIFF. */
export type Sale = {
  readonly earning: Earning
  readonly clientId: ClientId
  readonly description: string
  /** Null where the site is not noted. */
  readonly siteId: SiteId | null
}

export type SpiffRow = Standing & { readonly key: string; readonly sale: Sale; readonly spiff: Spiff }

/** Under this name a claim is remembered as a finished task, so that it can be undone and found again. */
export const claimKey = (agreementId: AgreementId, earningId: string): string =>
  `spiff-claimed:${agreementId}:${earningId}`

/**
 * What was sold and when, with what only the whole book knows: whether it was the client's first of its supplier, or the
 * first at its site, and the how-many-eth deal of its calendar year with the distributor it is.
 */
export function salesOf(services: readonly Service[], orders: readonly Order[]): readonly Sale[] {
  const sold: readonly Sale[] = [
    ...services.map((one) => ({
      earning: earningOfService(one),
      clientId: one.clientId,
      description: one.description,
      siteId: one.siteId,
    })),
    ...orders
      .filter((one) => one.status === 'placed' || one.status === 'installing')
      .map((one) => ({
        earning: earningOfOrder(one),
        clientId: one.clientId,
        description: one.description,
        siteId: null,
      })),
  ]
  const inOrder = [...sold].sort((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.earning.id < b.earning.id ? -1 : 1,
  )
  const known = new Set<string>()
  const deals = new Map<string, number>()
  return inOrder.map((sale) => {
    const { earning, clientId, siteId } = sale
    const pair = `${clientId} ${earning.supplierId}`
    const year = `${earning.distributorId ?? ''} ${dayOf(sale).slice(0, 4)}`
    const newCustomer = !known.has(pair)
    const place = `${pair} ${siteId ?? ''}`
    // The first of a client is the first at its site, wherever that is.
    const newLocation = newCustomer || (siteId === null ? null : !known.has(place))
    known.add(pair).add(place)
    const dealNumber = (deals.get(year) ?? 0) + 1
    deals.set(year, dealNumber)
    return { ...sale, earning: { ...earning, newCustomer, newLocation, dealNumber } }
  })
}

/** Every SPIFF that sales have earned, what needs a person first. `came` are payments of kind SPIFF. */
export function spiffRows(
  sales: readonly Sale[],
  agreements: readonly Agreement[],
  came: readonly Payment[],
  claimed: ReadonlySet<string>,
  today: Day,
): readonly SpiffRow[] {
  const paid = grouped(came, (one) => one.serviceId)
  return sales
    .flatMap((sale) => {
      const spiffs = paying(spiffsFor(sale.earning, sale.earning.startsOn ?? today, agreements))
      const amounts = (paid.get(sale.earning.id) ?? [])
        .map((one) => one.amount)
        .filter((one) => one.currency === sale.earning.mrc.currency)
      const got = sharedAmong(
        spiffs.flatMap((spiff) => spiff.parts?.arrives ?? []),
        amounts,
      )
      return spiffs.map((spiff, at) => {
        const key = claimKey(spiff.agreement.id, sale.earning.id)
        return { key, sale, spiff, ...standingOf(spiff, got[at] ?? null, claimed.has(key), today) }
      })
    })
    .sort(
      (a, b) =>
        urgency.indexOf(a.standing) - urgency.indexOf(b.standing) ||
        (b.spiff.amount?.minor ?? 0) - (a.spiff.amount?.minor ?? 0) ||
        (a.key < b.key ? -1 : 1),
    )
}

/** What is still to come of a SPIFF, in what the payer sends; null when a fact is missing. */
export const toComeOf = ({ spiff, paid }: Pick<SpiffRow, 'spiff' | 'paid'>): Money | null => {
  const arrives = spiff.parts?.arrives ?? null
  return arrives && paid ? subtract(arrives, paid) : arrives
}

/** The same as the reconciliation asks for them: due by the end of the payment month, in what the payer sends. */
export const spiffDuesOf = (
  rows: readonly SpiffRow[],
  claims: ReadonlyMap<string, Day>,
  today: Day,
): readonly SpiffDue[] =>
  rows.flatMap(({ key, sale, spiff, paid }): readonly SpiffDue[] => {
    const { earning, clientId } = sale
    if (!spiff.parts || earning.distributorId === null) return []
    return [
      {
        id: key,
        serviceId: earning.kind === 'service' ? earning.id : null,
        clientId,
        supplierId: earning.supplierId,
        distributorId: earning.distributorId,
        account: earning.account ?? '',
        usageMonth: monthOf(earning.startsOn ?? today),
        amount: spiff.parts.arrives,
        paid,
        dueOn: spiff.payMonth && lastDayOf(spiff.payMonth),
        claimBy: termsOf(spiff.agreement).claim ? spiff.claimBy : null,
        claimedOn: claims.get(key) ?? null,
      },
    ]
  })

const urgency: readonly SpiffStanding[] = ['late', 'unclaimed', 'low', 'due', 'waiting', 'missed', 'paid']
const dayOf = ({ earning }: Sale): Day => earning.signedOn ?? earning.startsOn ?? '9999-12-31'
