import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegistrationStatus } from '#domain/deals/registration'
import { isStanding } from '#domain/deals/states'
import { addDays, type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { saysNothing, useDeclaration } from '../registration/declared'
import type { InHand } from '../registration/use-registration'
import { say } from '../say'
import { answeredByHand, openPacket, sentByHand } from './packet'

/** For systems that the advisor speaks to: the letter and "sent" while it waits, and what they answered once they have it. */
export function ByHand({ hand }: { readonly hand: InHand }) {
  const declares = useDeclaration(hand.registration.distributorId)
  const { status } = hand.registration
  const waiting = hand.envelopes.find((one) => one.status === 'waiting')
  if (declares?.byHand && waiting) return <Letter hand={hand} />
  const answers = declares !== null && saysNothing(declares) && isStanding(status)
  return answers && status !== 'queued' && status !== 'sending' ? <Answer hand={hand} /> : null
}

function Letter({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('flight')
  const [busy, setBusy] = useState(false)
  const waiting = hand.envelopes.filter((one) => one.status === 'waiting').sort((a, b) => a.sequence - b.sequence)[0]
  if (!waiting) return null
  const open = async () => {
    setBusy(true)
    await openPacket(hand, waiting)
      .catch(() => say(t('letter.not-opened')))
      .finally(() => setBusy(false))
  }
  return (
    <Card title={t(`letter.title.${waiting.kind}`, { name: hand.distributor?.name ?? '' })}>
      <Text size="sm" c="dimmed" mt={-8} mb="sm">
        {t('letter.words')}
      </Text>
      <Group gap="xs">
        <Button onClick={open} loading={busy}>
          {t('letter.open')}
        </Button>
        <Button variant="default" onClick={() => sentByHand(waiting)}>
          {t('letter.sent')}
        </Button>
      </Group>
    </Card>
  )
}

const answers = [
  'under-review',
  'info-requested',
  'approved',
  'rejected',
  'conflict',
  'expired',
  'won',
  'lost',
] as const
const holding: readonly RegistrationStatus[] = ['approved']

/** The last protected day by the distributor's own rules, when it was approved today. */
const usualEnd = (distributor: InHand['distributor']): Day | null =>
  distributor?.protectionDays ? addDays(dayAt(now()), distributor.protectionDays) : null

function Answer({ hand: { registration, distributor } }: { readonly hand: InHand }) {
  const { t } = useTranslation(['flight', 'deals'])
  const [status, setStatus] = useState<RegistrationStatus>('approved')
  const [until, setUntil] = useState<Day | null>(() => registration.protectedUntil ?? usualEnd(distributor))
  const [reason, setReason] = useState('')
  const save = async () => {
    const protectedUntil = holding.includes(status) ? until : null
    if (!(await answeredByHand(registration, { status, protectedUntil, reason }))) say(t('answer-by-hand.not-kept'))
  }
  return (
    <Card title={t('answer-by-hand.title', { name: distributor?.name ?? '' })}>
      <Text size="sm" c="dimmed" mt={-8} mb="sm">
        {t('answer-by-hand.words')}
      </Text>
      <Group gap="sm" align="flex-end">
        <Select
          label={t('answer-by-hand.status')}
          w={180}
          allowDeselect={false}
          value={status}
          onChange={(value) => setStatus(answers.find((one) => one === value) ?? 'approved')}
          data={answers.map((one) => ({ value: one, label: t(`deals:status.${one}`) }))}
        />
        {holding.includes(status) && (
          <DayInput label={t('answer-by-hand.until')} w={170} value={until} onCommit={setUntil} />
        )}
        <TextInput
          label={t('answer-by-hand.reason')}
          style={{ flex: 1, minWidth: 160 }}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="default" onClick={save}>
          {t('answer-by-hand.keep')}
        </Button>
      </Group>
    </Card>
  )
}
