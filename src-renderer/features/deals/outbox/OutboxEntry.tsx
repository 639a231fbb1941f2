import { Anchor, Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutboxLine } from '#db/outbox'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { useReason } from '../pipeline/use-reason'
import { Fact } from '../registration/ReadForm'
import facts from '../registration/Registration.module.css'
import styles from './Outbox.module.css'
import { OutboxActions } from './OutboxActions'
import { EnvelopeBadge } from './OutboxRow'

/** One envelope in full: where it stands and why, every try, and the document byte for byte. */
export function OutboxEntry({ line }: { readonly line: OutboxLine }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const reason = useReason(line)
  const { envelope, clientName, supplierName, distributorName, opportunityName } = line
  return (
    <div className={styles.entry}>
      <Card
        title={t(`outbox.title.${envelope.kind}`, { client: clientName || t('client-gone') })}
        action={<EnvelopeBadge status={envelope.status} />}
      >
        <div>{reason}</div>
        <dl className={facts.facts} style={{ marginBlock: 12 }}>
          <Fact name={t('outbox.fact.supplier')}>{supplierName || '–'}</Fact>
          <Fact name={t('outbox.fact.distributor')}>{distributorName || '–'}</Fact>
          <Fact name={t('outbox.fact.opportunity')}>
            {opportunityName ? (
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                onClick={() => go({ at: 'deals', opportunityId: envelope.opportunityId })}
              >
                {opportunityName}
              </Anchor>
            ) : (
              '–'
            )}
          </Fact>
          <Fact name={t('outbox.fact.submitted')}>{format.moment(envelope.createdAt)}</Fact>
          <Fact name={t('outbox.fact.tries')}>
            {envelope.tries === 0
              ? t('outbox.never-left')
              : t('outbox.tries', { count: envelope.tries, at: format.moment(envelope.lastTryAt) })}
          </Fact>
          {envelope.status === 'waiting' && (
            <Fact name={t('outbox.fact.next')}>
              {envelope.tries === 0 ? t('outbox.when-possible') : format.moment(envelope.nextTryAt)}
            </Fact>
          )}
          {envelope.receipt && <Fact name={t('outbox.fact.receipt')}>{envelope.receipt.remoteId || '–'}</Fact>}
          <Fact name={t('outbox.fact.key')}>
            <code>{envelope.id}</code>
          </Fact>
        </dl>
        <OutboxActions line={line} />
      </Card>
      <Card
        title={t('outbox.document')}
        action={
          <CopyButton value={envelope.document}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="subtle" onClick={copy}>
                {t(copied ? 'outbox.copied' : 'outbox.copy')}
              </Button>
            )}
          </CopyButton>
        }
      >
        <div className="quiet" style={{ marginBlock: '-8px 8px' }}>
          {t('outbox.frozen')}
        </div>
        <pre className={styles.document}>{spaced(envelope.document)}</pre>
      </Card>
    </div>
  )
}

/** The same document with line breaks for the eye; as it is when it is no JSON. */
function spaced(document: string): string {
  try {
    return JSON.stringify(JSON.parse(document), null, 2)
  } catch {
    return document
  }
}
