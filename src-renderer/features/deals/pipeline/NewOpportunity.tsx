import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clientOf } from '#db/clients'
import { useLive } from '#db/live'
import type { ClientId } from '#domain/values/ids'
import type { Money } from '#domain/values/money'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { createOpportunity } from '../commands'
import { ClientPicker } from './ClientPicker'

type Props = { readonly clientId?: ClientId; readonly onClose: () => void }

/** Three facts make an opportunity; the rest is filled in on its page. */
export function NewOpportunity({ clientId: given, onClose }: Props) {
  const { t } = useTranslation('deals')
  const { baseCurrency } = useFormat()
  const [clientId, setClientId] = useState<ClientId | null>(given ?? null)
  const [name, setName] = useState('')
  const [mrc, setMrc] = useState<Money | null>(null)
  const [asked, setAsked] = useState(false)
  const client = useLive(async () => (clientId ? clientOf(clientId) : undefined), [clientId])
  const wanted = name.trim()
  const create = async () => {
    if (!clientId || wanted === '') return setAsked(true)
    const opportunityId = await createOpportunity({ clientId, name: wanted, mrc })
    go({ at: 'deals', opportunityId })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('new-opportunity')}
      closeButtonProps={{ 'aria-label': t('cancel') }}
      returnFocus
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Stack gap="sm">
          <ClientPicker
            value={clientId}
            onPick={setClientId}
            error={asked && !clientId ? t('new.client-missing') : undefined}
          />
          <TextInput
            label={t('new.name')}
            placeholder={t('new.name-hint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={asked && wanted === '' ? t('new.name-missing') : undefined}
            {...(given && { 'data-autofocus': true })}
          />
          <MoneyInput
            label={t('field.mrc')}
            description={t('new.mrc-hint')}
            value={mrc}
            currency={client?.currency ?? baseCurrency}
            onCommit={setMrc}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('new.create')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
