import type { Currency } from '../values/currency'
import { mulDiv, safe } from '../values/integer'
import { type Money, money } from '../values/money'
import { type Into, minorIn } from './line-price'
import type { OwnedGear } from './pricing'

/** Owned gear as two columns: the money that leaves, and the expense that the books show. All in the quote's currency. */
export type OwnedSchedule = {
  /** Cash month by month; a purchase at the start is in the first month. */
  readonly cash: readonly Money[]
  /** Depreciation and running cost month by month: what an OpEx price is compared with. */
  readonly expense: readonly Money[]
  readonly purchase: Money
  readonly depreciation: Money
  readonly running: Money
  readonly cashTotal: Money
  readonly expenseTotal: Money
}

/**
 * Straight-line depreciation over the life, each month's part the difference of two rounded running totals, so that the
 * parts sum to the price exactly. Gear whose life ends is not bought again unless a purchase month says so. Throws on a life
 * below one month.
 */
export function ownedSchedule(gear: OwnedGear, horizonMonths: number, into: Into): OwnedSchedule {
  if (!Number.isSafeInteger(gear.lifeMonths) || gear.lifeMonths < 1) throw new RangeError('a life has whole months')
  const { currency } = into
  const price = minorIn(gear.purchase, into)
  const monthly = [gear.lease, gear.maintenance, gear.power, gear.staff].reduce(
    (total, cost) => safe(total + minorIn(cost, into)),
    0,
  )
  const bought = gear.buyMonth === null ? null : Math.max(1, gear.buyMonth)
  const months = Array.from({ length: horizonMonths }, (_, index) => index + 1)
  const cash = months.map((month) => monthly + (month === bought ? price : 0))
  const wear = months.map((month) => depreciationIn(month, price, gear, bought))
  const expense = wear.map((minor) => minor + monthly)
  const total = (amounts: readonly number[]) =>
    money(
      amounts.reduce((sum, one) => safe(sum + one), 0),
      currency,
    )
  return {
    cash: cash.map((minor) => money(minor, currency)),
    expense: expense.map((minor) => money(minor, currency)),
    purchase: money(bought !== null && bought <= horizonMonths ? price : 0, currency),
    depreciation: total(wear),
    running: money(safe(monthly * horizonMonths), currency),
    cashTotal: total(cash),
    expenseTotal: total(expense),
  }
}

export const noGear = (currency: Currency): OwnedGear => {
  const none = money(0, currency)
  return {
    purchase: none,
    buyMonth: null,
    lifeMonths: 60,
    ageMonths: 0,
    lease: none,
    maintenance: none,
    power: none,
    staff: none,
  }
}

/** The part of the price that wears off in a month of the comparison. */
function depreciationIn(month: number, price: number, gear: OwnedGear, bought: number | null): number {
  const age = bought === null ? gear.ageMonths + month : month - bought + 1
  if (age < 1 || age > gear.lifeMonths) return 0
  return worn(price, age, gear.lifeMonths) - worn(price, age - 1, gear.lifeMonths)
}

const worn = (price: number, age: number, life: number): number => mulDiv(price, age, life)
