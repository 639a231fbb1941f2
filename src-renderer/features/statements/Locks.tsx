import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { MonthPickerInput } from '@mantine/dates'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isClosed, lockMonth, monthLocks } from '#db/closed-months'
import { useLive } from '#db/live'
import { addMonths, type Day, dayAt, firstDayOf, type Month, monthOf } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Statements.module.css'

/** Payment months that are closed, a soft lock: importing into one asks. Each keeps who opened it again and why. */
export function Locks() {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const locks = useLive(monthLocks, [])
  const [month, setMonth] = useState<Month>(() => addMonths(monthOf(dayAt(now())), -1))
  const [why, setWhy] = useState('')
  const lock = locks?.find((one) => one.id === month)
  const closed = isClosed(lock)
  const turn = async () => {
    await lockMonth(month, closed ? 'reopened' : 'closed', why)
    setWhy('')
  }
  return (
    <Card title={t('locks.title')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('locks.words')}
        </Text>
        <MonthPickerInput
          label={t('locks.month')}
          locale={format.locale.slice(0, 2)}
          value={firstDayOf(month)}
          onChange={(picked) => picked && setMonth(monthOf(picked as Day))}
        />
        <TextInput
          label={t(closed ? 'locks.why-open' : 'locks.why-close')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Group>
          <Button variant="default" onClick={() => void turn()}>
            {t(closed ? 'locks.reopen' : 'locks.close', { month: format.month(month) })}
          </Button>
        </Group>
        {locks && locks.length > 0 && (
          <ul className={styles.trail} aria-label={t('locks.trail')}>
            {locks.map((one) => (
              <li key={one.id}>
                <Group gap="xs">
                  <strong>{format.month(one.id)}</strong>
                  <Badge tone={isClosed(one) ? 'good' : 'plain'}>
                    {t(isClosed(one) ? 'locks.closed' : 'locks.open')}
                  </Badge>
                </Group>
                {one.trail.map((step) => (
                  <Text key={step.at} size="sm" c="dimmed">
                    {t(step.why ? `locks.${step.did}-why` : `locks.${step.did}-at`, {
                      at: format.moment(step.at),
                      why: step.why,
                    })}
                  </Text>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  )
}
