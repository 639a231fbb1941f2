import { stageChance } from '../commissions/pipeline'
import type { Opportunity } from '../quotes/quote'
import type { ExplainStep, Explanation } from '../values/explain'
import { add, type Money, share, zero } from '../values/money'
import { asPercent } from '../values/rate'
import { openStages, totalOf } from './pipeline'

/**
 * The open pipeline's monthly charges, each stage by the trade's usual chance to win it: one amount a currency with its explanation, in
 * the order of currency codes. Each deal is rounded once, half away from zero; one without an amount is left out and not taken for zero.
 */
export function weightedOf(opportunities: readonly Opportunity[]): readonly Explanation[] {
  const open = opportunities.filter((one) => one.mrc !== null && one.stage !== 'won' && one.stage !== 'lost')
  return totalOf(open).sums.map(({ currency }) => {
    const steps = openStages.flatMap((stage): readonly ExplainStep[] => {
      const mine = open.flatMap((one) => (one.stage === stage && one.mrc?.currency === currency ? [one.mrc] : []))
      if (mine.length === 0) return []
      const weighed = mine.map((mrc) => share(mrc, stageChance[stage])).reduce<Money>(add, zero(currency))
      const params = { count: mine.length, chance: asPercent(stageChance[stage]) }
      return [{ label: `deal.stage-${stage}`, params, value: { money: weighed } }]
    })
    const amount = steps.reduce((sum, { value }) => ('money' in value ? add(sum, value.money) : sum), zero(currency))
    return {
      amount,
      rule: null,
      steps: [...steps, { label: 'deal.weighted', value: { money: amount } }],
      rounding: 'half-away',
    }
  })
}
