import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withdrawEnvelope } from '#db/outbox'
import { canTakeBack } from '#domain/deals/envelope'
import { isStanding } from '#domain/deals/states'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import { resubmit } from '../commands'
import { note } from '../outbox/note'
import { say } from '../say'
import { Extend } from './Extend'
import { RegisterLater } from './RegisterLater'
import type { InHand } from './use-registration'
import { Withdraw } from './Withdraw'

/** What can be done with what was sent: take back what has not left, prolong, let go, or begin anew what is over. */
export function HeldActions({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const [withdrawing, setWithdrawing] = useState(false)
  const { registration, envelopes } = hand
  const newest = envelopes[0]
  const standing = isStanding(registration.status)
  const takeBack = async () => {
    const taken = newest && (await withdrawEnvelope(newest.id))
    if (taken?.ok) await note('taken-back', taken.value)
    else if (taken) say(t(`take-back.${taken.refusal}`))
  }
  const again = async () => {
    const { opportunityId, status, remoteId, submittedAt } = registration
    if (status === 'won') return go({ at: 'deals', registering: true, opportunityId })
    const words = t('form.again-words', { id: remoteId || '–', day: submittedAt ? format.moment(submittedAt) : '–' })
    go({ at: 'deals', registrationId: await resubmit(registration, words) })
  }
  if (newest && canTakeBack(newest))
    return (
      <>
        <Button variant="default" onClick={() => go({ at: 'deals', view: 'outbox' })}>
          {t('form.outbox')}
        </Button>
        <Button variant="default" onClick={takeBack}>
          {t(newest.kind === 'register' ? 'form.take-back' : `form.take-back-${newest.kind}`)}
        </Button>
      </>
    )
  return (
    <>
      {standing && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('form.withdraw')}
        </Button>
      )}
      {!standing && (
        <Button variant="default" onClick={again}>
          {t('form.register-again')}
        </Button>
      )}
      {standing && registration.notExtended && <RegisterLater hand={hand} />}
      <Extend hand={hand} />
      {withdrawing && <Withdraw registration={registration} onClose={() => setWithdrawing(false)} />}
    </>
  )
}
