import type { Currency } from '../values/currency'
import type { Instant } from '../values/dates'
import type { NewId } from '../values/ids'
import { copyOption } from './edit'
import type { Need } from './need'
import type { Quote, QuoteLine, QuoteOption } from './quote'

/** What a new quote may start from: its options, lines and words, without client, number or dates. */
export type QuoteTemplate = {
  readonly id: string
  readonly name: string
  readonly options: Quote['options']
  readonly horizonMonths: number
  readonly assumptions: string
  readonly updatedAt: Instant
  readonly deletedAt: Instant
  /** Of its amounts; absent in templates of no known currency, whose amounts are left behind. */
  readonly currency?: Currency
  readonly needs?: readonly Need[]
}

type Named = { readonly name: string; readonly now: Instant; readonly newId: NewId }

/** Keeps prices, terms and needs; leaves what one client was offered: quote numbers, days, points and their evidence. */
export function templateOf(quote: Quote, options: readonly QuoteOption[], { name, now, newId }: Named): QuoteTemplate {
  return {
    id: newId(),
    name,
    options: options.map((option) => withoutOffer(copyOption(option, option.name, newId))),
    horizonMonths: quote.horizonMonths,
    assumptions: quote.assumptions,
    currency: quote.currency,
    needs: quote.needs ?? [],
    updatedAt: now,
    deletedAt: 0,
  }
}

/**
 * A template's options with ids of their own. Amounts of another currency are left behind rather than taken at a rate that
 * nobody stated: those prices are missing until someone types them.
 */
export function optionsFrom(template: QuoteTemplate, currency: Currency, newId: NewId): readonly QuoteOption[] {
  const copies = template.options.map((option) => copyOption(option, option.name, newId))
  return template.currency === currency ? copies : copies.map(withoutAmounts)
}

/** A fresh draft filled from a template: options, horizon, assumptions and needs; everything else is the draft's own. */
export function filledFrom(draft: Quote, template: QuoteTemplate, newId: NewId): Quote {
  const ids = new Map((template.needs ?? []).map((need) => [need.id, newId()]))
  return {
    ...draft,
    options: optionsFrom(template, draft.currency, newId),
    horizonMonths: template.horizonMonths,
    assumptions: template.assumptions,
    needs: (template.needs ?? []).map((need) => ({ ...need, id: ids.get(need.id) ?? need.id })),
  }
}

function withoutOffer(option: QuoteOption): QuoteOption {
  const { answers: _, startsOn: __, ...rest } = option
  return { ...rest, lines: rest.lines.map((line) => ({ ...line, pricedUntil: null })) }
}

function withoutAmounts(option: QuoteOption): QuoteOption {
  const { costs: _, commitments: __, overlap: ___, exit, ...rest } = option
  const kept = exit && !('amount' in exit) ? { exit } : {}
  return { ...rest, ...kept, lines: rest.lines.map(withoutPrices) }
}

function withoutPrices(line: QuoteLine): QuoteLine {
  const { form, usage: _, discounts, escalation, hardware, listMrc: __, ...rest } = line
  return {
    ...rest,
    ...(form && !('tiers' in form) && { form }),
    ...(discounts && { discounts: discounts.filter((one) => one.kind === 'percent') }),
    ...(escalation && 'percent' in escalation && { escalation }),
    ...(hardware && { hardware: hardware.how === 'leased' ? { ...hardware, buyout: null } : hardware }),
    unitMrc: null,
    unitNrc: null,
  }
}
