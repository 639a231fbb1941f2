import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Endpoint } from '#contract/endpoint'
import { previewIntake, takeIn } from '#db/intake'
import type { Distributor } from '#domain/catalog/catalog'
import type { Intake } from '#domain/catalog/intake'
import { Card } from '#ui/Card'
import { Announcements } from './Announcements'
import { IntakePreview } from './IntakePreview'
import { type Heard, hear, openStatement } from './intake-commands'
import styles from './Settings.module.css'

type Props = { readonly distributors: readonly Distributor[]; readonly endpoints: readonly Endpoint[] }

/** What connected distributors tell their partner: catalog, rates, announcements and statements, looked at before it is taken in. */
export function TakeIn({ distributors, endpoints }: Props) {
  const { t } = useTranslation('settings')
  const telling = distributors.filter(({ id }) =>
    endpoints.some((one) => one.distributorId === id && one.declares.tells && one.hasSecret),
  )
  if (telling.length === 0) return null
  return (
    <Card title={t('take-in.title')} pad={false} style={{ marginBlockStart: 16 }}>
      <Text c="dimmed" maw={560} px="md" pt={4} pb="md">
        {t('take-in.words')}
      </Text>
      {telling.map((one) => (
        <Row key={one.id} distributor={one} />
      ))}
    </Card>
  )
}

function Row({ distributor: { id, name } }: { readonly distributor: Distributor }) {
  const { t } = useTranslation('settings')
  const [seen, setSeen] = useState<{ readonly heard: Heard; readonly intake: Intake } | null>(null)
  const [busy, setBusy] = useState(false)
  const say = (message: string) => notifications.show({ message, withBorder: true })
  const working = async (work: () => Promise<unknown>) => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const look = () =>
    working(async () => {
      const heard = await hear(id)
      if (!heard.ok) return say(t(`take-in.deaf.${heard.refusal}`, { name }))
      setSeen({ heard: heard.value, intake: await previewIntake(id, heard.value.told) })
    })
  const bring = () =>
    working(async () => {
      if (!seen) return
      await takeIn(id, seen.heard.told)
      setSeen({ ...seen, intake: await previewIntake(id, seen.heard.told) })
    })
  return (
    <div className={styles.row} style={{ flexWrap: 'wrap' }}>
      <div style={{ flex: 1, fontWeight: 600 }}>{name}</div>
      <Button variant="default" size="xs" loading={busy} onClick={() => void look()}>
        {t('take-in.look')}
      </Button>
      {seen && (
        <IntakePreview
          heard={seen.heard}
          intake={seen.intake}
          busy={busy}
          onTake={() => void bring()}
          onOpen={(statement) =>
            void working(async () => {
              const opened = await openStatement(id, statement)
              if (!opened.ok) say(t(`take-in.deaf.${opened.refusal}`, { name }))
            })
          }
        />
      )}
      <Announcements distributorId={id} />
    </div>
  )
}
