import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SafetyState } from '#contract/safety'
import { bridge, must } from '#platform/bridge'
import { useStatus } from '#session/status'
import { Card } from '#ui/Card'
import { Backups } from './Backups'
import { backUpNow } from './commands'

export function Safety() {
  const { t } = useTranslation('settings')
  const [state, setState] = useState<SafetyState | null>(null)
  const [busy, setBusy] = useState(false)
  const backedUpAt = useStatus((status) => status.backedUpAt)
  const look = useCallback(() => must(bridge.safety.state()).then(setState), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new backup is a new list
  useEffect(() => {
    void look()
  }, [look, backedUpAt])
  const say = (message: string) => notifications.show({ message, withBorder: true })
  const backUp = async () => {
    setBusy(true)
    const rows = await backUpNow().finally(() => setBusy(false))
    say(t('safety.taken', { rows }))
    await look()
  }
  const choose = async () => {
    if (await must(bridge.safety.chooseFolder())) await look()
  }
  const open = async () => {
    if (!(await must(bridge.safety.importSnapshot()))) return
    say(t('safety.imported'))
    await look()
  }
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Card title={t('section.safety')}>
        <Text c="dimmed" maw={560}>
          {t('safety.words')}
        </Text>
        <Group mt="md">
          <Button loading={busy} onClick={backUp}>
            {t('safety.now')}
          </Button>
          <Button variant="default" onClick={choose}>
            {t('safety.choose')}
          </Button>
          <Button variant="default" onClick={open}>
            {t('safety.import')}
          </Button>
        </Group>
        <Text mt="sm" size="sm" c="dimmed">
          {state?.secondFolder ? t('safety.folder-is', { name: state.secondFolder }) : t('safety.folder-none')}
        </Text>
      </Card>
      {state && <Backups snapshots={state.snapshots} onChanged={look} />}
    </div>
  )
}
