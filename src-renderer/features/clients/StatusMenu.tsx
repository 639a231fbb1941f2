import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeClient } from '#db/clients'
import type { Client } from '#domain/clients/client'
import { Badge } from '#ui/Badge'
import { statusTone } from './tones'

/** The status as a word that opens the other two. */
export function StatusMenu({ client }: { readonly client: Client }) {
  const { t } = useTranslation('clients')
  return (
    <Menu position="bottom-start" shadow="md" radius={12}>
      <Menu.Target>
        <UnstyledButton aria-label={t('status.change', { status: t(`status.${client.status}`) })}>
          <Badge tone={statusTone[client.status]}>{t(`status.${client.status}`)}</Badge>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(['active', 'prospect', 'former'] as const).map((status) => (
          <Menu.Item key={status} onClick={() => void changeClient(client.id, { status })}>
            <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
