import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLine, inOrder, keepRates, type QuoteChange } from '#domain/quotes/edit'
import { withQuantity } from '#domain/quotes/from-offering'
import { monthlyOf } from '#domain/quotes/line-cost'
import { type Into, monthlyPrices } from '#domain/quotes/line-price'
import type { QuoteLine } from '#domain/quotes/quote'
import type { OptionId } from '#domain/values/ids'
import { asUnits, type Quantity, type UnitPrice, unitPriceText } from '#domain/values/quantity'
import { refused } from '#domain/values/result'
import { MoneyText } from '#ui/MoneyText'
import { CellInput } from './CellInput'
import { asPrice, asQuantity, asText, type Parse } from './cells'
import styles from './Editor.module.css'
import { LineDetails } from './LineDetails'
import type { Surroundings } from './Sheet'
import type { Editing } from './use-editing'

type Props = {
  readonly optionId: OptionId
  readonly optionName: string
  readonly line: QuoteLine
  readonly shown: QuoteLine
  /** The option's lines when they are asked for, so that a change to one does not draw the others again. */
  readonly linesOf: () => readonly QuoteLine[]
  readonly at: string
  readonly into: Into
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/** One line of one option: words and month's amount above; quantity, prices below; supplier and rarer facts behind a button. */
export const LineCell = memo(function LineCell(props: Props) {
  const { optionId, optionName, line, shown, linesOf, at, into, editing, surroundings } = props
  const { t } = useTranslation('quotes')
  const { offerings, open } = surroundings
  const name = { name: line.description || t('line.unnamed'), option: optionName }
  const changed = (change: (one: QuoteLine) => QuoteLine) => changeLine(optionId, line.id, change)
  const counted = (quantity: Quantity) =>
    changed((one) => withQuantity(one, quantity, offerings.get(one.offeringId ?? '')))
  const rated = { ...into, rates: into.rates ?? surroundings.rates }
  const price = (typed: UnitPrice | null, facts: Partial<QuoteLine>): QuoteChange =>
    inOrder(
      keepRates(typed && typed.currency !== into.currency ? surroundings.rates : null),
      changed((one) => ({ ...one, ...facts })),
    )
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
          value={priceText(line.unitMrc, into)}
          placeholder={t('line.missing')}
          parse={oneCurrency(line, asPrice(rated))}
          end
          at={`${at}:mrc`}
          onType={(unitMrc) => editing.type(price(unitMrc, { unitMrc }))}
          onCommit={(unitMrc) => editing.commit(price(unitMrc, { unitMrc }))}
        />
        <CellInput
          {...shared}
          label={t('line.nrc-of', name)}
          value={priceText(line.unitNrc, into)}
          placeholder="–"
          parse={asPrice(rated)}
          end
          at={`${at}:nrc`}
          onType={(unitNrc) => editing.type(price(unitNrc, { unitNrc }))}
          onCommit={(unitNrc) => editing.commit(price(unitNrc, { unitNrc }))}
        />
      </div>
      <LineDetails
        optionId={optionId}
        line={line}
        linesOf={linesOf}
        into={into}
        editing={editing}
        surroundings={surroundings}
        name={name.name}
      />
    </>
  )
})

/** A price in another currency than the quote's says so. */
const priceText = (price: UnitPrice | null, { currency }: Into): string =>
  price ? `${price.currency === currency ? '' : `${price.currency} `}${unitPriceText(price)}` : ''

/** The monthly price refuses a currency that the line's tiers, usage or list price do not share. */
const oneCurrency =
  (line: QuoteLine, parse: Parse<UnitPrice | null>): Parse<UnitPrice | null> =>
  (text, locale) => {
    const result = parse(text, locale)
    const others = monthlyPrices({ ...line, unitMrc: null })
    const mixed = result.ok && result.value && others.some((one) => one.currency !== result.value?.currency)
    return mixed ? refused('two-currencies') : result
  }
