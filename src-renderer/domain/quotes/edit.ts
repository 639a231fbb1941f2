import type { RateDay } from '../values/exchange'
import type { NewId, OptionId } from '../values/ids'
import { monthlyPrices } from './line-price'
import type { Quote, QuoteLine, QuoteOption } from './quote'

/** A change to a quote; applied to the stored row, so that two quick edits never overwrite each other. */
export type QuoteChange = (quote: Quote) => Quote

export const changeOption =
  (id: OptionId, change: (option: QuoteOption) => QuoteOption): QuoteChange =>
  (quote) => ({ ...quote, options: quote.options.map((option) => (option.id === id ? change(option) : option)) })

export const changeLine = (id: OptionId, lineId: string, change: (line: QuoteLine) => QuoteLine): QuoteChange =>
  changeOption(id, (option) => ({
    ...option,
    lines: option.lines.map((line) => (line.id === lineId ? change(line) : line)),
  }))

/** One day's rates, kept when the first price of another currency comes in: later ones never move the quote. */
export const keepRates =
  (rates: RateDay | null): QuoteChange =>
  (quote) =>
    quote.rates || !rates ? quote : { ...quote, rates }

export const inOrder =
  (...changes: readonly QuoteChange[]): QuoteChange =>
  (quote) =>
    changes.reduce((row, change) => change(row), quote)

/** Whether any amount stands in the quote's currency, so that it can not become another. */
export const hasAmounts = (quote: Quote): boolean =>
  quote.today !== null ||
  Boolean(quote.owned) ||
  quote.options.some(
    ({ lines, costs, commitments, exit, overlap }) =>
      lines.some((line) => line.unitNrc !== null || line.hardware || monthlyPrices(line).length > 0) ||
      (costs ?? []).length + (commitments ?? []).length > 0 ||
      Boolean(overlap?.monthly) ||
      (exit !== undefined && exit !== null && 'amount' in exit),
  )

export const addLines = (id: OptionId, lines: readonly QuoteLine[]): QuoteChange =>
  changeOption(id, (option) => ({ ...option, lines: [...option.lines, ...lines] }))

/** What the removed line's bundle price covered has its own price again; what waited for it waits for nothing. */
export const removeLine = (id: OptionId, lineId: string): QuoteChange =>
  changeOption(id, (option) => ({
    ...option,
    lines: option.lines
      .filter((line) => line.id !== lineId)
      .map((line) => (line.includedIn === lineId ? { ...line, includedIn: null } : line))
      .map((line) => (line.afterLine === lineId ? { ...line, afterLine: null } : line)),
  }))

export const addOption =
  (option: QuoteOption): QuoteChange =>
  (quote) => ({ ...quote, options: [...quote.options, option] })

/** The copy has ids of its own; a supplier's quote number stays with the original, because it named that offer. */
export function copyOption(option: QuoteOption, name: string, newId: NewId): QuoteOption {
  const id = newId()
  const ids = new Map(option.lines.map((line) => [line.id, newId()]))
  return {
    ...option,
    id,
    name,
    supplierQuote: '',
    lines: option.lines.map((line) => ({
      ...line,
      id: ids.get(line.id) ?? line.id,
      ...(line.includedIn && { includedIn: ids.get(line.includedIn) ?? null }),
      ...(line.afterLine && { afterLine: ids.get(line.afterLine) ?? null }),
    })),
  }
}

export const placeAfter =
  (id: OptionId, copy: QuoteOption): QuoteChange =>
  (quote) => ({ ...quote, options: quote.options.flatMap((one) => (one.id === id ? [one, copy] : [one])) })

export const removeOption =
  (id: OptionId): QuoteChange =>
  (quote) => ({
    ...quote,
    options: quote.options.filter((option) => option.id !== id),
    recommendedId: quote.recommendedId === id ? null : quote.recommendedId,
  })
