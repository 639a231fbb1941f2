import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askDistributor, type OutboxLine, sendAgain, withdrawEnvelope } from '#db/outbox'
import { canTakeBack } from '#domain/deals/envelope'
import { isEditable, isStanding } from '#domain/deals/states'
import { go } from '#session/place'
import { sendNow } from '#sync/sync'
import { useWaitingReason } from '../pipeline/use-reason'
import { Withdraw } from '../registration/Withdraw'
import { say } from '../say'
import { note } from './note'

/** What can be done with an envelope where it stands. */
export function OutboxActions({ line: { envelope, registration, replaced } }: { readonly line: OutboxLine }) {
  const { t } = useTranslation('deals')
  const [busy, setBusy] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { status, kind, registrationId } = envelope
  const reason = useWaitingReason(envelope)
  const unconnected = reason === 'not-connected' || reason === 'key-refused'
  const act = (work: () => Promise<unknown>) => async () => {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }
  const takeBack = async () => {
    const taken = await withdrawEnvelope(envelope.id)
    if (taken.ok) await note('taken-back', taken.value)
    else say(t(`take-back.${taken.refusal}`))
  }
  const again = async () => {
    const sent = await sendAgain(envelope.id)
    if (sent.ok) await note('sent-again', sent.value)
    else say(t('form.not-sent'))
  }
  const mayEdit = kind === 'register' && !replaced && registration !== null && isEditable(registration.status)
  const mayWithdraw =
    kind === 'register' &&
    !replaced &&
    (status === 'unclear' || (status === 'delivered' && registration !== null && isStanding(registration.status)))
  const mayAnswer =
    kind === 'update' && registration !== null && (registration.edits ?? registration.theirs) !== undefined
  return (
    <Group gap="xs">
      {status === 'waiting' && unconnected && (
        <Button onClick={() => go({ at: 'settings', section: 'distributors' })}>{t('outbox.connect')}</Button>
      )}
      {status === 'waiting' && reason === 'by-hand' && (
        <Button onClick={() => go({ at: 'deals', registrationId })}>{t('flight:letter.go')}</Button>
      )}
      {status === 'waiting' && !unconnected && reason !== 'by-hand' && (
        <Button onClick={act(sendNow)} loading={busy}>
          {t('outbox.send-now')}
        </Button>
      )}
      {status === 'unclear' && !replaced && (
        <>
          <Button onClick={act(() => askDistributor(envelope.id))} loading={busy}>
            {t('outbox.ask')}
          </Button>
          {kind === 'register' && (
            <Button variant="default" onClick={act(again)} loading={busy}>
              {t('outbox.again')}
            </Button>
          )}
        </>
      )}
      {(mayEdit || (status === 'refused' && mayAnswer)) && (
        <Button onClick={() => go({ at: 'deals', registrationId })}>
          {t(kind === 'update' && registration?.theirs ? 'outbox.answer' : 'outbox.edit')}
        </Button>
      )}
      {(status === 'waiting' || status === 'parked') && canTakeBack(envelope) && (
        <Button variant="default" onClick={act(takeBack)} loading={busy}>
          {t('form.take-back')}
        </Button>
      )}
      {mayWithdraw && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('form.withdraw')}
        </Button>
      )}
      {withdrawing && registration && <Withdraw registration={registration} onClose={() => setWithdrawing(false)} />}
      {!mayEdit &&
        !(status === 'refused' && mayAnswer) &&
        registration &&
        !(status === 'waiting' && reason === 'by-hand') && (
          <Button variant="default" onClick={() => go({ at: 'deals', registrationId })}>
            {t('outbox.open')}
          </Button>
        )}
    </Group>
  )
}
