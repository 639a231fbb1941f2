import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { type OutboxLine, outboxEnvelopes } from '#db/outbox'
import { sendNow } from '#sync/sync'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import styles from './Outbox.module.css'
import { OutboxEntry } from './OutboxEntry'
import { OutboxRow } from './OutboxRow'
import { outboxGroups } from './outbox-groups'

/** Everything that waits for a distributor or came back from one: the truth that the rail's foot tells in two words. */
export function Outbox() {
  const { t } = useTranslation('deals')
  const lines = useLive(() => outboxEnvelopes(), [])
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const groups = outboxGroups(lines ?? [])
  const order = groups.flatMap((group) => group.lines)
  const at = Math.max(
    0,
    order.findIndex((line) => line.envelope.id === chosen),
  )
  const shown: OutboxLine | undefined = order[at]
  const step = (to: number) => setChosen(order[Math.max(0, Math.min(order.length - 1, to))]?.envelope.id ?? null)
  useKeys({ j: () => step(at + 1), k: () => step(at - 1) })
  if (!lines) return null
  if (!shown) return <Empty words={t('outbox.empty')} />
  const waiting = groups.find((group) => group.id === 'moving')?.lines.length ?? 0
  const send = async () => {
    setBusy(true)
    await sendNow().finally(() => setBusy(false))
  }
  return (
    <div className={styles.columns}>
      <Card pad={false} style={{ minHeight: 0 }}>
        <div className={styles.list}>
          {groups.map((group) => (
            <section key={group.id} aria-label={t(`outbox.group.${group.id}`)}>
              <header className={styles.heading}>
                <h2>
                  {t(`outbox.group.${group.id}`)} <span>{group.lines.length}</span>
                </h2>
                {group.id === 'moving' && waiting > 0 && (
                  <Button size="compact-sm" variant="default" onClick={send} loading={busy}>
                    {t('outbox.send-now')}
                  </Button>
                )}
              </header>
              {group.lines.map((line) => (
                <OutboxRow
                  key={line.envelope.id}
                  line={line}
                  chosen={line === shown}
                  onChoose={() => setChosen(line.envelope.id)}
                />
              ))}
            </section>
          ))}
        </div>
      </Card>
      <OutboxEntry key={shown.envelope.id} line={shown} />
    </div>
  )
}
