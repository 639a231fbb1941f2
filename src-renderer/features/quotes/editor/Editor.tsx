import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { rateFacts } from '#db/rates'
import { addOption, inOrder } from '#domain/quotes/edit'
import type { Quote } from '#domain/quotes/quote'
import { isOpen } from '#domain/quotes/status'
import { optionsFrom } from '#domain/quotes/template'
import type { OptionId } from '#domain/values/ids'
import { newId } from '#platform/new-id'
import { EditText } from '#ui/EditText'
import { SaveTemplate } from '../SaveTemplate'
import { Templates } from '../Templates'
import { useChoices, useOfferings } from '../use-quotes'
import { OfferPane } from './OfferPane'
import styles from './OfferPane.module.css'
import { QuoteBasis } from './QuoteBasis'
import { QuoteFacts } from './QuoteFacts'
import { Sheet } from './Sheet'
import { useEditing } from './use-editing'

/** Options as columns, lines as rows; totals follow each keystroke, every commit is saved. */
export function Editor({ stored }: { readonly stored: Quote }) {
  const { quote, shown, editing } = useEditing(stored)
  const choices = useChoices()
  const offerings = useOfferings(quote)
  const open = isOpen(quote)
  const rates = useLive(rateFacts, [])?.newest ?? null
  const [keeping, setKeeping] = useState<OptionId | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [offer, setOffer] = useState(false)
  const surroundings = useMemo(
    () => ({ choices, offerings, open, rates, onTemplate: setKeeping }),
    [choices, offerings, open, rates],
  )
  const kept = quote.options.find((option) => option.id === keeping)
  return (
    <>
      <QuoteFacts quote={quote} editing={editing} open={open} />
      <div className={offer ? styles.beside : styles.alone}>
        <Sheet
          quote={quote}
          shown={shown}
          editing={editing}
          surroundings={surroundings}
          onTemplates={() => setChoosing(true)}
          onOffer={() => setOffer(true)}
        >
          <Below quote={quote} editing={editing} open={open} />
        </Sheet>
        {offer && <OfferPane quote={quote} onClose={() => setOffer(false)} />}
      </div>
      {kept && <SaveTemplate quote={quote} options={[kept]} name={kept.name} onClose={() => setKeeping(null)} />}
      {choosing && (
        <Templates
          onPick={(template) => editing.commit(inOrder(...optionsFrom(template, quote.currency, newId).map(addOption)))}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

/** Not drawn again while something is typed above: a text that grows with its words would lay out the whole sheet each time. */
const Below = memo(function Below({ quote, editing, open }: Parameters<typeof QuoteBasis>[0]) {
  const { t } = useTranslation('quotes')
  return (
    <>
      <QuoteBasis quote={quote} editing={editing} open={open} />
      <EditText
        label={t('assumptions')}
        placeholder={t('assumptions-hint')}
        value={quote.assumptions}
        lines={2}
        disabled={!open}
        onCommit={(assumptions) => editing.commit((row) => ({ ...row, assumptions }))}
      />
    </>
  )
})
