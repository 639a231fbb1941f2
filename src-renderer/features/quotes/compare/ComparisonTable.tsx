import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientCopy, CopyOption } from '#domain/quotes/client-copy'
import { type ComparisonCell, type ComparisonRow, cheapest, comparison, type MoneyRow } from '#domain/quotes/comparison'
import { explanationsOf } from '#domain/quotes/explained'
import { type OwnedRow, ownedColumn } from '#domain/quotes/owned-column'
import type { Quote } from '#domain/quotes/quote'
import type { Explanation } from '#domain/values/explain'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { editQuote } from '../commands'
import { cellWords } from '../editor/cell-words'
import styles from './Comparison.module.css'

type Props = { readonly quote: Quote; readonly copy: ClientCopy; readonly open: boolean }

/** Need, today and the options side by side; every amount of an option explains itself. */
export function ComparisonTable({ quote, copy, open }: Props) {
  const { t } = useTranslation(['quotes', 'decide'])
  const format = useFormat()
  const words = (cell: ComparisonCell) => cellWords(cell, t, format)
  const groups = useMemo(() => comparison(copy), [copy])
  const explained = useMemo(() => quote.options.map((option) => explanationsOf(option, quote)), [quote])
  const owned = useMemo(() => ownedColumn(quote), [quote])
  const best = cheapest(copy.options)
  const columns = copy.options.length + (copy.today ? 2 : 1) + (owned ? 1 : 0)
  const tone = (option: CopyOption | undefined) => (option?.recommended ? styles.recommended : undefined)
  return (
    <div className={`card ${styles.frame}`}>
      <table className={styles.table}>
        <caption className={styles.heard}>{t('compare.caption', { title: copy.title })}</caption>
        <thead>
          <tr>
            <td className={styles.need}>{copy.need ? t('compare.need', { need: copy.need }) : ''}</td>
            {copy.today && (
              <th scope="col">
                <div className={styles.over}>{t('today.title')}</div>
                {copy.today.name || t('not-known')}
              </th>
            )}
            {owned && (
              <th scope="col">
                <div className={styles.over}>{t('decide:owned.of-which')}</div>
                {t('decide:owned.title')}
              </th>
            )}
            {copy.options.map((option) => (
              <th key={option.id} scope="col" className={tone(option)}>
                <Over option={option} quote={quote} open={open} best={best?.id === option.id} />
                {option.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.id}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={columns}>
                  <span>{t(`group.${group.id}`)}</span>
                </th>
              </tr>
              {group.rows
                .map((row) => [row, isFigures(row)] as const)
                .map(([row, figures]) => (
                  <tr key={row.id}>
                    <th scope="row">{t(`row.${row.id}`, row.params ?? {})}</th>
                    {copy.today && <Cell cell={row.today} explanations={null} figures={figures} words={words} />}
                    {owned && (
                      <td className={figures ? styles.amount : undefined}>
                        {row.id in owned ? <Explain explanation={owned[row.id as OwnedRow]} /> : '–'}
                      </td>
                    )}
                    {row.options.map((cell, index) => (
                      <Cell
                        key={copy.options[index]?.id ?? index}
                        cell={cell}
                        explanations={explained[index] ?? null}
                        className={tone(copy.options[index])}
                        figures={figures}
                        words={words}
                        strong={row.id === 'tco'}
                      />
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type OverProps = { readonly option: CopyOption; readonly quote: Quote; readonly open: boolean; readonly best: boolean }

function Over({ option, quote, open, best }: OverProps) {
  const { t } = useTranslation('quotes')
  const recommend = () =>
    editQuote(quote.id, (row) => ({ ...row, recommendedId: row.recommendedId === option.id ? null : option.id }), now())
  const Star = option.recommended ? IconStarFilled : IconStar
  return (
    <div className={styles.over}>
      {open && (
        <ActionIcon
          variant="subtle"
          size="xs"
          aria-pressed={option.recommended}
          aria-label={t('option.recommend', { name: option.name })}
          onClick={recommend}
        >
          <Star size={14} />
        </ActionIcon>
      )}
      {option.accepted && <Badge tone="good">{t('status.accepted')}</Badge>}
      {option.recommended && !option.accepted && <Badge tone="good">{t('compare.recommended')}</Badge>}
      {best && <Badge>{t('compare.lowest')}</Badge>}
      {option.missing.length > 0 && <Badge tone="bad">{t('total.incomplete', { count: option.missing.length })}</Badge>}
    </div>
  )
}

/** A row of amounts: what is not stated stands at the end like the amounts beside it. */
const isFigures = (row: ComparisonRow): boolean =>
  [row.today, ...row.options].some((cell) => cell !== null && 'money' in cell)

type CellProps = {
  readonly cell: ComparisonCell
  readonly explanations: Readonly<Partial<Record<MoneyRow, Explanation | null>>> | null
  readonly figures: boolean
  readonly words: (cell: ComparisonCell) => string
  readonly className?: string | undefined
  readonly strong?: boolean
}

function Cell({ cell, explanations, figures, words, className, strong }: CellProps) {
  const isMoney = cell !== null && 'money' in cell
  const explanation = isMoney ? explanations?.[cell.name] : null
  const tone = isMoney && cell.tone ? styles[cell.tone] : undefined
  return (
    <td className={[figures && styles.amount, className, tone].filter(Boolean).join(' ')}>
      {explanation ? <Explain explanation={explanation} strong={strong ?? false} /> : words(cell)}
    </td>
  )
}
