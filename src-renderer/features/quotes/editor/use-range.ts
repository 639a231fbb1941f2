import { notifications } from '@mantine/notifications'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { inOrder, keepRates } from '#domain/quotes/edit'
import type { Into } from '#domain/quotes/line-price'
import type { Quote } from '#domain/quotes/quote'
import {
  type Block,
  blockOf,
  blockText,
  fillDown,
  fillRight,
  type Put,
  pasteOver,
  putCells,
} from '#domain/quotes/sheet'
import { newId } from '#platform/new-id'
import { useFormat } from '#ui/format'
import { asPrice, asQuantity } from './cells'
import { clipboardTable } from './clipboard-table'
import { blankLine, cellOf, cellsIn, cornerOf, inputAt, paint, stepped, wholeText } from './range'
import type { Surroundings } from './Sheet'
import { moveInSheet } from './sheet-keys'
import type { Editing } from './use-editing'

type Props = {
  readonly quote: Quote
  readonly into: Into
  readonly editing: Editing
  readonly surroundings: Surroundings
}

/**
 * The sheet as a spreadsheet: Shift and arrows mark a block, Ctrl+C and Ctrl+V carry it (also to and from Excel), Ctrl+D and
 * Ctrl+R fill it, F2 edits within a cell. The block is painted onto the page, so that no cell is drawn again for it.
 */
export function useRange({ quote, into, editing, surroundings }: Props) {
  const { t } = useTranslation('decide')
  const { locale } = useFormat()
  const root = useRef<HTMLDivElement>(null)
  const [block, setBlock] = useState<Block | null>(null)
  const ends = useRef<{ from: ReturnType<typeof cellOf>; to: ReturnType<typeof cellOf> }>({ from: null, to: null })
  const { offerings } = surroundings

  const mark = (from: ReturnType<typeof cellOf>, to: ReturnType<typeof cellOf>) => {
    ends.current = { from, to }
    const next = from && to ? blockOf(from, to) : null
    paint(root.current, next)
    setBlock(next)
  }
  const clear = () => block && mark(null, null)
  const fill = (puts: (row: Quote, of: Block) => readonly Put[], target: HTMLElement) => {
    const at = cellOf(target)
    if (!at || !surroundings.open) return
    target.blur()
    target.focus()
    const of = block ?? blockOf(at, at)
    const blank = blankLine(newId)
    editing.commit((row) => putCells(row, puts(row, of), { offerings, blank })(row))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    const at = cellOf(target)
    const command = event.ctrlKey || event.metaKey
    if (!at) return moveInSheet(event)
    const key = event.key.toLowerCase()
    if (command && (key === 'd' || key === 'r')) {
      event.preventDefault()
      event.stopPropagation()
      return fill(key === 'd' ? fillDown : fillRight, target)
    }
    if (event.shiftKey && event.key.startsWith('Arrow') && !event.altKey) {
      const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      if (sideways && !block && !wholeText(target)) return
      event.preventDefault()
      const to = stepped(ends.current.to ?? at, event.key, quote)
      return mark(ends.current.from ?? at, to)
    }
    if (event.key === 'Escape' && block) {
      event.stopPropagation()
      return clear()
    }
    if (event.key === 'F2') {
      const input = target as HTMLInputElement
      return input.setSelectionRange(input.value.length, input.value.length)
    }
    if (command || event.key === 'Shift' || event.key === 'Control' || event.key === 'Meta') return
    clear()
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !event.altKey && wholeText(target)) {
      const next = inputAt(root.current, stepped(at, event.key, quote))
      if (!next || next === target) return
      event.preventDefault()
      next.focus()
      return next.select()
    }
    moveInSheet(event)
  }

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const at = cellOf(event.target as HTMLElement)
    const from = cellOf(document.activeElement as HTMLElement | null)
    if (!event.shiftKey || !at || !from) return clear()
    event.preventDefault()
    mark(from, at)
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (!block) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', blockText(quote, block))
  }

  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const at = cellOf(event.target as HTMLElement)
    if (!at || !surroundings.open || event.defaultPrevented) return
    const table = clipboardTable(event.clipboardData)
    if (!table && !block) return
    event.preventDefault()
    const rated = { ...into, rates: into.rates ?? surroundings.rates }
    const read = {
      quantity: (text: string) => asQuantity(text, locale),
      price: (text: string) => asPrice(rated)(text, locale),
    }
    const rows = table ?? cellsIn(block as Block, event.clipboardData.getData('text/plain').trim())
    const { puts, refused } = pasteOver(block ? cornerOf(block) : at, rows, read)
    const foreign = puts.some(({ value }) => typeof value === 'object' && value && value.currency !== into.currency)
    const blank = blankLine(newId)
    editing.commit(
      inOrder(keepRates(foreign ? surroundings.rates : null), (row) => putCells(row, puts, { offerings, blank })(row)),
      { label: 'quote-cells-pasted', params: { count: puts.length } },
    )
    if (refused.length > 0)
      notifications.show({
        withBorder: true,
        autoClose: false,
        title: t('range.refused', { count: refused.length }),
        message: refused
          .slice(0, 8)
          .map((one) =>
            t('range.refused-cell', { row: one.at.line + 1, text: one.text, why: t(`quotes:refused.${one.refusal}`) }),
          )
          .join('\n'),
        styles: { description: { whiteSpace: 'pre-line' } },
      })
  }

  return { root, block, onKeyDown, onMouseDown, onCopy, onPaste }
}
