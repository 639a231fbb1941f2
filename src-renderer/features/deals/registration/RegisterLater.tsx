import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { isPlanned, saveTask } from '#db/tasks'
import { addDays } from '#domain/values/dates'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { useFormat } from '#ui/format'
import { say } from '../say'
import type { InHand } from './use-registration'

/** While the old protection stands, a second registration would meet it: so the deal is noted to be registered again once that is over. */
export function RegisterLater({ hand: { registration, supplier } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { id, clientId, opportunityId, form, protectedUntil } = registration
  const about = `register-again:${id}:${protectedUntil ?? ''}`
  const planned = useLive(() => isPlanned(about), [about])
  if (!protectedUntil || planned !== false) return null
  const dueOn = addDays(protectedUntil, 1)
  const plan = async () => {
    const title = t('later.task', { client: form.legalName, supplier: supplier?.name ?? '' })
    await saveTask({ id: newId(), title, clientId, opportunityId, about, dueOn, doneAt: 0, createdAt: now() })
    say(t('later.planned', { day: format.day(dueOn) }))
  }
  return (
    <Button variant="default" onClick={plan}>
      {t('later.plan')}
    </Button>
  )
}
