import type { Offering, Supplier } from '../catalog/catalog'
import type { Category } from '../catalog/category'
import type { Order } from '../orders/order'
import type { Day, Instant } from '../values/dates'
import type { NewId, OptionId } from '../values/ids'
import { money, sum } from '../values/money'
import { quantity, units } from '../values/quantity'
import { accepted, type Result, refused } from '../values/result'
import { counts, expiredOn, lacksPrice, monthlyOf, onceOf } from './line-cost'
import type { Opportunity, Quote, QuoteLine, QuoteOption } from './quote'
import { reductionsOf } from './reductions'
import { isOpen } from './status'
import { askOf, optionTotals } from './totals'

/** Everything that one acceptance changes; written in one act or not at all. */
export type Acceptance = {
  readonly quote: Quote
  /** Null when the opportunity is gone. */
  readonly opportunity: Opportunity | null
  readonly orders: readonly Order[]
  /** Other open quotes of the opportunity, which this one replaces. */
  readonly superseded: readonly Quote[]
}

export type AcceptRefusal = 'settled' | 'no-lines' | 'missing-price' | 'expired-price' | 'missing-supplier'

type Given = {
  readonly quote: Quote
  readonly optionId: OptionId
  readonly opportunity: Opportunity | null
  readonly others: readonly Quote[]
  readonly offerings: ReadonlyMap<string, Offering>
  readonly suppliers: ReadonlyMap<string, Supplier>
  readonly today: Day
  readonly now: Instant
  readonly newId: NewId
}

/**
 * The client said yes to one option: the quote is accepted, the opportunity won, and each supplier gets an order for each
 * category of its lines, because residuals differ by category. Lines without a monthly charge join their supplier's largest
 * order. Refused while a counted line lacks its price or supplier or its price has expired, because an order must not guess.
 */
export function acceptOption(given: Given): Result<Acceptance, AcceptRefusal> {
  const { quote, optionId, opportunity, today, now } = given
  const option = quote.options.find((one) => one.id === optionId)
  const lines = option?.lines.filter(counts) ?? []
  if (!isOpen(quote)) return refused('settled')
  if (!option || lines.length === 0) return refused('no-lines')
  if (lines.some(lacksPrice)) return refused('missing-price')
  if (lines.some((line) => expiredOn(line, today))) return refused('expired-price')
  if (lines.some((line) => line.supplierId === '')) return refused('missing-supplier')
  const { monthly } = optionTotals(option, { ...askOf(quote), horizonMonths: 1 })
  return accepted({
    quote: { ...quote, status: 'accepted', acceptedId: optionId, acceptedOn: today, updatedAt: now },
    opportunity: opportunity && {
      ...opportunity,
      stage: 'won',
      mrc: monthly,
      closedOn: today,
      stageAt: now,
      updatedAt: now,
    },
    orders: ordersOf(groupsOf(lines, given), option, given),
    superseded: given.others
      .filter((other) => other.id !== quote.id && isOpen(other))
      .map((other) => ({ ...other, status: 'superseded', updatedAt: now })),
  })
}

type Group = { readonly category: Category; readonly lines: readonly QuoteLine[] }

const monthOf = (line: QuoteLine, { quote }: Given): number => monthlyOf(line, quote)?.minor ?? 0
const totalOf = (group: Group, given: Given): number =>
  group.lines.reduce((total, line) => total + monthOf(line, given), 0)

function groupsOf(lines: readonly QuoteLine[], given: Given): readonly Group[] {
  const suppliers = [...new Set(lines.map((line) => line.supplierId))]
  return suppliers.flatMap((supplierId) => {
    const mine = lines.filter((line) => line.supplierId === supplierId)
    const paying = mine.filter((line) => monthOf(line, given) !== 0)
    const groups = byCategory(paying.length > 0 ? paying : mine, given)
    if (paying.length === 0) return groups
    const largest = [...groups].sort((a, b) => totalOf(b, given) - totalOf(a, given))[0]
    const once = mine.filter((line) => monthOf(line, given) === 0)
    return groups.map((group) => (group === largest ? { ...group, lines: [...group.lines, ...once] } : group))
  })
}

function byCategory(lines: readonly QuoteLine[], given: Given): readonly Group[] {
  const groups = new Map<Category, QuoteLine[]>()
  for (const line of lines) {
    const category = categoryOf(line, given)
    groups.set(category, [...(groups.get(category) ?? []), line])
  }
  return [...groups].map(([category, members]) => ({ category, lines: members }))
}

/** The offering's category; a line typed by hand has its supplier's first one. */
const categoryOf = (line: QuoteLine, { offerings, suppliers }: Given): Category =>
  offerings.get(line.offeringId ?? '')?.category ?? suppliers.get(line.supplierId)?.categories[0] ?? 'saas'

/**
 * An order for each group. What begins later counts its months from there, and where all of it co-terminates it ends with the order
 * that begins the contract: its supplier's own, else the largest.
 */
function ordersOf(groups: readonly Group[], option: QuoteOption, given: Given): readonly Order[] {
  const made = groups.map((group) => ({ order: orderOf(group, option, given), ...courseOf(group, given) }))
  const leads = made
    .flatMap(({ order, begins }) => (begins === 1 ? order : []))
    .sort((a, b) => b.mrc.minor - a.mrc.minor)
  return made.map(({ order, begins, together }) => {
    if (begins === 1) return order
    const reductions = order.reductions?.map((one) => ({ ...one, fromMonth: one.fromMonth - begins + 1 }))
    const later = { ...order, ...(reductions && { reductions }) }
    if (!together) return later
    const lead = leads.find((one) => one.supplierId === order.supplierId) ?? leads[0]
    const termMonths = Math.max(0, option.termMonths - begins + 1)
    return { ...later, termMonths, ...(lead && { endsWith: lead.id }) }
  })
}

/** In which month of the contract a group begins, and whether all of it ends with the contract. */
function courseOf(group: Group, given: Given) {
  const lines = countedOf(group, given)
  return {
    begins: Math.min(...lines.map((line) => line.startMonth ?? 1)),
    together: lines.every((line) => line.coTerm !== false),
  }
}

/** The lines that pay every month; all of them where none does. */
function countedOf({ lines }: Group, given: Given): readonly QuoteLine[] {
  const paying = lines.filter((line) => monthOf(line, given) !== 0)
  return paying.length > 0 ? paying : lines
}

function orderOf({ category, lines }: Group, option: QuoteOption, given: Given): Order {
  const { quote, today, now, newId } = given
  const counted = countedOf({ category, lines }, given)
  const [first] = [...counted].sort((a, b) => monthOf(b, given) - monthOf(a, given)) as [QuoteLine, ...QuoteLine[]]
  const reductions = reductionsOf(lines, option, askOf(quote))
  const sameUnit = counted.every((line) => line.unit === first.unit)
  return {
    id: newId(),
    clientId: quote.clientId,
    opportunityId: quote.opportunityId,
    quoteId: quote.id,
    optionId: option.id,
    supplierId: first.supplierId,
    offeringId: first.offeringId,
    distributorId: option.distributorId,
    category,
    description: lines.map((line) => line.description).join(', '),
    quantity: sameUnit ? quantity(counted.reduce((total, line) => total + line.quantity, 0)) : units(counted.length),
    unit: sameUnit ? first.unit : '',
    mrc: money(
      lines.reduce((total, line) => total + monthOf(line, given), 0),
      quote.currency,
    ),
    nrc: sum(
      lines.flatMap((line) => onceOf(line, quote) ?? []),
      quote.currency,
    ),
    termMonths: option.termMonths,
    ...(reductions.length > 0 && { reductions }),
    status: 'placed',
    orderedOn: today,
    installOn: null,
    createdAt: now,
    updatedAt: now,
    deletedAt: 0,
  }
}
