import type { PriceTier } from '../catalog/catalog'
import type { Day } from '../values/dates'
import type { RateDay } from '../values/exchange'
import type { SupplierId } from '../values/ids'
import type { Money } from '../values/money'
import type { Quantity, UnitPrice } from '../values/quantity'
import type { Rate } from '../values/rate'

/**
 * How a quantity becomes a month's amount; a line without a form costs unit price x quantity. `flat` is one price however
 * many; `volume` prices every unit at the tier that the whole quantity reaches; `graduated` prices each unit at its own
 * tier, where `from` is the number of the first unit that a tier prices; `once` has no monthly charge at all.
 */
export type PriceForm =
  | { readonly kind: 'flat' | 'once' }
  | { readonly kind: 'volume' | 'graduated'; readonly tiers: readonly PriceTier[] }

/** What is used a month beyond the included amount costs by graduated tiers; one tier is a single overage price. */
export type Usage = {
  readonly unit: string
  readonly expected: Quantity
  readonly included: Quantity
  readonly tiers: readonly PriceTier[]
}

/** From this contract month on, the line has this quantity. */
export type RampStep = { readonly fromMonth: number; readonly quantity: Quantity }

/** Months count from the start of the contract, 1 is the first. */
export type Discount =
  | { readonly kind: 'percent'; readonly off: Rate; readonly fromMonth: number; readonly months: number }
  | { readonly kind: 'credit'; readonly amount: Money; readonly fromMonth: number; readonly months: number }

export type EscalatesAt = 'year' | 'renewal'

/** A price that changes by a compounded percentage, or by an amount per unit that is added each time. */
export type Escalation =
  | { readonly at: EscalatesAt; readonly percent: Rate }
  | { readonly at: EscalatesAt; readonly amount: UnitPrice }

/** Bought gear has its price in the one-time column; leased gear is paid for a fixed number of months, rented gear as long as it stays. */
export type Hardware =
  | { readonly how: 'bought' | 'rented' }
  | { readonly how: 'leased'; readonly months: number; readonly buyout: UnitPrice | null }

/** Taxes and fees as a share of the month's charges: always an estimate, with the day from which its rate holds. */
export type Surcharge = {
  readonly profileId: string | null
  readonly name: string
  readonly rate: Rate
  readonly from: Day | null
}

/** A minimum spend a contract year (MARC); null stands for all suppliers together. `share` of the shortfall is billed. */
export type Commitment = { readonly supplierId: SupplierId | null; readonly yearly: Money; readonly share: Rate }

export const costKinds = ['porting', 'training', 'installation', 'incumbent-etf', 'credit', 'other'] as const
export type CostKind = (typeof costKinds)[number]

/** Paid once at the start, beside the lines; a credit is taken off. */
export type OptionCost = { readonly kind: CostKind; readonly name: string; readonly amount: Money }

/** Months in which the old provider is still paid; null takes what the client pays today. */
export type Overlap = { readonly months: number; readonly monthly: Money | null }

/** What leaving before the end of a period costs, beside leases, which are always owed in full. */
export type ExitRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'remaining'; readonly share: Rate }
  | { readonly kind: 'flat' | 'declining'; readonly amount: Money }

/** What a price does after its term, for options of different length on one horizon. */
export type AfterTerm = 'goes-on' | 'list'

/** Gear that the client owns: what it cost, how long it lasts, and what keeping it costs a month. */
export type OwnedGear = {
  readonly purchase: Money
  /** Month of the comparison in which it is bought or replaced; 0 is at the start, null is already paid. */
  readonly buyMonth: number | null
  readonly lifeMonths: number
  /** Months of its life that are over at the start. */
  readonly ageMonths: number
  readonly lease: Money
  readonly maintenance: Money
  readonly power: Money
  readonly staff: Money
}

/** All absent in quotes of the first shape: absent means unit price x quantity, the option's escalator, nothing else. */
export type LinePricing = {
  readonly form?: PriceForm | null
  /** The line of the same option whose price covers this one's monthly charge: a bundle. */
  readonly includedIn?: string | null
  readonly usage?: Usage | null
  /** Billed as at least this many. */
  readonly minimum?: Quantity | null
  readonly ramp?: readonly RampStep[]
  readonly discounts?: readonly Discount[]
  readonly escalation?: Escalation | null
  readonly hardware?: Hardware | null
  readonly surcharge?: Surcharge | null
  /** First month that is charged; absent is 1. */
  readonly startMonth?: number
  /** False runs a full term of its own from its start; otherwise it ends with the contract. */
  readonly coTerm?: boolean
  readonly listMrc?: UnitPrice | null
  readonly pricedUntil?: Day | null
}

export type OptionPricing = {
  readonly escalatesAt?: EscalatesAt
  readonly surcharge?: Surcharge | null
  readonly commitments?: readonly Commitment[]
  readonly costs?: readonly OptionCost[]
  readonly overlap?: Overlap | null
  /** Null is not stated: then no exit cost is known, rather than none being due. */
  readonly exit?: ExitRule | null
  readonly startsOn?: Day | null
}

export type QuotePricing = {
  /** Yearly nominal rate, a twelfth of it each month. Null or absent: no present value is stated. */
  readonly discountRate?: Rate | null
  /** People that the cost is divided by. */
  readonly seats?: number | null
  readonly afterTerm?: AfterTerm
  /** One day's rates, kept with the quote, so that its amounts never move with the market. */
  readonly rates?: RateDay | null
  readonly owned?: OwnedGear | null
}
