import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Endpoint } from '#contract/endpoint'
import type { Distributor } from '#domain/catalog/catalog'
import { bridge, must } from '#platform/bridge'
import { AskedBeside } from './AskedBeside'
import { ConnectionForm } from './ConnectionForm'
import { disconnect } from './connect'
import { Declared } from './Declared'
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
    <div className={styles.row} style={{ flexWrap: 'wrap' }} data-distributor={distributor.id}>
      <div style={{ flex: 1 }}>
        <div style={{ fontWeight: 600 }}>{distributor.name}</div>
        <Text size="sm" c="dimmed">
          {endpoint
            ? t(`distributors.connected-by.${endpoint.kind}`, { host: endpoint.host })
            : t('distributors.not-connected')}
          {endpoint && !endpoint.hasSecret ? ` · ${t(`distributors.missing.${endpoint.declares.access}`)}` : ''}
        </Text>
      </div>
      {endpoint && (
        <>
          {!endpoint.declares.byHand && (
            <Button variant="default" size="xs" onClick={test}>
              {t('distributors.test')}
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={remove}>
            {t('distributors.remove')}
          </Button>
        </>
      )}
      <Button variant="default" size="xs" onClick={() => setEditing(!editing)}>
        {t(editing ? 'distributors.cancel' : endpoint ? 'distributors.change' : 'distributors.connect')}
      </Button>
      {endpoint && !editing && (
        <>
          <Declared declares={endpoint.declares} />
          <AskedBeside distributorId={distributor.id} asked={endpoint.declares.extra ?? []} onChanged={onChanged} />
        </>
      )}
      {editing && (
        <ConnectionForm
          distributorId={distributor.id}
          kind={endpoint?.kind ?? 'bridge'}
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
