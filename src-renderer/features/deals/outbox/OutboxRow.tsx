import { useTranslation } from 'react-i18next'
import type { OutboxLine } from '#db/outbox'
import type { EnvelopeStatus } from '#domain/deals/registration'
import { Badge, type Tone } from '#ui/Badge'
import { useReason } from '../pipeline/use-reason'
import styles from './Outbox.module.css'

type Props = { readonly line: OutboxLine; readonly chosen: boolean; readonly onChoose: () => void }

const tones: Readonly<Record<EnvelopeStatus, Tone>> = {
  waiting: 'warn',
  sending: 'info',
  delivered: 'good',
  refused: 'bad',
  unclear: 'warn',
  parked: 'bad',
  withdrawn: 'plain',
}

export function OutboxRow({ line, chosen, onChoose }: Props) {
  const { t } = useTranslation('deals')
  const { envelope, clientName, supplierName, distributorName } = line
  const reason = useReason(line)
  return (
    <button
      type="button"
      className={chosen ? `${styles.row} ${styles.chosen}` : styles.row}
      aria-current={chosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className={styles.who}>
        <strong className="clip">{clientName || t('client-gone')}</strong>
        <EnvelopeBadge status={envelope.status} />
      </span>
      <span className="clip quiet">
        {t(`outbox.what.${envelope.kind}`, { supplier: supplierName || '–', distributor: distributorName || '–' })}
      </span>
      <span className={styles.reason}>{reason}</span>
    </button>
  )
}

export function EnvelopeBadge({ status }: { readonly status: EnvelopeStatus }) {
  const { t } = useTranslation('deals')
  return <Badge tone={tones[status]}>{t(`outbox:status.${status}`)}</Badge>
}
