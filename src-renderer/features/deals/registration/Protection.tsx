import { useTranslation } from 'react-i18next'
import type { Registration } from '#domain/deals/registration'
import { protectionLeft } from '#domain/deals/states'
import { useFormat } from '#ui/format'
import { TwoLines } from '../TwoLines'
import { useMoment } from './use-moment'

/** The last protected day and what is left until then; in colour when it is close. */
export function Protection({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { today } = useMoment()
  const left = protectionLeft(registration, today)
  if (!registration.protectedUntil) return <span>–</span>
  const day = format.day(registration.protectedUntil)
  if (left === null) return <span className="quiet">{day}</span>
  const tone = left < 0 ? 'var(--bad)' : left <= 14 ? 'var(--warn)' : 'var(--ink-2)'
  return <TwoLines first={day} second={left < 0 ? t('state.over') : t('reg.left', { count: left })} plain tone={tone} />
}
