import type { ClientCopy } from '#domain/quotes/client-copy'
import { type ComparisonCell, comparison } from '#domain/quotes/comparison'
import type { CopyLine } from '#domain/quotes/copy-line'
import { asUnits, unitPriceText } from '#domain/values/quantity'
import { type CsvCell, csvBytes } from './csv'
import { costName, noteWords } from './line-notes'
import type { Wording } from './wording'

/** The comparison and then its lines, one table below the other. */
export function quoteCsv(copy: ClientCopy, wording: Wording): Uint8Array<ArrayBuffer> {
  return csvBytes([...head(copy, wording), [], ...table(copy, wording), [], ...lines(copy, wording)])
}

const words = (text: string): CsvCell => ({ text })

function head(copy: ClientCopy, { t }: Wording): readonly CsvCell[][] {
  const by = [copy.advisor.name, copy.advisor.company].filter((one) => one !== '').join(', ')
  return [
    [words(t('file.quote')), words(copy.number)],
    [words(t('file.title')), words(copy.title)],
    [words(t('file.client')), words(copy.clientName)],
    [words(t('file.by')), words(by)],
    [words(t('file.on')), words(copy.preparedOn)],
    [words(t('list.valid')), words(copy.validUntil ?? '')],
    [words(t('currency')), words(copy.currency)],
    [words(t('need')), words(copy.need)],
    [words(t('assumptions')), words(copy.assumptions)],
  ]
}

function table(copy: ClientCopy, wording: Wording): readonly CsvCell[][] {
  const { t, cell } = wording
  const figure = (one: ComparisonCell): CsvCell =>
    one && 'money' in one ? { money: one.money } : one === null ? null : words(cell(one))
  const today = (one: CsvCell): readonly CsvCell[] => (copy.today ? [one] : [])
  const names = copy.options.map((option) =>
    words(option.recommended ? `${option.name} (${t('compare.recommended')})` : option.name),
  )
  return [
    [words(t('file.row')), ...today(words(copy.today?.name || t('today.title'))), ...names],
    ...comparison(copy).flatMap((group) =>
      group.rows.map((row) => [
        words(t(`row.${row.id}`, row.params ?? {})),
        ...today(figure(row.today)),
        ...row.options.map(figure),
      ]),
    ),
  ]
}

function lines(copy: ClientCopy, wording: Wording): readonly CsvCell[][] {
  const { t } = wording
  const names = [
    'option',
    'supplier',
    'description',
    'unit',
    'quantity',
    'mrc',
    'nrc',
    'monthly',
    'once',
    'promo',
    'in',
  ]
  return [
    names.map((name) => words(t(`file.line.${name}`))),
    ...copy.options.flatMap((option) => [
      ...option.lines.map((line) => [words(option.name), ...lineCells(line, wording)]),
      ...option.costs.map((cost) => {
        const gap = (count: number): readonly CsvCell[] => Array.from({ length: count }, () => null)
        const name = words(costName(cost, t))
        return [words(option.name), null, name, ...gap(5), { money: cost.once }, null, words(t('file.counted'))]
      }),
    ]),
  ]
}

function lineCells(line: CopyLine, wording: Wording): readonly CsvCell[] {
  const { t } = wording
  const price = (one: CopyLine['unitMrc']): CsvCell => (one ? { decimal: unitPriceText(one) } : null)
  return [
    words(line.supplier),
    words(line.description),
    words(line.unit),
    { decimal: String(asUnits(line.quantity)) },
    line.monthly ? price(line.unitMrc) : words(t('line.missing')),
    price(line.unitNrc),
    line.monthly && { money: line.monthly },
    line.once && { money: line.once },
    words(noteWords(line.notes, wording).join('; ')),
    words(t(line.optional ? 'file.optional' : 'file.counted')),
  ]
}
