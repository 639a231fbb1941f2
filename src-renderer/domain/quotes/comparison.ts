import type { Day } from '../values/dates'
import type { Money } from '../values/money'
import type { Rate } from '../values/rate'
import type { ClientCopy, CopyOption, CopyToday } from './client-copy'
import { contractRows } from './comparison-contract'
import { exitMonths } from './copy-leaving'

/** One cell of the comparison: what it says, never how it looks. Null stands for "not stated". */
export type ComparisonCell =
  | { readonly money: Money; readonly name: MoneyRow; readonly tone?: 'good' | 'bad' }
  | {
      readonly words: string
      readonly params?: Readonly<Record<string, number>>
      readonly rate?: Rate
      readonly amount?: Money
      readonly day?: Day
    }
  | { readonly text: string }
  | null

export type MoneyRow =
  | 'monthly'
  | 'effectiveMonthly'
  | 'nrc'
  | 'tco'
  | 'firstYear'
  | 'saved'
  | 'npv'
  | 'perSeat'
  | 'surcharges'
  | 'expense'
  | `exit-${(typeof exitMonths)[number]}`
  | 'renewalCost'

export type ComparisonRow = {
  /** Locale key of the row's label. */
  readonly id: string
  readonly params?: Readonly<Record<string, number>>
  readonly today: ComparisonCell
  readonly options: readonly ComparisonCell[]
}

export type ComparisonGroup = {
  readonly id: 'cost' | 'contract' | 'leaving' | 'delivery'
  readonly rows: readonly ComparisonRow[]
}

/** The table that the screen, the PDF, the XLSX and the CSV all show: the same rows in the same order. */
export function comparison(copy: ClientCopy): readonly ComparisonGroup[] {
  const { today } = copy
  const row = rowOf(copy)
  const leaving = leavingRows(copy)
  return [
    { id: 'cost', rows: costRows(copy) },
    { id: 'contract', rows: contractRows(copy.options, row) },
    ...(leaving.length > 0 ? [{ id: 'leaving' as const, rows: leaving }] : []),
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

/** Lines that an eye tells apart in one chart. */
const mostLines = 6

/** The priced options that a chart draws, in their order: all while they are few, else the chosen, the recommended and the cheapest. */
export function drawnOptions(copy: ClientCopy): readonly CopyOption[] {
  const priced = copy.options.filter((option) => !isEmpty(option))
  const first = (option: CopyOption) => (option.accepted || option.recommended ? 0 : 1)
  const ranked = [...priced].sort((a, b) => first(a) - first(b) || a.tco.minor - b.tco.minor)
  const drawn = new Set(ranked.slice(0, mostLines))
  return priced.filter((option) => drawn.has(option))
}

/** An option without a counted line costs nothing yet: its amounts are not stated, not zero. */
export const isEmpty = (option: CopyOption): boolean => option.lines.every((line) => line.optional)

/** Builds a row of one cell an option. */
export type RowOf = (
  id: string,
  cell: (option: CopyOption) => ComparisonCell,
  now?: ComparisonCell,
  params?: Readonly<Record<string, number>>,
) => ComparisonRow

const rowOf =
  ({ options }: ClientCopy): RowOf =>
  (id, cell, now = null, params) => ({ id, today: now, options: options.map(cell), ...(params && { params }) })

const amountsOf =
  (copy: ClientCopy) =>
  (name: MoneyRow, amount: (option: CopyOption) => Money | null, now: ComparisonCell = null) =>
    rowOf(copy)(name, (option) => (isEmpty(option) ? null : moneyCell(name, amount(option))), now, {
      count: copy.horizonMonths,
    })

function costRows(copy: ClientCopy): readonly ComparisonRow[] {
  const { options, today } = copy
  const amounts = amountsOf(copy)
  const any = (test: (option: CopyOption) => boolean) => options.some(test)
  return [
    amounts('monthly', (one) => one.monthly, todayCell('monthly', today?.monthly)),
    amounts('nrc', (one) => one.nrc),
    amounts('tco', (one) => one.tco, todayCell('tco', today?.total)),
    ...(any((one) => one.surcharges !== null) ? [amounts('surcharges', (one) => one.surcharges)] : []),
    amounts('effectiveMonthly', (one) => one.effectiveMonthly, todayCell('effectiveMonthly', today?.effectiveMonthly)),
    ...(copy.seats ? [amounts('perSeat', (one) => one.perSeat)] : []),
    ...(copy.discountRate !== null ? [amounts('npv', (one) => one.npv)] : []),
    amounts('firstYear', (one) => one.firstYear, todayCell('firstYear', today?.firstYear)),
    ...(today?.expense ? [amounts('expense', () => null, { money: today.expense, name: 'expense' })] : []),
    ...(today ? [amounts('saved', (one) => one.saved), rowOf(copy)('break-even', breakEvenCell)] : []),
    ...(any((one) => one.missing.length > 0) ? [rowOf(copy)('missing', missingCell)] : []),
  ]
}

/** What leaving costs and what happens when nobody leaves; only what at least one option states. */
function leavingRows(copy: ClientCopy): readonly ComparisonRow[] {
  const { options, horizonMonths } = copy
  const amounts = amountsOf(copy)
  const stated = options.some((option) => option.leaving.exits !== null)
  const renews = options.some((option) => option.leaving.cliff !== null)
  const months = stated ? exitMonths.filter((month) => month <= horizonMonths) : []
  return [
    ...months.map((month) => amounts(`exit-${month}`, ({ leaving }) => leaving.exits?.[month] ?? null)),
    ...(renews
      ? [rowOf(copy)('notice', noticeCell), amounts('renewalCost', ({ leaving }) => leaving.cliff?.cost ?? null)]
      : []),
  ]
}

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

function breakEvenCell(option: CopyOption): ComparisonCell {
  if (isEmpty(option) || option.missing.length > 0) return null
  return option.breakEven === null
    ? { words: 'cell.never' }
    : { words: 'cell.from-month', params: { month: option.breakEven } }
}

function noticeCell({ leaving, autoRenew }: CopyOption): ComparisonCell {
  const { cliff } = leaving
  if (!cliff) return autoRenew ? null : { words: 'cell.no-renewal' }
  const { noticeDays, noticeOn, termMonths } = cliff
  const params = { count: noticeDays, term: termMonths }
  return noticeOn ? { words: 'cell.notice-on', params, day: noticeOn } : { words: 'cell.notice', params }
}
