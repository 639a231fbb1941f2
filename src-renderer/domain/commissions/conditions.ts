import { type Day, daysBetween } from '../values/dates'
import type { ExplainStep } from '../values/explain'
import type { Agreement } from './agreement'
import type { Earning } from './expected'
import { type Condition, termsOf } from './rule'

/** `unknown`: the book does not say. It is taken as met, and every explanation says that it was. */
export type Verdict = {
  readonly condition: Condition
  readonly state: 'met' | 'unmet' | 'unknown'
}

/** What a sale fulfils of an agreement's conditions, in the order in which they stand there. */
export const verdictsOf = (earning: Earning, agreement: Agreement): readonly Verdict[] =>
  termsOf(agreement).conditions.map((condition) => ({ condition, state: stateOf(condition, earning) }))

/** False only when a condition is known to be broken. */
export function mayPay(earning: Earning, agreement: Agreement): boolean {
  const conditions = agreement.terms?.conditions
  return !conditions || conditions.every((condition) => stateOf(condition, earning) !== 'unmet')
}

export function verdictSteps(verdicts: readonly Verdict[]): readonly ExplainStep[] {
  return verdicts.map(({ condition, state }) => ({
    label: `residual.${state}-${condition.kind === 'window' ? `window-${condition.of}` : condition.kind}`,
    value: limitOf(condition),
  }))
}

function limitOf(condition: Condition): ExplainStep['value'] {
  if (condition.kind === 'term') return { count: condition.months }
  if (condition.kind === 'first-bill') return { count: condition.days }
  if (condition.kind === 'window') {
    const day = condition.by ?? condition.from
    return day ? { day } : { text: '–' }
  }
  return { text: '✓' }
}

function stateOf(condition: Condition, earning: Earning): Verdict['state'] {
  switch (condition.kind) {
    case 'term':
      return yes(earning.termMonths >= condition.months)
    case 'list-price': {
      const { listMrc, mrc } = earning
      return listMrc && listMrc.currency === mrc.currency ? yes(mrc.minor >= listMrc.minor) : 'unknown'
    }
    case 'new-customer':
      return earning.newCustomer == null ? 'unknown' : yes(earning.newCustomer)
    case 'new-location':
      return earning.newLocation == null ? 'unknown' : yes(earning.newLocation)
    case 'first-bill':
      return earning.signedOn && earning.startsOn
        ? yes(daysBetween(earning.signedOn, earning.startsOn) <= condition.days)
        : 'unknown'
    case 'window': {
      const on = dayOf(condition.of, earning)
      if (!on) return 'unknown'
      return yes((condition.from === null || on >= condition.from) && (condition.by === null || on <= condition.by))
    }
  }
}

function dayOf(window: Extract<Condition, { kind: 'window' }>['of'], earning: Earning): Day | null {
  if (window === 'installed') return earning.startsOn
  if (window === 'quoted') return earning.quotedOn ?? null
  return (window === 'signed' ? earning.signedOn : earning.submittedOn) ?? null
}

const yes = (holds: boolean): 'met' | 'unmet' => (holds ? 'met' : 'unmet')
