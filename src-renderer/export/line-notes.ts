import type { LineNote } from '#domain/quotes/line-notes'
import type { Wording } from './wording'

type Words = Pick<Wording, 't' | 'quantity' | 'money' | 'unitPrice' | 'percent' | 'day'>

/** A line's notes in the reader's words, one after the other. */
export const noteWords = (notes: readonly LineNote[], wording: Words): readonly string[] =>
  notes.map(({ words, params, counts, money, price, rate, day }) =>
    wording.t(words, {
      ...params,
      ...Object.fromEntries(Object.entries(counts ?? {}).map(([name, count]) => [name, wording.quantity(count)])),
      ...(money && { money: wording.money(money) }),
      ...(price && { price: wording.unitPrice(price) }),
      ...(rate !== undefined && { rate: wording.percent(rate) }),
      ...(day && { day: wording.day(day) }),
    }),
  )

/** A cost of the option as a whole: its own name, or what kind of cost it is. */
export const costName = (cost: { readonly kind: string; readonly name: string }, t: Wording['t']): string =>
  cost.name === '' ? t(`cost.${cost.kind}`) : cost.name
