import { useTranslation } from 'react-i18next'
import { type Condition, ruleOf, type Terms, termsOf } from '#domain/commissions/rule'
import { inOrder } from '#domain/commissions/tiers'
import type { AgreementFacts } from '#domain/commissions/versions'
import { minorDigits } from '#domain/values/currency'
import { type Rate, wholeRate } from '#domain/values/rate'
import { useFormat } from '#ui/format'

/** The money side of an agreement, one plain sentence for each thing that was agreed. */
export function useTermsLines(): (of: AgreementFacts) => readonly string[] {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const rule = useRuleWords()
  const condition = (one: Condition) => {
    if (one.kind === 'term') return t('terms.term-least', { count: one.months })
    if (one.kind === 'first-bill') return t('terms.first-bill', { count: one.days })
    if (one.kind !== 'window') return t(`terms.${one.kind}`)
    const days = { from: one.from ? format.day(one.from) : '…', by: one.by ? format.day(one.by) : '…' }
    return t(`terms.window-${one.of}`, days)
  }
  const clauses = (terms: Terms) => [
    ...terms.conditions.map(condition),
    ...(terms.cap ? [t(`terms.cap-${terms.cap.per}`, { amount: format.money(terms.cap.amount) })] : []),
    ...(terms.minimum
      ? [t(`terms.minimum-${terms.minimum.below}`, { amount: format.money(terms.minimum.amount) })]
      : []),
    ...(terms.claim
      ? 'by' in terms.claim
        ? [t('terms.claim-by', { day: format.day(terms.claim.by) })]
        : [t('terms.claim-days', { count: terms.claim.days })]
      : []),
    ...(terms.stacks ? [] : [t('terms.alone')]),
    ...(terms.clawback?.steps.map((step) =>
      t('terms.clawback', { from: step.from, to: step.to, rate: format.percent(step.rate) }),
    ) ?? []),
    ...(terms.clawback?.residualToo ? [t('terms.residual-too')] : []),
    ...(terms.basis === 'collected' ? [t('terms.collected')] : []),
    ...(terms.afterTerm === undefined ? [] : [t('terms.after-term', { rate: format.percent(terms.afterTerm) })]),
    ...(terms.proration === 'month-end' ? [] : [t(`terms.proration-${terms.proration}`)]),
    ...(terms.payout ? [t('terms.payout', { currency: terms.payout })] : []),
  ]
  return (of) => {
    const terms = termsOf(of)
    return [
      ...(of.opportunityId ? [t('terms.one-deal')] : []),
      ...(of.account ? [t('terms.account', { account: of.account })] : []),
      t(`terms.pays-${terms.pays}`, { rule: rule(of), share: format.percent(of.advisorShare) }),
      ...(terms.pays === 'residual'
        ? [t(`terms.${of.duration.kind}`, { count: of.duration.kind === 'months' ? of.duration.months : 0 })]
        : []),
      t('terms.lag', { count: of.lagMonths }),
      ...clauses(terms),
      ...of.splits.map((one) =>
        t(one.onTop ? 'terms.on-top' : one.paidBy === 'advisor' ? 'terms.pass-on' : 'terms.split', {
          payee: one.payee,
          share: format.percent(one.share),
        }),
      ),
    ]
  }
}

/** The same as one paragraph. */
export function useTermsWords(): (of: AgreementFacts) => string {
  const lines = useTermsLines()
  return (of) => lines(of).join(' ')
}

/** The rule alone, as it stands in a sentence. */
export function useRuleWords(): (of: AgreementFacts) => string {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const rate = (value: Rate, once: boolean) =>
    once ? t('times', { times: format.number(value / wholeRate) }) : format.percent(value)
  return (of) => {
    const rule = ruleOf(of)
    const once = termsOf(of).pays !== 'residual'
    switch (rule.kind) {
      case 'percent':
        return rule.without.length === 0
          ? t('rule-words.percent', { rate: format.percent(of.residual) })
          : t('rule-words.percent-without', {
              rate: format.percent(of.residual),
              without: rule.without.map((kind) => t(`charge.${kind}`)).join(', '),
            })
      case 'multiple':
        return t('rule-words.multiple', { times: format.number(rule.times / wholeRate) })
      case 'unit':
        return t('rule-words.unit', { price: format.unitPrice(rule.price) })
      case 'usage':
        return t('rule-words.usage', { price: format.unitPrice(rule.price), unit: rule.unit || t('rule-words.a-unit') })
      case 'margin':
        return t('rule-words.margin', { rate: format.percent(rule.rate) })
      case 'ramp':
        return rule.steps
          .map((step) => t('rule-words.ramp', { rate: format.percent(step.rate), month: step.month }))
          .join(', ')
      case 'tiers': {
        const from = (value: number) =>
          rule.by === 'mrr' || rule.by === 'tcv'
            ? format.number(value / 10 ** minorDigits(format.baseCurrency))
            : format.number(value)
        const tiers = inOrder(rule.tiers).map((tier) =>
          t('rule-words.tier', { rate: rate(tier.rate, once), from: from(tier.from) }),
        )
        return t(`rule-words.tiers-${rule.how}`, { by: t(`measure.${rule.by}`), tiers: tiers.join(', ') })
      }
    }
  }
}

/** A rule in a narrow column: its one rate, or its lowest to its highest. */
export function useShortRule(): (of: AgreementFacts) => string {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  return (of) => {
    const rule = ruleOf(of)
    const once = termsOf(of).pays !== 'residual'
    const span = (rates: readonly Rate[]) => {
      const sorted = [...rates].sort((a, b) => a - b)
      const shown = (value: Rate | undefined) =>
        value === undefined ? '' : once ? `${format.number(value / wholeRate)}×` : format.percent(value)
      return [...new Set([shown(sorted[0]), shown(sorted.at(-1))])].join('–')
    }
    if (rule.kind === 'percent') return format.percent(of.residual)
    if (rule.kind === 'multiple') return `${format.number(rule.times / wholeRate)}×`
    if (rule.kind === 'unit' || rule.kind === 'usage') return t('short.unit', { price: format.unitPrice(rule.price) })
    if (rule.kind === 'margin') return t('short.margin', { rate: format.percent(rule.rate) })
    return span((rule.kind === 'tiers' ? rule.tiers : rule.steps).map((one) => one.rate))
  }
}
