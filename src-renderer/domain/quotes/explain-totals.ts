import type { ExplainStep, Explanation } from '../values/explain'
import { type Money, money, negate, subtract } from '../values/money'
import { explainCourse, explainMonthly, explainOnce } from './explain-line'
import { counts, lacksPrice } from './line-cost'
import type { QuoteLine, QuoteOption } from './quote'
import { addUp, costMinor, type Schedule, type ScheduleAsk } from './schedule'
import type { OptionTotals } from './totals'

type Amounts = Pick<OptionTotals, 'monthly' | 'nrc' | 'tco' | 'firstYear' | 'effectiveMonthly' | 'difference'>

/** The steps behind each total, in the order in which a person would check them on paper. */
export function explainTotals(
  option: QuoteOption,
  ask: ScheduleAsk,
  schedule: Schedule,
  amounts: Amounts,
): OptionTotals['explanations'] {
  const { currency, horizonMonths } = ask
  const lines = option.lines.filter(counts)
  const gaps = lines.filter(lacksPrice).map((line) => text('quote.missing', line))
  const terms: ExplainStep[] = [
    ...(option.escalator === 0
      ? []
      : [{ label: `quote.escalator${suffixOf(option)}`, value: { rate: option.escalator } }]),
    ...lines.flatMap((line) => explainCourse(line, ask)),
  ]
  const nrcStep: ExplainStep = { label: 'quote.nrc', value: { money: amounts.nrc } }
  const years = yearSteps(schedule.months, (minor) => money(minor, currency))
  const within = (months: number) => partSteps(option, schedule, ask, months)
  return {
    monthly: because(amounts.monthly, 'quote.monthly', [...lines.flatMap((l) => explainMonthly(l, ask)), ...gaps]),
    nrc: because(amounts.nrc, 'quote.nrc', [
      ...lines.flatMap((line) => explainOnce(line, ask)),
      ...(option.costs ?? []).map((cost) => ({
        label: `quote.cost-${cost.kind}`,
        params: { name: cost.name },
        value: { money: money(costMinor(cost, ask), currency) },
      })),
    ]),
    tco: because(amounts.tco, 'quote.tco', [...terms, ...years, ...within(horizonMonths), nrcStep, ...gaps], {
      count: horizonMonths,
    }),
    firstYear: because(amounts.firstYear, 'quote.first-year', [
      ...terms,
      ...years.slice(0, 1),
      ...within(Math.min(12, horizonMonths)),
      nrcStep,
      ...gaps,
    ]),
    effectiveMonthly: because(amounts.effectiveMonthly, 'quote.effective', [
      { label: 'quote.tco', params: { count: horizonMonths }, value: { money: amounts.tco } },
      { label: 'quote.horizon', value: { count: horizonMonths } },
      ...gaps,
    ]),
    difference:
      amounts.difference &&
      because(amounts.difference, 'quote.difference', [
        { label: 'quote.tco', params: { count: horizonMonths }, value: { money: amounts.tco } },
        ...todaySteps(ask, subtract(amounts.tco, amounts.difference)),
        ...gaps,
      ]),
  }
}

/** The same difference seen from the client's side: today's cost minus the total. */
export function explainSaved(difference: Explanation): Explanation {
  const amount = negate(difference.amount)
  const steps = difference.steps.slice(0, -1)
  return { ...difference, amount, steps: [...steps, { label: 'quote.saved', value: { money: amount } }] }
}

export function because(
  amount: Money,
  label: string,
  steps: readonly ExplainStep[],
  params: Readonly<Record<string, string | number>> = {},
): Explanation {
  return { amount, rule: null, steps: [...steps, { label, params, value: { money: amount } }], rounding: 'half-away' }
}

function todaySteps({ today, todayMrc, horizonMonths: count }: ScheduleAsk, total: Money): readonly ExplainStep[] {
  const owned = today?.owned
  return [
    ...(todayMrc ? [{ label: 'quote.today', value: { money: todayMrc } }] : []),
    ...(owned
      ? [
          { label: 'quote.owned-running', params: { count }, value: { money: owned.running } },
          { label: 'quote.owned-purchase', value: { money: owned.purchase } },
        ]
      : []),
    { label: 'quote.today-total', params: { count }, value: { money: total } },
  ]
}

const suffixOf = (option: QuoteOption): string => (option.escalatesAt === 'renewal' ? '-renewal' : '')

function yearSteps(charges: readonly number[], amount: (minor: number) => Money): ExplainStep[] {
  return Array.from({ length: Math.ceil(charges.length / 12) }, (_, year) => {
    const part = charges.slice(year * 12, year * 12 + 12)
    const params = { from: year * 12 + 1, to: year * 12 + part.length }
    return { label: 'quote.months', params, value: { money: amount(addUp(part)) } }
  })
}

/** What the months above hold besides the lines: said apart, so that an estimate is never taken for a price. */
function partSteps(option: QuoteOption, schedule: Schedule, { currency }: ScheduleAsk, months: number): ExplainStep[] {
  const estimate = option.surcharge ? { name: option.surcharge.name } : { name: '' }
  return (['surcharges', 'overlap', 'shortfall'] as const).flatMap((part) => {
    const minor = addUp(schedule[part].slice(0, months))
    if (minor === 0) return []
    return [{ label: `quote.of-${part}`, params: estimate, value: { money: money(minor, currency) } }]
  })
}

const text = (label: string, line: QuoteLine): ExplainStep => ({
  label,
  params: { name: line.description },
  value: { text: '–' },
})
