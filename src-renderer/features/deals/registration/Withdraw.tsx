import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withdrawRegistration } from '#db/outbox'
import type { Registration } from '#domain/deals/registration'
import { note } from '../outbox/note'
import { say } from '../say'

/** Asks the distributor to let the registration go: the protection ends with it, so it is asked once. */
export function Withdraw({
  registration,
  onClose,
}: {
  readonly registration: Registration
  readonly onClose: () => void
}) {
  const { t } = useTranslation('deals')
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    const asked = await withdrawRegistration(registration.id, reason.trim())
    onClose()
    if (asked.ok) await note('withdrawal', asked.value)
    else say(t(`withdraw.${asked.refusal}`))
  }
  return (
    <Modal opened onClose={onClose} title={t('withdraw.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="sm">
        <Text>{t('withdraw.words')}</Text>
        <Textarea
          label={t('withdraw.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={withdraw}>{t('form.withdraw')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
