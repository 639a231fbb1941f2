import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import type { ComparisonCell, ComparisonRow } from '#domain/quotes/comparison'
import type { Slide } from '#domain/quotes/slides'
import { useFormat } from '#ui/format'
import { cellWords } from '../editor/cell-words'
import styles from './Present.module.css'

type Props = {
  readonly title: string
  readonly slide: Extract<Slide, { readonly kind: 'options' | 'ending' }>
  readonly copy: ClientCopy
}

/** The options beside each other, in the few rows that the moment is about. */
export function PresentTable({ title, slide, copy }: Props) {
  const { t } = useTranslation('quotes')
  const { options, rows } = slide
  const withToday = copy.today !== null && rows.some((row) => row.today !== null)
  const best = (index: number) => (options[index]?.recommended ? styles.best : undefined)
  return (
    <section className={styles.whole}>
      <h1>{title}</h1>
      <table className={options.length > 3 ? `${styles.table} ${styles.dense}` : styles.table}>
        <thead>
          <tr>
            <td />
            {withToday && (
              <th scope="col">
                <span className={styles.tag}>{t('today.title')}</span>
                {copy.today?.name}
              </th>
            )}
            {options.map((option, index) => (
              <th key={option.id} scope="col" className={best(index)}>
                <span className={styles.tag}>{option.recommended ? t('compare.recommended') : ''}</span>
                {option.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{t(`row.${row.id}`, row.params ?? {})}</th>
              {withToday && <Cell cell={row.today} figures={isFigures(row)} />}
              {row.options.map((cell, index) => (
                <Cell
                  key={options[index]?.id ?? index}
                  cell={cell}
                  className={best(index)}
                  figures={isFigures(row)}
                  strong={row.id === 'tco'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A row of amounts: what is not stated stands at the end like the amounts beside it. */
const isFigures = (row: ComparisonRow): boolean => row.options.some((cell) => cell !== null && 'money' in cell)

type CellProps = {
  readonly cell: ComparisonCell
  readonly figures: boolean
  readonly className?: string | undefined
  readonly strong?: boolean
}

function Cell({ cell, figures, className, strong = false }: CellProps) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const names = [className, figures && styles.amount, strong && styles.strong].filter(Boolean).join(' ')
  return <td className={names}>{cellWords(cell, t, format)}</td>
}
