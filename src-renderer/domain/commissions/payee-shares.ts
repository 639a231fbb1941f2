import { addMonths, type Month, monthOf, monthsBetween } from '../values/dates'
import { grouped } from '../values/grouped'
import type { ClientId, DistributorId, ServiceId, SupplierId } from '../values/ids'
import { mulDiv } from '../values/integer'
import { type Money, money, zero } from '../values/money'
import type { Rate } from '../values/rate'
import { fold } from '../values/text'
import type { Agreement, AgreementSplit, Payment } from './agreement'
import { earnedMonths } from './expected'
import { type Held, type HeldMonth, payerKey } from './minimum'
import type { Parts } from './parts'
import { passOn } from './pass-on'
import { covers } from './precedence'
import type { Sale } from './spiff-rows'
import { paying, spiffsFor } from './spiffs'

/**
 * `payable`: the advisor's own money came. `held`: it did not yet. `lost`: it never comes, because the payer's statement stayed below
 * its minimum. `direct`: the payer pays them without the advisor.
 */
export type ShareState = 'payable' | 'held' | 'lost' | 'direct'

/** Why nothing came in the month in which it was due: the payer pays out from `minimum` on. `goesTo` null: not reached yet. */
export type Below = { readonly minimum: Money; readonly goesTo: Month | null }

/** What one person is owed of one amount, in the currency of that amount. */
export type PayeeShare = {
  /** The folded name: splits know people by name alone. */
  readonly payeeKey: string
  readonly payee: string
  readonly serviceId: ServiceId
  readonly clientId: ClientId
  readonly supplierId: SupplierId
  readonly distributorId: DistributorId
  readonly description: string
  readonly kind: 'residual' | 'once'
  readonly usageMonth: Month
  /** In which the advisor's money came, or in which it was due. */
  readonly month: Month
  /** What the share is a share of. */
  readonly basis: Money
  readonly share: Rate
  /** Zero where it is lost. */
  readonly amount: Money
  readonly state: ShareState
  readonly below?: Below
}

export type ShareGround = {
  readonly sales: readonly Sale[]
  readonly agreements: readonly Agreement[]
  /** Every payment of these sales. */
  readonly payments: readonly Payment[]
  /** What was due before this month is not asked for: the book knows of no payments then. */
  readonly since: Month
  /** What came after this month is not known yet. */
  readonly until: Month
  /** Months that payers hold because all of them together are too small; absent: none. */
  readonly held?: Held
}

export const payeeKey = (name: string): string => fold(name)

/**
 * Everything that payees are owed from `since` until `until`, each amount in the currency of its charge and rounded as `passOn`
 * says. A share is payable in the month in which the advisor's own money for it came, and held until then, also while the payer carries
 * that money because it is below its minimum; a share of what the payer does not pay out at all is zero; a share that the payer
 * sends to its owner directly is told in the month in which it was due.
 */
export function sharesOf({ sales, agreements, payments, since, until, held }: ShareGround): readonly PayeeShare[] {
  const sharing = agreements.filter((one) => one.splits.length > 0)
  const longest = agreements.reduce((lag, one) => Math.max(lag, one.lagMonths), 0)
  const from = addMonths(since, -longest)
  const count = Math.max(0, monthsBetween(from, until) + 1)
  const byService = grouped(payments, (one) => one.serviceId ?? '')
  return sales.flatMap((sale) => {
    const { earning } = sale
    if (!sharing.some((one) => covers(one, earning))) return []
    const own = (byService.get(earning.id) ?? []).filter((one) => monthOf(one.paidOn) <= until)
    const monthly = grouped(
      own.filter((one) => one.kind !== 'spiff'),
      (one) => one.month,
    )
    const heldOf = held?.get(payerKey(earning.distributorId ?? '', earning.mrc.currency))
    const months = earnedMonths(earning, agreements, from, count).map(
      ({ month, parts, agreement }): Owed => ({
        ...{ sale, parts, agreement, kind: 'residual', usageMonth: month.usageMonth, due: month.payMonth },
        came: monthly.get(month.usageMonth) ?? [],
        why: heldOf?.get(month.payMonth) ?? null,
      }),
    )
    const bonuses = bonusesOf(
      sale,
      agreements,
      own.filter((one) => one.kind === 'spiff'),
    )
    return [...months, ...bonuses].filter(({ due }) => due >= since).flatMap((one) => rowsOf(one, until))
  })
}

type Owed = {
  readonly sale: Sale
  readonly parts: Parts
  readonly agreement: Agreement
  readonly kind: PayeeShare['kind']
  readonly usageMonth: Month
  readonly due: Month
  readonly came: readonly Payment[]
  readonly why: HeldMonth | null
}

/** SPIFFs of one sale take what came for it one after the other, the largest first. */
function bonusesOf(sale: Sale, agreements: readonly Agreement[], came: readonly Payment[]): readonly Owed[] {
  const { startsOn } = sale.earning
  if (startsOn === null) return []
  let left = came
  return paying(spiffsFor(sale.earning, startsOn, agreements)).flatMap(({ agreement, parts, payMonth }) => {
    if (!parts || !payMonth) return []
    const { taken, rest } = takeUpTo(parts.arrives, left)
    left = rest
    const usageMonth = monthOf(startsOn)
    return [{ sale, parts, agreement, kind: 'once', usageMonth, due: payMonth, came: taken, why: null }]
  })
}

function takeUpTo(limit: Money, payments: readonly Payment[]) {
  let room: number = limit.minor
  const [taken, rest]: [Payment[], Payment[]] = [[], []]
  for (const payment of payments) {
    const { minor, currency } = payment.amount
    const part = currency === limit.currency ? Math.min(minor, room) : 0
    room -= part
    if (part !== 0) taken.push({ ...payment, amount: money(part, currency) })
    if (minor !== part) rest.push({ ...payment, amount: money(minor - part, currency) })
  }
  return { taken, rest }
}

function rowsOf(one: Owed, until: Month): readonly PayeeShare[] {
  const { parts, agreement, due, came, why } = one
  const shares = agreement.splits
    .filter((each) => !each.onTop)
    .map((each, at) => ({ split: each, amount: parts.others[at] ?? money(0, parts.net.currency) }))
  const mine = shares.filter(({ split }) => split.paidBy === 'advisor')
  const direct = shares.filter(({ split, amount }) => split.paidBy !== 'advisor' && amount.minor !== 0 && due <= until)
  const { arrivals, missing } = passOn([parts.net, ...mine.map(({ amount }) => amount)], came)
  const row = (each: AgreementSplit, state: ShareState, month: Month, amount: Money | undefined, of: Money) =>
    amount && amount.minor !== 0 ? [{ ...shared(one, each), state, month, amount, basis: proportion(parts, of) }] : []
  return [
    ...direct.flatMap(({ split, amount }) => row(split, 'direct', due, amount, parts.arrives)),
    ...arrivals.flatMap(({ month, came: sum, parts: got }) =>
      mine.flatMap(({ split }, at) => row(split, 'payable', month, got[at + 1], sum)),
    ),
    ...(due <= until
      ? mine
          .flatMap(({ split }, at) => row(split, 'held', due, missing.parts[at + 1], missing.came))
          .map(becauseOf(why))
      : []),
  ]
}

/** A part that is held, with the minimum that it stays below. */
const becauseOf =
  (why: HeldMonth | null) =>
  (one: PayeeShare): PayeeShare => {
    if (!why) return one
    const { minimum, goesTo } = why
    return goesTo === 'lost'
      ? { ...one, state: 'lost', amount: zero(one.amount.currency), below: { minimum, goesTo: null } }
      : { ...one, below: { minimum, goesTo } }
  }

/** The part before splits that belongs to what came of it; rounded once, half away from zero. */
function proportion({ yours, arrives }: Parts, came: Money): Money {
  if (arrives.minor === 0 || came.minor === arrives.minor) return yours
  return money(mulDiv(yours.minor, came.minor * Math.sign(arrives.minor), Math.abs(arrives.minor)), yours.currency)
}

const shared = ({ sale, kind, usageMonth }: Owed, { payee, share }: AgreementSplit) => ({
  payeeKey: payeeKey(payee),
  payee,
  serviceId: sale.earning.id,
  clientId: sale.clientId,
  supplierId: sale.earning.supplierId,
  distributorId: sale.earning.distributorId ?? '',
  description: sale.description,
  kind,
  usageMonth,
  share,
})
