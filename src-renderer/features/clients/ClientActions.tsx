import { ActionIcon, Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteClient } from '#db/client-whole'
import type { Client } from '#domain/clients/client'
import { isOpen } from '#domain/deals/pipeline'
import type { Opportunity } from '#domain/quotes/quote'
import { go } from '#session/place'
import { useKeys } from '#ui/keys'
import { Merge } from './Merge'

type Props = { readonly client: Client; readonly opportunities: readonly Opportunity[] }

/** What can be begun from a client, and the rare verbs behind the dots. */
export function ClientActions({ client, opportunities }: Props) {
  const { t } = useTranslation('clients')
  const [merging, setMerging] = useState(false)
  const opportunity = () => go({ at: 'deals', creating: true, forClient: client.id })
  useKeys({ n: opportunity })
  const open = opportunities.filter((one) => isOpen(one.stage))
  const remove = async () => {
    const done = await deleteClient(client)
    if (done.ok) go({ at: 'clients' })
    else notifications.show({ message: t(`delete.${done.refusal}`), withBorder: true, color: 'red' })
  }
  if (client.deletedAt > 0) return null
  return (
    <>
      <Menu position="bottom-end" shadow="md" radius={12}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('action.more')}>
            <IconDots size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setMerging(true)}>{t('action.merge')}</Menu.Item>
          <Menu.Item color="red" onClick={() => void remove()}>
            {t('action.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" shadow="md" radius={12}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={15} stroke={2} aria-hidden />}>{t('action.start')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={opportunity}>{t('action.opportunity')}</Menu.Item>
          <Menu.Item onClick={() => go({ at: 'quotes', forClient: client.id })}>{t('action.quote')}</Menu.Item>
          {open.slice(0, 5).map((one) => (
            <Menu.Item key={one.id} onClick={() => go({ at: 'deals', registering: true, opportunityId: one.id })}>
              {t('action.register', { name: one.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {merging && <Merge client={client} onClose={() => setMerging(false)} />}
    </>
  )
}
