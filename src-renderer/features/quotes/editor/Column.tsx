import { memo, useCallback, useRef } from 'react'
import type { QuoteOption } from '#domain/quotes/quote'
import type { TotalsAsk } from '#domain/quotes/totals'
import { AddLine } from './AddLine'
import styles from './Editor.module.css'
import { LineCell } from './LineCell'
import { OptionFigures } from './OptionFigures'
import { OptionHead } from './OptionHead'
import { OptionTerms } from './OptionTerms'
import type { Surroundings } from './Sheet'
import type { Editing } from './use-editing'

type Props = {
  readonly option: QuoteOption
  readonly shown: QuoteOption
  readonly index: number
  readonly rows: number
  readonly facts: TotalsAsk
  readonly recommended: boolean
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/** One option from top to bottom. In the page its cells follow each other, so that Tab walks down the column. */
export const Column = memo(function Column(props: Props) {
  const { option, shown, index, rows, facts, recommended, editing, surroundings } = props
  const lines = useRef(option.lines)
  lines.current = option.lines
  const linesOf = useCallback(() => lines.current, [])
  const at = (gridRow: number) => ({ style: { gridRow, gridColumn: index + 2 }, 'data-column': index })
  const tone = recommended ? `${styles.column} ${styles.recommended}` : styles.column
  return (
    <>
      <div className={`${tone} ${styles.head}`} {...at(1)}>
        <OptionHead
          option={option}
          index={index}
          recommended={recommended}
          editing={editing}
          open={surroundings.open}
          onTemplate={surroundings.onTemplate}
        />
      </div>
      {option.lines.map((line, row) => (
        <div key={line.id} className={`${tone} ${styles.line}`} {...at(row + 2)}>
          <LineCell
            optionId={option.id}
            optionName={option.name}
            line={line}
            shown={shown.lines[row] ?? line}
            linesOf={linesOf}
            at={`${String(index)}:${String(row)}`}
            into={facts}
            editing={editing}
            surroundings={surroundings}
          />
        </div>
      ))}
      {Array.from({ length: rows - option.lines.length }, (_, gap) => (
        <div key={`gap-${String(gap)}`} className={tone} {...at(option.lines.length + gap + 2)} />
      ))}
      <div className={`${tone} ${styles.line}`} {...at(rows + 2)}>
        {surroundings.open && (
          <AddLine
            option={option}
            at={`${String(index)}:add`}
            currency={facts.currency}
            editing={editing}
            supplierName={surroundings.choices.supplierName}
          />
        )}
      </div>
      <div className={`${tone} ${styles.figures}`} {...at(rows + 3)}>
        <OptionFigures option={shown} facts={facts} />
      </div>
      <div className={`${tone} ${styles.terms}`} {...at(rows + 4)}>
        <OptionTerms option={option} currency={facts.currency} editing={editing} surroundings={surroundings} />
      </div>
    </>
  )
})
