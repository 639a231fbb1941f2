import { useTranslation } from 'react-i18next'
import type { Registration } from '#domain/deals/registration'
import { Badge } from '#ui/Badge'
import { shownStatus, toneOf } from './status'

export function StatusBadge({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('deals')
  const status = shownStatus(registration)
  return <Badge tone={toneOf(status)}>{t(`status.${status}`)}</Badge>
}
