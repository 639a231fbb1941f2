import { useLive } from '#db/live'
import { convertOn } from '#db/rates'
import type { Currency } from '#domain/values/currency'
import type { Day } from '#domain/values/dates'
import type { Converted } from '#domain/values/exchange'
import type { Money } from '#domain/values/money'

/** `convertOn` for a screen: undefined while it is being read, null when there is no rate. */
export const useConverted = (amount: Money | null, to: Currency, day: Day): Converted | null | undefined =>
  useLive(async () => (amount ? convertOn(amount, to, day) : null), [amount?.minor, amount?.currency, to, day])
