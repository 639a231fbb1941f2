import type { Money } from '#domain/values/money'
import type { Format } from '#ui/format'

/** An amount that cannot be mistaken: in a currency that is not the reader's own, its code stands beside the symbol. */
export const clearAmount = (format: Format, amount: Money): string =>
  amount.currency === format.baseCurrency ? format.money(amount) : format.moneyCode(amount)
