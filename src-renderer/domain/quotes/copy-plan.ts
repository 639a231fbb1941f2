import type { Day } from '../values/dates'
import { installPlan, type PlanStep } from './install-plan'
import type { Quote, QuoteOption } from './quote'

/** How an option is installed; days count from signing, and become days of the calendar where a day of signing is chosen. */
export type CopyPlan = {
  readonly name: string
  readonly signOn: Day | null
  readonly steps: readonly CopyStep[]
  /** Null while a lead time is missing. */
  readonly liveAfter: number | null
}

export type CopyStep = {
  readonly kind: PlanStep['kind']
  readonly names: readonly string[]
  readonly supplier: string
  readonly from: number | null
  readonly to: number | null
  readonly critical: boolean
}

/** Of the option that the client takes or is advised to take; null where there is none, or nothing about its time is known. */
export function copyPlan(quote: Quote, supplierName: (id: string) => string): CopyPlan | null {
  const option = quote.options.find((one) => one.id === (quote.acceptedId ?? quote.recommendedId))
  return option ? planOf(option, quote.signOn ?? null, supplierName) : null
}

function planOf(option: QuoteOption, signOn: Day | null, supplierName: (id: string) => string): CopyPlan | null {
  const { steps, liveAfter } = installPlan(option)
  if (!steps.some((step) => step.kind === 'install' && step.days !== null)) return null
  return {
    name: option.name,
    signOn,
    steps: steps.map(({ kind, names, supplierId, from, to, critical }) => ({
      kind,
      names,
      supplier: supplierId === null ? '' : supplierName(supplierId),
      from,
      to,
      critical,
    })),
    liveAfter,
  }
}
