import type { Money } from '../values/money'
import type { Rate } from '../values/rate'
import type { ClientCopy, CopyOption, CopyToday } from './client-copy'

/** One cell of the comparison: what it says, never how it looks. Null stands for "not stated". */
export type ComparisonCell =
  | { readonly money: Money; readonly name: MoneyRow; readonly tone?: 'good' | 'bad' }
  | { readonly words: string; readonly params?: Readonly<Record<string, number>>; readonly rate?: Rate }
  | { readonly text: string }
  | null

export type MoneyRow = 'monthly' | 'effectiveMonthly' | 'nrc' | 'tco' | 'firstYear' | 'saved'

export type ComparisonRow = {
  /** Locale key of the row's label. */
  readonly id: string
  readonly params?: Readonly<Record<string, number>>
  readonly today: ComparisonCell
  readonly options: readonly ComparisonCell[]
}

export type ComparisonGroup = { readonly id: 'cost' | 'contract' | 'delivery'; readonly rows: readonly ComparisonRow[] }

/** The table that the screen, the PDF, the XLSX and the CSV all show: the same rows in the same order. */
export function comparison(copy: ClientCopy): readonly ComparisonGroup[] {
  const { options, today, horizonMonths: count } = copy
  const row = (
    id: string,
    cell: (option: CopyOption) => ComparisonCell,
    now: ComparisonCell = null,
    params?: Readonly<Record<string, number>>,
  ): ComparisonRow => ({ id, today: now, options: options.map(cell), ...(params && { params }) })
  const amounts = (name: MoneyRow, now: ComparisonCell = null) =>
    row(name, (option) => (isEmpty(option) ? null : moneyCell(name, option[name])), now, { count })
  const incomplete = options.some((option) => option.missing.length > 0)
  const cost = [
    amounts('monthly', todayCell('monthly', today?.monthly)),
    amounts('nrc'),
    amounts('tco', todayCell('tco', today?.total)),
    amounts('effectiveMonthly', todayCell('effectiveMonthly', today?.monthly)),
    amounts('firstYear'),
    ...(today ? [amounts('saved')] : []),
    ...(incomplete ? [row('missing', missingCell)] : []),
  ]
  return [
    { id: 'cost', rows: cost },
    { id: 'contract', rows: [row('term', termCell), row('price-over-time', priceCell), row('promotions', promoCell)] },
    {
      id: 'delivery',
      rows: [
        row('suppliers', (option) => textCell(option.suppliers.join(', ')), today && textCell(today.name)),
        row('live-in', ({ installDays }) =>
          installDays === null ? null : { words: 'cell.days', params: { count: installDays } },
        ),
        row('sla', (option) => textCell(option.sla)),
        row('supplier-quote', (option) => textCell(option.supplierQuote)),
      ],
    },
  ]
}

/** The complete option with the lowest total; null when none is complete, because an incomplete total only looks low. */
export function cheapest(options: readonly CopyOption[]): CopyOption | null {
  const complete = options.filter(
    (option) => option.missing.length === 0 && option.lines.some((line) => !line.optional),
  )
  return [...complete].sort((a, b) => a.tco.minor - b.tco.minor)[0] ?? null
}

/** An option without a counted line costs nothing yet: its amounts are not stated, not zero. */
export const isEmpty = (option: CopyOption): boolean => option.lines.every((line) => line.optional)

const moneyCell = (name: MoneyRow, amount: Money | null): ComparisonCell => {
  if (amount === null) return null
  if (name !== 'saved') return { money: amount, name }
  return { money: amount, name, tone: amount.minor < 0 ? 'bad' : 'good' }
}

const todayCell = (name: MoneyRow, amount: CopyToday['monthly'] | undefined): ComparisonCell =>
  amount ? { money: amount, name } : null

const textCell = (text: string): ComparisonCell => (text === '' ? null : { text })

const missingCell = ({ missing }: CopyOption): ComparisonCell =>
  missing.length === 0 ? { words: 'cell.complete' } : { text: missing.join(', ') }

function termCell({ termMonths, autoRenew, renewMonths, noticeDays }: CopyOption): ComparisonCell {
  if (!autoRenew) return { words: 'cell.term', params: { count: termMonths } }
  return { words: 'cell.renews', params: { count: termMonths, renew: renewMonths, notice: noticeDays } }
}

function priceCell({ escalator }: CopyOption): ComparisonCell {
  if (escalator === 0) return { words: 'cell.fixed' }
  return { words: escalator > 0 ? 'cell.rises' : 'cell.falls', rate: escalator }
}

function promoCell({ lines }: CopyOption): ComparisonCell {
  const most = lines
    .filter((line) => !line.optional)
    .reduce((top, line) => Math.max(top, line.promo?.freeMonths ?? 0), 0)
  return most === 0 ? { words: 'cell.no-promo' } : { words: 'cell.free', params: { count: most } }
}
