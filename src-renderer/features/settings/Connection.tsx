import { Button, Checkbox, Group, PasswordInput, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Endpoint } from '#contract/endpoint'
import type { Distributor } from '#domain/catalog/catalog'
import { bridge, must } from '#platform/bridge'
import { connect, disconnect } from './commands'
import styles from './Settings.module.css'

type Props = {
  readonly distributor: Distributor
  readonly endpoint: Endpoint | undefined
  readonly onChanged: () => Promise<void>
}

export function Connection({ distributor, endpoint, onChanged }: Props) {
  const { t } = useTranslation('settings')
  const [editing, setEditing] = useState(false)
  const say = (message: string) => notifications.show({ message, withBorder: true })
  const test = async () => {
    const { reachable, keyRefused } = await must(bridge.connectors.probe({ distributorId: distributor.id }))
    const found = keyRefused ? 'key-refused' : reachable ? 'reached' : 'not-reached'
    say(t(`distributors.${found}`, { name: distributor.name }))
  }
  const remove = async () => {
    await disconnect(distributor.id)
    await onChanged()
  }
  return (
    <div className={styles.row} style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: 1 }}>
        <div style={{ fontWeight: 600 }}>{distributor.name}</div>
        <Text size="sm" c="dimmed">
          {endpoint ? t('distributors.connected', { host: endpoint.host }) : t('distributors.not-connected')}
          {endpoint && !endpoint.hasSecret ? ` · ${t('distributors.key-missing')}` : ''}
        </Text>
      </div>
      {endpoint && (
        <>
          <Button variant="default" size="xs" onClick={test}>
            {t('distributors.test')}
          </Button>
          <Button variant="subtle" size="xs" onClick={remove}>
            {t('distributors.remove')}
          </Button>
        </>
      )}
      <Button variant="default" size="xs" onClick={() => setEditing(!editing)}>
        {t(editing ? 'distributors.cancel' : endpoint ? 'distributors.change' : 'distributors.connect')}
      </Button>
      {editing && (
        <ConnectionForm
          distributorId={distributor.id}
          onDone={async (kept) => {
            setEditing(false)
            if (kept === 'memory') say(t('distributors.memory'))
            await onChanged()
          }}
        />
      )}
    </div>
  )
}

type FormProps = { readonly distributorId: string; readonly onDone: (kept: 'keyring' | 'memory') => Promise<void> }

function ConnectionForm({ distributorId, onDone }: FormProps) {
  const { t } = useTranslation('settings')
  const [url, setUrl] = useState('')
  const [key, setKey] = useState('')
  const [local, setLocal] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await onDone(await connect({ distributorId, url: url.trim(), key, allowLoopback: local }))
  }
  return (
    <form
      onSubmit={submit}
      style={{ flexBasis: '100%', display: 'grid', gap: 10, maxInlineSize: 460, paddingBlock: 8 }}
    >
      <TextInput
        label={t('distributors.url')}
        placeholder="https://"
        required
        withAsterisk={false}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('distributors.key')}
        required
        withAsterisk={false}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Checkbox
        label={t('distributors.local')}
        checked={local}
        onChange={(event) => setLocal(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button type="submit">{t('distributors.connect')}</Button>
      </Group>
    </form>
  )
}
