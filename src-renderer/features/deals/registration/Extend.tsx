import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnderWay } from '#domain/deals/envelope'
import { remindDays } from '#domain/deals/reminders'
import { mayExtend, protectionLeft } from '#domain/deals/states'
import { askExtension } from '#sync/extending'
import { useFormat } from '#ui/format'
import { say } from '../say'
import { useMoment } from './use-moment'
import type { InHand } from './use-registration'

/** One click asks for a longer protection in the usual words; it can be taken back until it leaves. */
export function Extend({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { today } = useMoment()
  const [busy, setBusy] = useState(false)
  const { registration, envelopes, supplier, opportunity } = hand
  const asked = envelopes.some((one) => one.kind === 'extend' && (isUnderWay(one) || one.status === 'unclear'))
  if (!mayExtend(registration.status) || registration.remoteId === '' || asked) return null
  const { protectedUntil, form, notExtended } = registration
  const soon = (protectionLeft(registration, today) ?? 0) <= remindDays[0]
  const ask = async () => {
    setBusy(true)
    const words = t('extend.words', {
      client: form.legalName,
      supplier: supplier?.name ?? '',
      day: protectedUntil ? format.day(protectedUntil) : '–',
      close: form.expectedClose ? format.day(form.expectedClose) : '–',
      step: opportunity?.nextStep || t('extend.no-step'),
    })
    const done = await askExtension(registration, words).finally(() => setBusy(false))
    if (!done.ok) say(t(`extend.${done.refusal}`))
    else if (done.value === 'by-word') say(t('extend.by-word', { name: hand.distributor?.name ?? '' }))
  }
  return (
    <Button variant={soon ? 'filled' : 'default'} onClick={ask} loading={busy}>
      {t(notExtended ? 'extend.again' : 'extend.ask')}
    </Button>
  )
}
