import { type Condition, plainTerms, type Terms, termsOf } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { addDays, addMonthsToDay } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { percent } from '#domain/values/rate'

/** What can be added to plain terms, each a sentence of its own; conditions may stand more than once. */
export const clauseKinds = [
  'account',
  'deal',
  'term',
  'list-price',
  'new-customer',
  'new-location',
  'window',
  'first-bill',
  'cap',
  'minimum',
  'claim',
  'alone',
  'clawback',
  'collected',
  'after-term',
  'proration',
  'payout',
] as const
export type ClauseKind = (typeof clauseKinds)[number]

/** Clauses that are in the terms, in the order in which they are read. */
export function clausesOf(facts: AgreementFacts): readonly ClauseKind[] {
  const terms = termsOf(facts)
  const has: Readonly<Record<ClauseKind, boolean>> = {
    account: typeof facts.account === 'string',
    deal: typeof facts.opportunityId === 'string',
    term: terms.conditions.some((one) => one.kind === 'term'),
    'list-price': terms.conditions.some((one) => one.kind === 'list-price'),
    'new-customer': terms.conditions.some((one) => one.kind === 'new-customer'),
    'new-location': terms.conditions.some((one) => one.kind === 'new-location'),
    window: false,
    'first-bill': terms.conditions.some((one) => one.kind === 'first-bill'),
    cap: terms.cap !== null,
    minimum: terms.minimum !== null,
    claim: terms.claim !== null,
    alone: !terms.stacks,
    clawback: terms.clawback !== null,
    collected: terms.basis === 'collected',
    'after-term': terms.afterTerm !== undefined,
    proration: terms.proration !== plainTerms.proration,
    payout: terms.payout !== null,
  }
  return clauseKinds.filter((kind) => has[kind])
}

/** Clauses that make sense to add: SPIFFs alone are claimed and stack, residuals alone have months after the term. */
export function clausesToAdd(facts: AgreementFacts): readonly ClauseKind[] {
  const there = clausesOf(facts)
  const { pays } = termsOf(facts)
  const senseless: readonly ClauseKind[] = [
    ...(pays === 'spiff' ? [] : (['claim', 'alone'] as const)),
    ...(pays === 'residual' ? [] : (['after-term'] as const)),
  ]
  return clauseKinds.filter((kind) => !there.includes(kind) && !senseless.includes(kind))
}

/** The facts with a clause to begin from. */
export function withClause(facts: AgreementFacts, kind: ClauseKind, currency: string): Partial<AgreementFacts> {
  const terms = termsOf(facts)
  const put = (change: Partial<Terms>) => ({ terms: { ...terms, ...change } })
  const condition = (one: Condition) => put({ conditions: [...terms.conditions, one] })
  switch (kind) {
    case 'account':
      return { account: '' }
    case 'deal':
      return { opportunityId: '' }
    case 'term':
      return condition({ kind, months: 36 })
    case 'list-price':
    case 'new-customer':
    case 'new-location':
      return condition({ kind })
    case 'window':
      return condition({ kind, of: 'signed', from: facts.from, by: addDays(addMonthsToDay(facts.from, 3), -1) })
    case 'first-bill':
      return condition({ kind, days: 90 })
    case 'cap':
      return put({ cap: { amount: money(100_000, currency), per: 'month' } })
    case 'minimum':
      return put({ minimum: { amount: money(2_500, currency), below: 'carry' } })
    case 'claim':
      return put({ claim: { days: 90 } })
    case 'alone':
      return put({ stacks: false })
    case 'clawback':
      return put({ clawback: { steps: [{ from: 1, to: 6, rate: percent(100) }], residualToo: false } })
    case 'collected':
      return put({ basis: 'collected' })
    case 'after-term':
      return put({ afterTerm: percent(50) })
    case 'proration':
      return put({ proration: 'days' })
    case 'payout':
      return put({ payout: currency })
  }
}

/** The facts without a clause that stands once. */
export function withoutClause(facts: AgreementFacts, kind: ClauseKind): Partial<AgreementFacts> {
  if (kind === 'account') return { account: null }
  if (kind === 'deal') return { opportunityId: null }
  const { afterTerm, ...others } = termsOf(facts)
  if (kind === 'after-term') return { terms: others }
  const terms: Terms = termsOf(facts)
  const plain: Partial<Terms> = {
    cap: { cap: null },
    minimum: { minimum: null },
    claim: { claim: null },
    alone: { stacks: true },
    clawback: { clawback: null },
    collected: { basis: 'billed' as const },
    proration: { proration: plainTerms.proration },
    payout: { payout: null },
  }[kind as 'cap'] ?? { conditions: terms.conditions.filter((one) => one.kind !== kind) }
  return { terms: { ...terms, ...plain } }
}
