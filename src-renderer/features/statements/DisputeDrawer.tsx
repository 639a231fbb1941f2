import { Button, Drawer, Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { askedOf } from '#domain/statements/claim'
import type { Dispute } from '#domain/statements/statement'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Review.module.css'
import { change, markSent, packKinds, remove, savePack } from './recovery-commands'
import type { RecoveryBook } from './use-recovery'

type Props = { readonly dispute: Dispute; readonly found: RecoveryBook; readonly onClose: () => void }

const statuses = ['draft', 'sent', 'answered', 'recovered', 'given-up'] as const

/** One dispute: the claim pack to send, then what came of it; each field is saved when it is left. */
export function DisputeDrawer({ dispute, found, onClose }: Props) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const payer = found.names.distributors.get(dispute.distributorId) ?? t('unnamed')
  const service = found.services.get(dispute.serviceId ?? '')
  const asked = askedOf(dispute)
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={t('dispute.title', { payer, amount: format.money(asked) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.parts}>
        <p className="quiet" style={{ margin: 0 }}>
          {[found.names.clients.get(service?.clientId ?? ''), service?.account, t(`check.${dispute.check}`)]
            .filter(Boolean)
            .join(' · ')}
          <br />
          {dispute.months.map(format.shortMonth).join(', ')}
        </p>
        <p style={{ margin: 0 }}>
          {t('dispute.sums', {
            expected: format.money(dispute.expected),
            paid: format.money(dispute.paid),
            asked: format.money(asked),
          })}
        </p>
        <Group gap="xs">
          {packKinds.map((kind) => (
            <Button key={kind} variant="default" size="compact-md" onClick={() => void savePack(dispute, kind)}>
              {t(`dispute.save.${kind}`)}
            </Button>
          ))}
          {dispute.status === 'draft' && (
            <Button size="compact-md" onClick={() => void markSent(dispute)}>
              {t('dispute.mark-sent')}
            </Button>
          )}
        </Group>
        <Select
          label={t('dispute.state')}
          data={statuses.map((value) => ({ value, label: t(`dispute.status.${value}`) }))}
          value={dispute.status}
          allowDeselect={false}
          onChange={(status) => status && void change(dispute, { status: status as Dispute['status'] })}
        />
        <Group grow>
          <DayInput
            label={t('dispute.sent-on')}
            value={dispute.sentOn}
            onCommit={(sentOn) => void change(dispute, { sentOn })}
          />
          <DayInput
            label={t('dispute.window')}
            value={dispute.windowEndsOn}
            onCommit={(windowEndsOn) => void change(dispute, { windowEndsOn })}
          />
        </Group>
        <EditText
          label={t('dispute.reply')}
          value={dispute.reply}
          lines={3}
          onCommit={(reply) =>
            void change(dispute, { reply, ...(dispute.status === 'sent' && { status: 'answered' }) })
          }
        />
        <MoneyInput
          label={t('dispute.recovered')}
          value={dispute.recovered}
          currency={asked.currency}
          onCommit={(recovered) => void change(dispute, { recovered, ...(recovered && { status: 'recovered' }) })}
        />
        <EditText
          label={t('dispute.notes')}
          value={dispute.notes}
          lines={2}
          onCommit={(notes) => void change(dispute, { notes })}
        />
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          style={{ justifySelf: 'start' }}
          onClick={() => {
            void remove(dispute)
            onClose()
          }}
        >
          {t('dispute.delete')}
        </Button>
      </div>
    </Drawer>
  )
}
