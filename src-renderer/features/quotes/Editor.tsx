import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { rateFacts } from '#db/rates'
import type { Quote } from '#domain/quotes/quote'
import { isOpen } from '#domain/quotes/status'
import { EditText } from '#ui/EditText'
import { QuoteBasis } from './QuoteBasis'
import { QuoteFacts } from './QuoteFacts'
import { Sheet } from './Sheet'
import { useEditing } from './use-editing'
import { useChoices, useOfferings } from './use-quotes'

/** Options as columns, lines as rows; totals follow each keystroke, every commit is saved. */
export function Editor({ stored }: { readonly stored: Quote }) {
  const { t } = useTranslation('quotes')
  const { quote, shown, editing } = useEditing(stored)
  const choices = useChoices()
  const offerings = useOfferings(quote)
  const open = isOpen(quote)
  const rates = useLive(rateFacts, [])?.newest ?? null
  const surroundings = useMemo(() => ({ choices, offerings, open, rates }), [choices, offerings, open, rates])
  return (
    <>
      <QuoteFacts quote={quote} shown={shown} editing={editing} open={open} />
      <Sheet quote={quote} shown={shown} editing={editing} surroundings={surroundings}>
        <QuoteBasis quote={quote} editing={editing} open={open} />
        <EditText
          label={t('assumptions')}
          placeholder={t('assumptions-hint')}
          value={quote.assumptions}
          lines={2}
          disabled={!open}
          onCommit={(assumptions) => editing.commit((row) => ({ ...row, assumptions }))}
        />
      </Sheet>
    </>
  )
}
