import { useTranslation } from 'react-i18next'
import { toComeOf } from '#domain/commissions/spiff-rows'
import type { Matter } from '#domain/insight/today'
import { askedOf } from '#domain/statements/claim'
import { type Day, daysBetween } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import { useFormat } from '#ui/format'

/** A matter in two lines: who and what, then the plain reason with its date. */
export function useMatterWords(
  today: Day,
): (matter: Matter, clientName: string) => { readonly title: string; readonly why: string } {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (matter, clientName) => {
    const { subject, on } = matter
    const days = on ? daysBetween(today, on) : 0
    const whole = clientName && clientName !== matter.name && matter.name !== ''
    const title = whole ? t('row.title', { client: clientName, what: matter.name }) : clientName || matter.name
    const renewsTo = 'contract' in subject ? subject.contract.renewsTo : null
    const amount = amountOf(matter)
    const reason = 'registration' in subject ? subject.registration.statusReason : ''
    const params = {
      day: on ? format.day(on) : '',
      count: Math.abs(days),
      renewsTo: renewsTo ? format.day(renewsTo) : t('row.month-to-month'),
      amount: amount ? format.money(amount) : '',
      mrc: 'service' in subject ? format.money(subject.service.mrc) : '',
    }
    const words = t(`words.${matter.group}.${matter.why}`, params)
    return { title, why: reason ? t('row.reason', { words, reason }) : words }
  }
}

/** What a bonus still brings, or a claim asks back. */
function amountOf({ subject }: Matter): Money | null {
  if ('spiff' in subject) return toComeOf(subject.spiff)
  return 'dispute' in subject ? askedOf(subject.dispute) : null
}
