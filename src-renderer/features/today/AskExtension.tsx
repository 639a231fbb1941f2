import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayExtend } from '#domain/deals/states'
import type { Matter } from '#domain/insight/today'
import type { Day } from '#domain/values/dates'
import { useFormat } from '#ui/format'
import { askLonger, openMatter } from './commands'

type Props = { readonly matter: Matter; readonly words: string; readonly today: Day }

/** Asks for a longer protection from the row itself; where that cannot be, the registration opens and says why. */
export function AskExtension({ matter, words, today }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  if (!('registration' in matter.subject) || !mayExtend(matter.subject.registration.status)) return null
  const { form, protectedUntil, notExtended } = matter.subject.registration
  const ask = async () => {
    setBusy(true)
    const asking = t('extend.words', {
      client: form.legalName,
      supplier: form.offering,
      day: protectedUntil ? format.day(protectedUntil) : '–',
      close: form.expectedClose ? format.day(form.expectedClose) : '–',
      step: t('extend.no-step'),
    })
    const asked = await askLonger(matter, asking, words, today).finally(() => setBusy(false))
    if (!asked) openMatter(matter)
  }
  return (
    <Button variant="default" size="compact-xs" loading={busy} onClick={ask}>
      {t(notExtended ? 'extend.again' : 'extend.ask')}
    </Button>
  )
}
