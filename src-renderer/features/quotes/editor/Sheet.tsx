import { Button } from '@mantine/core'
import { IconFileText, IconPlus, IconTemplate } from '@tabler/icons-react'
import { type CSSProperties, type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { addOption } from '#domain/quotes/edit'
import { emptyOption } from '#domain/quotes/new-quote'
import type { Quote } from '#domain/quotes/quote'
import { askOf } from '#domain/quotes/totals'
import type { RateDay } from '#domain/values/exchange'
import type { OptionId } from '#domain/values/ids'
import { newId } from '#platform/new-id'
import { columnWidth, useColumns } from '../use-columns'
import type { Choices } from '../use-quotes'
import { Column } from './Column'
import styles from './Editor.module.css'
import { totalNames } from './OptionFigures'
import { addField, leaveAdding } from './sheet-keys'
import type { Editing } from './use-editing'
import { useRange } from './use-range'

/** What a cell of the sheet needs beside the quote itself. */
export type Surroundings = {
  readonly choices: Choices
  readonly offerings: ReadonlyMap<string, Offering>
  readonly open: boolean
  /** The newest rates in the book, for prices of another currency; null when there are none. */
  readonly rates: RateDay | null
  /** Asks under which name an option is kept for later quotes. */
  readonly onTemplate: (id: OptionId) => void
}

type Props = {
  readonly quote: Quote
  readonly shown: Quote
  readonly editing: Editing
  readonly surroundings: Surroundings
  readonly onTemplates: () => void
  readonly onOffer: () => void
  /** Below the sheet, in the same scroll. */
  readonly children: ReactNode
}

export function Sheet({ quote, shown, editing, surroundings, onTemplates, onOffer, children }: Props) {
  const { t } = useTranslation(['quotes', 'decide'])
  const rows = Math.max(0, ...quote.options.map((option) => option.lines.length))
  const { currency, horizonMonths, today, rates, afterTerm, discountRate, seats, owned } = shown
  const facts = useMemo(
    () =>
      askOf({
        currency,
        horizonMonths,
        today,
        ...(rates && { rates }),
        ...(afterTerm && { afterTerm }),
        ...(discountRate && { discountRate }),
        ...(seats && { seats }),
        ...(owned && { owned }),
      }),
    [currency, horizonMonths, today, rates, afterTerm, discountRate, seats, owned],
  )
  const range = useRange({ quote, into: facts, editing, surroundings })
  const columns = useColumns(quote.options.length, range.root)
  const [begun, setBegun] = useState(() => (isBlank(quote) ? { option: 0 } : null))
  const add = () => {
    const option = quote.options.length
    editing.commit(addOption(emptyOption(newId(), t('option-number', { number: option + 1 }))))
    columns.hold(option)
    setBegun({ option })
  }
  // What was begun is gone on with where its first line is added.
  useEffect(() => {
    if (begun) addField(range.root.current, begun.option)?.focus()
  }, [begun, range.root])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const adds = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && surroundings.open
    if (!adds) return range.onKeyDown(event)
    event.preventDefault()
    add()
  }
  const marked = range.block
    ? (range.block.bottom - range.block.top + 1) * (range.block.right - range.block.left + 1)
    : 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows bubble up from the cells, which are the controls
    <div
      ref={range.root}
      className={`card ${styles.scroller}`}
      onKeyDown={onKeyDown}
      onKeyDownCapture={leaveAdding}
      onMouseDown={range.onMouseDown}
      onCopy={range.onCopy}
      onPaste={range.onPaste}
      onScroll={columns.onScroll}
      onFocus={columns.onFocus}
    >
      <div className={styles.sheet} style={widthOf(quote.options.length)}>
        <Labels rows={rows} />
        <p className={styles.marked} style={{ gridRow: 1, gridColumn: 1 }} role="status">
          {marked > 0 ? t('decide:range.marked', { count: marked }) : ''}
        </p>
        {quote.options.map(
          (option, index) =>
            columns.isDrawn(index) && (
              <Column
                key={option.id}
                option={option}
                shown={shown.options[index] ?? option}
                index={index}
                rows={rows}
                facts={facts}
                recommended={quote.recommendedId === option.id}
                editing={editing}
                surroundings={surroundings}
              />
            ),
        )}
        {surroundings.open && (
          <div className={styles.addOption} style={{ gridRow: 1, gridColumn: quote.options.length + 2 }}>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              aria-keyshortcuts="Control+Enter"
              onClick={add}
            >
              {t('option.add')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTemplate size={15} />}
              aria-label={t('decide:template.from')}
              onClick={onTemplates}
            >
              {t('decide:template.short')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconFileText size={15} />}
              aria-label={t('decide:offer.open-pane')}
              onClick={onOffer}
            >
              {t('decide:offer.short')}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.after}>{children}</div>
    </div>
  )
}

/** A draft of which nothing is written yet. */
const isBlank = ({ options }: Quote): boolean => options.length === 1 && options[0]?.lines.length === 0

/** Columns share the width and stay readable: narrower than that the sheet scrolls, wider than that it stops growing. */
const widthOf = (options: number): CSSProperties => ({
  gridTemplateColumns: `132px repeat(${options}, minmax(${columnWidth}px, 1fr)) 120px`,
  inlineSize: `max(100%, ${options * columnWidth + 252}px)`,
  maxInlineSize: options * 420 + 252,
})

/** Row names; each control says its own name too, so these are for the eye alone. */
const Labels = memo(function Labels({ rows }: { readonly rows: number }) {
  const { t } = useTranslation('quotes')
  const place = (gridRow: number) => ({ gridRow, gridColumn: 1 })
  return (
    <>
      <div className={`${styles.names} ${styles.corner}`} style={place(1)} aria-hidden="true" />
      {Array.from({ length: rows }, (_, row) => (
        <div key={`line-${String(row)}`} className={styles.names} style={place(row + 2)} aria-hidden="true">
          {t('line.number', { number: row + 1 })}
        </div>
      ))}
      <div className={styles.names} style={place(rows + 2)} aria-hidden="true" />
      <div
        className={`${styles.names} ${styles.figures} ${styles.figureNames}`}
        style={place(rows + 3)}
        aria-hidden="true"
      >
        {totalNames.map((name) => (
          <div key={name} className={name === 'tco' ? styles.main : undefined}>
            {t(`total.${name}`)}
          </div>
        ))}
      </div>
      <div className={`${styles.names} ${styles.termNames}`} style={place(rows + 4)} aria-hidden="true">
        {(
          ['term', 'escalator', 'renewal', 'notice', 'install', 'sla', 'supplier-quote', 'distributor', 'more'] as const
        ).map((name) => (
          <div key={name}>{t(`term.${name}`)}</div>
        ))}
      </div>
    </>
  )
})
