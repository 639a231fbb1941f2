import { notifications } from '@mantine/notifications'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteChange } from '#domain/quotes/edit'
import type { Quote } from '#domain/quotes/quote'
import { now } from '#platform/clock'
import { editQuote, type Said } from '../commands'

export type Editing = {
  /** Saves a change at once; the screen shows it before the disk answers. */
  readonly commit: (change: QuoteChange, said?: Said) => void
  /** Shows what is being typed in the totals without saving it; null when the cell is left. */
  readonly type: (change: QuoteChange | null) => void
}

/**
 * The stored quote with the edits that are still on their way to the disk, and with what is being typed. The changes run
 * on the stored row again when they are saved, so they must be pure: ids are made before.
 */
export function useEditing(stored: Quote): {
  readonly quote: Quote
  readonly shown: Quote
  readonly editing: Editing
} {
  const { t } = useTranslation('quotes')
  const [ahead, setAhead] = useState<Quote | null>(null)
  const [typed, setTyped] = useState<QuoteChange | null>(null)
  const quote = ahead && ahead.id === stored.id && stored.updatedAt < ahead.updatedAt ? ahead : stored
  const latest = useRef(quote)
  latest.current = quote
  useEffect(() => {
    setAhead((one) => (one && stored.updatedAt >= one.updatedAt ? null : one))
  }, [stored])
  const editing = useMemo<Editing>(
    () => ({
      commit: (change, said) => {
        const at = now()
        const next = { ...change(latest.current), updatedAt: at }
        latest.current = next
        setTyped(null)
        setAhead(next)
        editQuote(stored.id, change, at, said).catch(() => {
          setAhead(null)
          notifications.show({ message: t('not-saved'), color: 'red', withBorder: true })
        })
      },
      type: (change) => setTyped(() => change),
    }),
    [stored.id, t],
  )
  const shown = useMemo(() => (typed ? typed(quote) : quote), [typed, quote])
  return { quote, shown, editing }
}
