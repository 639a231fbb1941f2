import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDraft } from '#db/deals'
import { isEditable } from '#domain/deals/states'
import { go, usePlace } from '#session/place'
import { submit } from '../commands'
import { say } from '../say'
import { idOf } from './fields'
import { HeldActions } from './HeldActions'
import type { InHand } from './use-registration'

/** The verbs that this registration has now, the main one last. */
export function RegistrationActions({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const [busy, setBusy] = useState(false)
  const { registration, envelopes, kept } = hand
  if (!isEditable(registration.status)) return <HeldActions hand={hand} />

  const send = async () => {
    setBusy(true)
    const sent = await submit(registration, envelopes[0]).finally(() => setBusy(false))
    if (sent.ok) return usePlace.setState({ place: { at: 'deals', registrationId: registration.id } })
    const { refusal } = sent
    if (refusal.kind === 'needs') document.getElementById(idOf(refusal.needs[0]?.field ?? ''))?.focus()
    else say(t('form.not-sent'))
  }
  const discard = async () => {
    const gone = await deleteDraft(registration)
    if (gone.ok) go({ at: 'deals', opportunityId: registration.opportunityId })
  }
  return (
    <>
      {kept && registration.status === 'draft' && (
        <Button variant="subtle" color="gray" onClick={discard}>
          {t('form.discard')}
        </Button>
      )}
      <Button onClick={send} loading={busy}>
        {t(registration.submittedAt > 0 ? 'form.send-again' : 'form.submit')}
      </Button>
    </>
  )
}
