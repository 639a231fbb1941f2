import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDraft } from '#db/deals'
import { withdrawEnvelope } from '#db/outbox'
import { canTakeBack } from '#domain/deals/envelope'
import { isEditable, isStanding } from '#domain/deals/states'
import { go, usePlace } from '#session/place'
import { submit } from './commands'
import { idOf } from './fields'
import { note } from './note'
import { say } from './say'
import type { InHand } from './use-registration'
import { Withdraw } from './Withdraw'

/** The verbs that this registration has now, the main one last. */
export function RegistrationActions({ hand: { registration, envelopes, kept } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const [withdrawing, setWithdrawing] = useState(false)
  const [busy, setBusy] = useState(false)
  const newest = envelopes[0]
  const here = { at: 'deals', registrationId: registration.id } as const

  const send = async () => {
    setBusy(true)
    const sent = await submit(registration, newest).finally(() => setBusy(false))
    if (sent.ok) return usePlace.setState({ place: here })
    const { refusal } = sent
    if (refusal.kind === 'needs') document.getElementById(idOf(refusal.needs[0]?.field ?? ''))?.focus()
    else say(t('form.not-sent'))
  }
  const discard = async () => {
    const gone = await deleteDraft(registration)
    if (gone.ok) go({ at: 'deals', opportunityId: registration.opportunityId })
  }
  const takeBack = async () => {
    const taken = newest && (await withdrawEnvelope(newest.id))
    if (taken?.ok) await note('taken-back', taken.value)
    else if (taken) say(t(`take-back.${taken.refusal}`))
  }

  if (isEditable(registration.status)) {
    const again = registration.submittedAt > 0
    return (
      <>
        {kept && registration.status === 'draft' && (
          <Button variant="subtle" color="gray" onClick={discard}>
            {t('form.discard')}
          </Button>
        )}
        <Button onClick={send} loading={busy}>
          {t(again ? 'form.send-again' : 'form.submit')}
        </Button>
      </>
    )
  }
  if (newest && newest.kind === 'register' && canTakeBack(newest))
    return (
      <>
        <Button variant="default" onClick={() => go({ at: 'deals', view: 'outbox' })}>
          {t('form.outbox')}
        </Button>
        <Button variant="default" onClick={takeBack}>
          {t('form.take-back')}
        </Button>
      </>
    )
  if (isStanding(registration.status))
    return (
      <>
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {t('form.withdraw')}
        </Button>
        {withdrawing && <Withdraw registration={registration} onClose={() => setWithdrawing(false)} />}
      </>
    )
  const { opportunityId } = registration
  return (
    <Button variant="default" onClick={() => go({ at: 'deals', registering: true, opportunityId })}>
      {t('form.register-again')}
    </Button>
  )
}
