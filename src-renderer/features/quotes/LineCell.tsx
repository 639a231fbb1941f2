import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLine } from '#domain/quotes/edit'
import { withQuantity } from '#domain/quotes/from-offering'
import { monthlyOf } from '#domain/quotes/line-cost'
import type { Into } from '#domain/quotes/line-price'
import type { QuoteLine } from '#domain/quotes/quote'
import type { OptionId } from '#domain/values/ids'
import { asUnits, type Quantity, unitPriceText } from '#domain/values/quantity'
import { MoneyText } from '#ui/MoneyText'
import { CellInput } from './CellInput'
import { asPrice, asQuantity, asText } from './cells'
import styles from './Editor.module.css'
import { LineDetails } from './LineDetails'
import type { Surroundings } from './Sheet'
import type { Editing } from './use-editing'

type Props = {
  readonly optionId: OptionId
  readonly optionName: string
  readonly line: QuoteLine
  readonly shown: QuoteLine
  readonly at: string
  readonly into: Into
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/** One line of one option: words and month's amount above; quantity, prices below; supplier and rarer facts behind a button. */
export const LineCell = memo(function LineCell(props: Props) {
  const { optionId, optionName, line, shown, at, into, editing, surroundings } = props
  const { t } = useTranslation('quotes')
  const { offerings, open } = surroundings
  const name = { name: line.description || t('line.unnamed'), option: optionName }
  const changed = (change: (one: QuoteLine) => QuoteLine) => changeLine(optionId, line.id, change)
  const counted = (quantity: Quantity) =>
    changed((one) => withQuantity(one, quantity, offerings.get(one.offeringId ?? '')))
  const shared = { disabled: !open, onLeave: () => editing.type(null) }
  const month = monthlyOf(shown, into)
  return (
    <>
      <div className={styles.lineTop}>
        <CellInput
          {...shared}
          label={t('line.description-of', { option: optionName })}
          value={line.description}
          placeholder={t('line.description')}
          parse={asText}
          at={`${at}:description`}
          onCommit={(description) => editing.commit(changed((one) => ({ ...one, description })))}
        />
        <span className={shown.optional ? styles.outside : styles.month}>
          <MoneyText
            amount={month}
            missing={t('line.missing')}
            {...(!month && !shown.optional && { tone: 'bad' as const })}
          />
        </span>
      </div>
      <div className={styles.numbers}>
        <CellInput
          {...shared}
          label={t('line.quantity-of', name)}
          value={String(asUnits(line.quantity))}
          parse={asQuantity}
          end
          at={`${at}:quantity`}
          onType={(quantity) => editing.type(counted(quantity))}
          onCommit={(quantity) => editing.commit(counted(quantity))}
        />
        <CellInput
          {...shared}
          label={t('line.mrc-of', name)}
          value={line.unitMrc ? unitPriceText(line.unitMrc) : ''}
          placeholder={t('line.missing')}
          parse={asPrice(into.currency)}
          end
          at={`${at}:mrc`}
          onType={(unitMrc) => editing.type(changed((one) => ({ ...one, unitMrc })))}
          onCommit={(unitMrc) => editing.commit(changed((one) => ({ ...one, unitMrc })))}
        />
        <CellInput
          {...shared}
          label={t('line.nrc-of', name)}
          value={line.unitNrc ? unitPriceText(line.unitNrc) : ''}
          placeholder="–"
          parse={asPrice(into.currency)}
          end
          at={`${at}:nrc`}
          onType={(unitNrc) => editing.type(changed((one) => ({ ...one, unitNrc })))}
          onCommit={(unitNrc) => editing.commit(changed((one) => ({ ...one, unitNrc })))}
        />
      </div>
      <LineDetails optionId={optionId} line={line} editing={editing} surroundings={surroundings} name={name.name} />
    </>
  )
})
