import { Modal, Select, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { versionsOf } from '#db/quote-versions'
import { differences } from '#domain/quotes/difference'
import type { Quote } from '#domain/quotes/quote'
import type { QuoteVersion } from '#domain/quotes/version'
import { useFormat } from '#ui/format'
import { Differences } from './Differences'
import { KeptVersions } from './KeptVersions'
import styles from './Versions.module.css'

type Props = { readonly quote: Quote; readonly onClose: () => void }

const current = 'now'

/** What was kept of a quote, what changed between any two states of it in words, and the way back to one as a new draft. */
export function Versions({ quote, onClose }: Props) {
  const { t } = useTranslation('decide')
  const kept = useLive(() => versionsOf(quote.id), [quote.id])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('versions.title', { number: quote.number })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {kept && (
        <Stack>
          <KeptVersions quote={quote} kept={kept} />
          {kept.length > 0 && <Compared quote={quote} kept={kept} />}
        </Stack>
      )}
    </Modal>
  )
}

function Compared({ quote, kept }: { readonly quote: Quote; readonly kept: readonly QuoteVersion[] }) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const [from, setFrom] = useState(kept[0]?.id ?? current)
  const [to, setTo] = useState(current)
  const found = useMemo(() => {
    const state = (id: string) => kept.find((one) => one.id === id)?.quote ?? quote
    return differences(state(from), state(to))
  }, [from, to, kept, quote])
  const data = [
    { value: current, label: t('versions.now') },
    ...kept.map((one) => ({
      value: one.id,
      label: t('versions.choice', { number: one.number, moment: format.moment(one.at) }),
    })),
  ]
  return (
    <section aria-label={t('versions.changes')}>
      <div className={styles.choices}>
        <Select
          label={t('versions.from')}
          data={data}
          value={from}
          allowDeselect={false}
          onChange={(id) => id && setFrom(id)}
        />
        <Select
          label={t('versions.to')}
          data={data}
          value={to}
          allowDeselect={false}
          onChange={(id) => id && setTo(id)}
        />
      </div>
      <Differences found={found} />
    </section>
  )
}
