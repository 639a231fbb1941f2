import { ActionIcon, Button, Select } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { documentsOfQuote, removeDocument } from '#db/notes'
import type { Quote } from '#domain/quotes/quote'
import { OfferPages } from './OfferPages'
import styles from './OfferPane.module.css'
import { attachOffer, openOffer } from './offer-commands'

type Props = { readonly quote: Quote; readonly onClose: () => void }

/** The supplier's own offer beside the fields while one types; kept with the quote and the client's documents. */
export function OfferPane({ quote, onClose }: Props) {
  const { t } = useTranslation('decide')
  const documents = useLive(() => documentsOfQuote(quote.id), [quote.id])
  const [picked, setPicked] = useState<string | null>(null)
  const document = documents?.find((one) => one.id === picked) ?? documents?.[0]
  return (
    <aside className={`card ${styles.pane}`} aria-label={t('offer.title')}>
      <header className={styles.head}>
        <h2>{t('offer.title')}</h2>
        <ActionIcon variant="subtle" aria-label={t('offer.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <div className={styles.tools}>
        {documents && documents.length > 1 && (
          <Select
            size="xs"
            aria-label={t('offer.which')}
            data={documents.map(({ id, name }) => ({ value: id, label: name }))}
            value={document?.id ?? null}
            allowDeselect={false}
            onChange={setPicked}
          />
        )}
        {documents?.length === 1 && <span className="clip">{document?.name}</span>}
        <span className={styles.gap} />
        <Button size="compact-sm" variant="light" onClick={() => void attachOffer(quote)}>
          {t('offer.attach')}
        </Button>
        {document && (
          <>
            <Button size="compact-sm" variant="subtle" onClick={() => void openOffer(document)}>
              {t('offer.open')}
            </Button>
            <ActionIcon
              variant="subtle"
              aria-label={t('offer.remove', { name: document.name })}
              onClick={() => void removeDocument(document)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </>
        )}
      </div>
      {document ? (
        <OfferPages key={document.fileId} document={document} />
      ) : (
        documents && <p className={styles.quiet}>{t('offer.empty')}</p>
      )}
    </aside>
  )
}
