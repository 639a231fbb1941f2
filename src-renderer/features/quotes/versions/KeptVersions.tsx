import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Quote } from '#domain/quotes/quote'
import type { QuoteVersion } from '#domain/quotes/version'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import { copyQuote, keepNow } from '../commands'
import styles from './Versions.module.css'

type Props = { readonly quote: Quote; readonly kept: readonly QuoteVersion[] }

/** The kept versions, the newest first; the quote as it stands now can be kept with a word about why. */
export function KeptVersions({ quote, kept }: Props) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const [note, setNote] = useState('')
  const keep = async () => {
    await keepNow(quote, note.trim() || t('versions.by-hand'))
    setNote('')
  }
  const restore = async (version: QuoteVersion) => go({ at: 'quotes', quoteId: await copyQuote(version.quote) })
  return (
    <>
      <form
        className={styles.keep}
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextInput
          label={t('versions.note')}
          placeholder={t('versions.note-hint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('versions.keep')}
        </Button>
      </form>
      {kept.length === 0 ? (
        <p className={styles.quiet}>{t('versions.empty')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('versions.version')}</th>
              <th scope="col">{t('versions.when')}</th>
              <th scope="col">{t('versions.why')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {kept.map((version) => (
              <tr key={version.id}>
                <td>{t('versions.number', { number: version.number })}</td>
                <td>{format.moment(version.at)}</td>
                <td>{version.note || t(`versions.because.${version.why}`)}</td>
                <td className={styles.end}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('versions.restore-of', { number: version.number })}
                    onClick={() => void restore(version)}
                  >
                    {t('versions.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
