import { Combobox, useCombobox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ClipboardEvent, type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { addLines } from '#domain/quotes/edit'
import { lineOfOffering, listPrices, priceBookOn } from '#domain/quotes/from-offering'
import { pastedLines } from '#domain/quotes/paste'
import type { QuoteLine, QuoteOption } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import { dayAt } from '#domain/values/dates'
import { units } from '#domain/values/quantity'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { useFormat } from '#ui/format'
import { plainDecimal } from '#ui/plain-decimal'
import cells from './Cells.module.css'
import { clipboardTable } from './clipboard-table'
import styles from './Editor.module.css'
import type { Editing } from './use-editing'
import { useHeldKeys, useOffered } from './use-offered'

type Props = {
  readonly option: QuoteOption
  readonly at: string
  readonly currency: Currency
  readonly editing: Editing
  readonly supplierName: (id: string) => string
}

/** One field that adds lines: words find an offering, Enter takes it, anything else is a line by hand, a pasted table is many. */
export const AddLine = memo(function AddLine({ option, at, currency, editing, supplierName }: Props) {
  const { t } = useTranslation(['quotes', 'decide'])
  const format = useFormat()
  const { locale } = format
  const [words, setWords] = useState('')
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const { found, isCurrent } = useOffered(words)
  const { hold, forget } = useHeldKeys(isCurrent, {
    ArrowDown: list.selectNextOption,
    ArrowUp: list.selectPreviousOption,
    Enter: list.clickSelectedOption,
  })
  const usual = option.lines.at(-1)
  const add = (lines: readonly QuoteLine[]) => {
    setWords('')
    list.closeDropdown()
    editing.commit(addLines(option.id, lines))
  }
  const byHand = () =>
    add([
      {
        id: newId(),
        supplierId: usual?.supplierId ?? '',
        offeringId: null,
        description: words.trim(),
        unit: '',
        quantity: units(1),
        unitMrc: null,
        unitNrc: null,
        promo: null,
        optional: false,
      },
    ])
  const take = (id: string) => {
    const offering = found.find((one) => one.id === id)
    if (!offering) return byHand()
    const today = dayAt(now())
    const book = priceBookOn(offering, today)
    const { name, priceFrom, priceUntil } = offering
    const day = book === 'over' ? priceUntil : priceFrom
    if (book !== 'holds' && day)
      notifications.show({ message: t(`decide:price-book.${book}`, { name, day: format.day(day) }), withBorder: true })
    add([lineOfOffering(offering, newId(), usual?.quantity ?? units(1), currency, today)])
  }
  const paste = (event: ClipboardEvent) => {
    const table = clipboardTable(event.clipboardData)
    if (!table) return
    event.preventDefault()
    const plain = (one: string) => plainDecimal(one, locale)
    const { lines, problems } = pastedLines(table, { currency, supplierId: usual?.supplierId ?? '', plain, newId })
    if (lines.length === 0) return
    editing.commit(addLines(option.id, lines), { label: 'quote-pasted', params: { count: lines.length } })
    if (problems.length > 0)
      notifications.show({
        withBorder: true,
        autoClose: false,
        title: t('paste.problems', { count: problems.length }),
        message: problems
          .slice(0, 8)
          .map(({ row, column, text }) => t('paste.problem', { row, column: t(`paste.${column}`), text }))
          .join('\n'),
        styles: { description: { whiteSpace: 'pre-line' } },
      })
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && words.trim() !== '' && !list.dropdownOpened) byHand()
  }
  return (
    <Combobox store={list} onOptionSubmit={take} position="bottom-start" width={420} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <input
          className={`${cells.input} ${styles.add}`}
          role="combobox"
          aria-expanded={list.dropdownOpened}
          aria-controls={list.listId ?? ''}
          aria-autocomplete="list"
          aria-label={t('line.add-to', { option: option.name })}
          placeholder={t('line.add')}
          value={words}
          data-cell={at}
          autoComplete="off"
          onChange={(event) => {
            setWords(event.currentTarget.value)
            forget()
            list.openDropdown()
            list.resetSelectedOption()
          }}
          onKeyDownCapture={hold}
          onKeyDown={hear}
          onPaste={paste}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <Combobox.Options aria-label={t('line.found')}>
          {found.map((offering) => (
            <Found key={offering.id} offering={offering} supplier={supplierName(offering.supplierId)} />
          ))}
          <Combobox.Option value="">{t('line.by-hand', { words: words.trim() })}</Combobox.Option>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
})

function Found({ offering, supplier }: { readonly offering: Offering; readonly supplier: string }) {
  const format = useFormat()
  const { unitMrc, unitNrc } = listPrices(offering, units(1))
  const price = unitMrc ?? offering.tiers[0]?.price ?? unitNrc
  return (
    <Combobox.Option value={offering.id}>
      <span className={styles.found}>
        <span className="clip">{offering.name}</span>
        <span className={styles.foundPrice}>{price ? format.unitPrice(price) : '–'}</span>
        <span className={styles.foundFrom}>{supplier}</span>
      </span>
    </Combobox.Option>
  )
}
