import { orderedTiers } from '../catalog/tiers'
import type { Day } from '../values/dates'
import type { Money } from '../values/money'
import { asUnits, type Quantity, type UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'
import { usageOf } from './line-cost'
import { billed, currencyOf, type Into } from './line-price'
import type { QuoteLine } from './quote'

/** One thing that a client should know about a line's price: a locale key with what fills it. */
export type LineNote = {
  readonly words: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Numbers of units, written as the reader writes numbers. */
  readonly counts?: Readonly<Record<string, Quantity>>
  readonly money?: Money
  readonly price?: UnitPrice
  readonly rate?: Rate
  readonly day?: Day
}

/** All that a line's price is beyond unit price x quantity, in the order in which a contract says it. */
export function lineNotes(line: QuoteLine, lines: readonly QuoteLine[], into: Into): readonly LineNote[] {
  return [
    ...formNotes(line, lines),
    ...gearNotes(line),
    ...usageNotes(line, into),
    ...courseNotes(line),
    ...promoNotes(line),
    ...foreignNote(line, into),
  ]
}

function formNotes(line: QuoteLine, lines: readonly QuoteLine[]): readonly LineNote[] {
  const bundle = line.includedIn ? lines.find((one) => one.id === line.includedIn) : undefined
  if (line.includedIn) return [{ words: 'note.included', params: { name: bundle?.description ?? '' } }]
  const { form, minimum } = line
  const least =
    minimum && minimum > line.quantity ? [{ words: 'note.minimum', params: { count: asUnits(minimum) } }] : []
  if (!form) return least
  if (!('tiers' in form)) return [...least, { words: `note.${form.kind}` }]
  const tiers = orderedTiers(form.tiers).map((tier) => ({
    words: `note.${form.kind}`,
    counts: { from: tier.from },
    price: tier.price,
  }))
  return [...least, ...tiers]
}

function gearNotes({ hardware }: QuoteLine): readonly LineNote[] {
  if (!hardware) return []
  if (hardware.how !== 'leased') return [{ words: `note.${hardware.how}` }]
  const params = { count: hardware.months }
  if (!hardware.buyout) return [{ words: 'note.leased', params }]
  return [{ words: 'note.leased-buyout', params, price: hardware.buyout }]
}

function usageNotes(line: QuoteLine, into: Into): readonly LineNote[] {
  const { usage } = line
  if (!usage) return []
  const said = { params: { unit: usage.unit }, counts: { expected: usage.expected, included: usage.included } }
  const money = usageOf(line, into)
  return [money ? { words: 'note.usage', ...said, money } : { words: 'note.usage-missing', ...said }]
}

function courseNotes(line: QuoteLine): readonly LineNote[] {
  const { escalation, ramp, startMonth, coTerm } = line
  const steps = (ramp ?? []).map((step) => ({
    words: 'note.ramp',
    params: { month: step.fromMonth },
    counts: { quantity: billed(line, step.fromMonth) },
  }))
  const start = startMonth && startMonth > 1 ? [{ words: 'note.starts', params: { month: startMonth } }] : []
  const own = coTerm === false ? [{ words: 'note.own-term' }] : []
  if (!escalation) return [...start, ...own, ...steps]
  const rises: LineNote =
    'percent' in escalation
      ? { words: `note.rises-${escalation.at}`, rate: escalation.percent }
      : { words: `note.adds-${escalation.at}`, price: escalation.amount }
  return [...start, ...own, ...steps, rises]
}

function promoNotes({ promo, discounts }: QuoteLine): readonly LineNote[] {
  const free =
    promo && promo.freeMonths > 0 ? [{ words: `line.free-${promo.at}`, params: { count: promo.freeMonths } }] : []
  return [
    ...free,
    ...(discounts ?? []).map((one): LineNote => {
      const params = { from: one.fromMonth, to: one.fromMonth + one.months - 1 }
      return one.kind === 'percent'
        ? { words: 'note.percent-off', params, rate: one.off }
        : { words: 'note.credit', params, money: one.amount }
    }),
  ]
}

function foreignNote(line: QuoteLine, { currency, rates }: Into): readonly LineNote[] {
  const from = currencyOf(line)
  if (!from || from === currency || !rates) return []
  return [{ words: 'note.exchange', params: { from, to: currency }, day: rates.id }]
}
