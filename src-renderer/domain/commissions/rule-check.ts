import type { Agreement } from './agreement'
import { type Rule, type Terms, termsOf } from './rule'

/** What keeps a rule from being worked out; null when nothing does. */
export function wrongRule(rule: Rule): 'rule' | 'tiers' | null {
  switch (rule.kind) {
    case 'percent':
      return null
    case 'multiple':
      return rule.times > 0 ? null : 'rule'
    case 'unit':
    case 'usage':
      return rule.price.micros > 0 ? null : 'rule'
    case 'margin':
      return rule.rate > 0 ? null : 'rule'
    case 'ramp':
      return rule.steps.length > 0 && distinct(rule.steps.map((one) => one.month)) ? null : 'tiers'
    case 'tiers':
      return rule.tiers.length > 0 && distinct(rule.tiers.map((one) => one.from)) ? null : 'tiers'
  }
}

/** Clawback steps must run forward and not overlap; a minimum above the cap of a month would never be paid. */
export function wrongTerms({ clawback, cap, minimum }: Terms): 'clawback' | 'minimum-over-cap' | null {
  const steps = [...(clawback?.steps ?? [])].sort((a, b) => a.from - b.from)
  const crooked = steps.some(
    (one, index) => one.from < 1 || one.to < one.from || one.from <= (steps[index - 1]?.to ?? 0),
  )
  if (crooked) return 'clawback'
  const both = cap?.per === 'month' && minimum && cap.amount.currency === minimum.amount.currency
  return both && minimum.amount.minor > cap.amount.minor ? 'minimum-over-cap' : null
}

/** Two agreements of one scope whose days meet: which of them pays is then decided by the later start alone. */
export function overlapsIn(line: readonly Agreement[]): readonly { readonly a: Agreement; readonly b: Agreement }[] {
  return line.flatMap((a, index) => {
    const b = line[index + 1]
    return b && termsOf(a).pays === termsOf(b).pays && (a.to === null || a.to > b.from) ? [{ a, b }] : []
  })
}

const distinct = (values: readonly number[]): boolean => new Set(values).size === values.length
