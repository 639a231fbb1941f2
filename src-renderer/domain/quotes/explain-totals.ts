import type { ExplainStep, Explanation } from '../values/explain'
import { type Money, money, negate, times } from '../values/money'
import { asUnits, lineTotal, type UnitPrice, unitPriceText } from '../values/quantity'
import { counts, lacksPrice } from './line-cost'
import type { QuoteLine, QuoteOption } from './quote'
import type { OptionTotals, TotalsAsk } from './totals'

type Amounts = Pick<OptionTotals, 'monthly' | 'nrc' | 'tco' | 'firstYear' | 'effectiveMonthly' | 'difference'>

/** The steps behind each total, in the order in which a person would check them on paper. */
export function explainTotals(
  option: QuoteOption,
  ask: TotalsAsk,
  charges: readonly number[],
  amounts: Amounts,
): OptionTotals['explanations'] {
  const { currency, horizonMonths, todayMrc } = ask
  const lines = option.lines.filter(counts)
  const gaps = lines.filter(lacksPrice).map((line) => text('quote.missing', line))
  const terms: ExplainStep[] = [
    ...(option.escalator === 0 ? [] : [{ label: 'quote.escalator', value: { rate: option.escalator } }]),
    ...lines.flatMap((line) => promoStep(line)),
  ]
  const nrcStep: ExplainStep = { label: 'quote.nrc', value: { money: amounts.nrc } }
  const years = yearSteps(charges, (minor) => money(minor, currency))
  return {
    monthly: because(amounts.monthly, 'quote.monthly', [...lines.flatMap((l) => priced(l, l.unitMrc)), ...gaps]),
    nrc: because(
      amounts.nrc,
      'quote.nrc',
      lines.flatMap((line) => priced(line, line.unitNrc)),
    ),
    tco: because(amounts.tco, 'quote.tco', [...terms, ...years, nrcStep, ...gaps], { count: horizonMonths }),
    firstYear: because(amounts.firstYear, 'quote.first-year', [...terms, ...years.slice(0, 1), nrcStep, ...gaps]),
    effectiveMonthly: because(amounts.effectiveMonthly, 'quote.effective', [
      { label: 'quote.tco', params: { count: horizonMonths }, value: { money: amounts.tco } },
      { label: 'quote.horizon', value: { count: horizonMonths } },
      ...gaps,
    ]),
    difference:
      amounts.difference && todayMrc
        ? because(amounts.difference, 'quote.difference', [
            { label: 'quote.tco', params: { count: horizonMonths }, value: { money: amounts.tco } },
            { label: 'quote.today', value: { money: todayMrc } },
            {
              label: 'quote.today-total',
              params: { count: horizonMonths },
              value: { money: times(todayMrc, horizonMonths) },
            },
            ...gaps,
          ])
        : null,
  }
}

/** The same difference seen from the client's side: today's cost minus the total. */
export function explainSaved(difference: Explanation): Explanation {
  const amount = negate(difference.amount)
  const steps = difference.steps.slice(0, -1)
  return { ...difference, amount, steps: [...steps, { label: 'quote.saved', value: { money: amount } }] }
}

function because(
  amount: Money,
  label: string,
  steps: readonly ExplainStep[],
  params: Readonly<Record<string, number>> = {},
): Explanation {
  return { amount, rule: null, steps: [...steps, { label, params, value: { money: amount } }], rounding: 'half-away' }
}

function priced(line: QuoteLine, price: UnitPrice | null): ExplainStep[] {
  if (!price) return []
  const params = { name: line.description, quantity: asUnits(line.quantity), price: unitPriceText(price) }
  return [{ label: 'quote.line', params, value: { money: lineTotal(price, line.quantity) } }]
}

function promoStep(line: QuoteLine): ExplainStep[] {
  if (!line.promo || line.promo.freeMonths <= 0) return []
  return [
    {
      label: `quote.free-${line.promo.at}`,
      params: { name: line.description },
      value: { count: line.promo.freeMonths },
    },
  ]
}

function yearSteps(charges: readonly number[], amount: (minor: number) => Money): ExplainStep[] {
  return Array.from({ length: Math.ceil(charges.length / 12) }, (_, year) => {
    const part = charges.slice(year * 12, year * 12 + 12)
    const params = { from: year * 12 + 1, to: year * 12 + part.length }
    return { label: 'quote.months', params, value: { money: amount(part.reduce((total, one) => total + one, 0)) } }
  })
}

const text = (label: string, line: QuoteLine): ExplainStep => ({
  label,
  params: { name: line.description },
  value: { text: '–' },
})
