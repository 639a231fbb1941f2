import { useTranslation } from 'react-i18next'
import type { Distributor } from '#domain/catalog/catalog'
import { horizonMonths, type Suggestion } from '#domain/deals/suggest'
import { fewestAnswers, shortPaidIn, speaks, type TrackRecord } from '#domain/deals/track-record'
import type { DistributorId } from '#domain/values/ids'
import { useFormat } from '#ui/format'
import styles from './Registration.module.css'

type Props = {
  readonly suggestion: Suggestion | null
  readonly records: ReadonlyMap<DistributorId, TrackRecord>
  readonly distributors: readonly Distributor[]
}

/** Who is suggested, by how much, and on how much history; says plainly when that is too little. */
export function Suggested({ suggestion, records, distributors }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  if (records.size === 0) return null
  const nameOf = (id: DistributorId | null) => distributors.find((one) => one.id === id)?.name ?? ''
  const lead = () => {
    if (!suggestion) return t('suggest.no-amount')
    const { best, ahead, next, candidates } = suggestion
    if (candidates.every((one) => !one.worth)) return t('suggest.no-agreement')
    if (!best) return t('suggest.alike')
    if (!ahead) return t('suggest.alone', { name: nameOf(best) })
    const params = { name: nameOf(best), other: nameOf(next), amount: format.money(ahead), count: horizonMonths }
    return t('suggest.ahead', params)
  }
  const compared = suggestion?.candidates.filter((one) => one.worth) ?? []
  const silent = compared.filter((one) => !speaks(one.record.approvals)).map((one) => nameOf(one.distributorId))
  const slow = compared.filter((one) => !one.record.days).map((one) => nameOf(one.distributorId))
  const disputed = compared.filter((one) => one.worth && shortPaidIn(one.record, one.worth.amount.currency))
  const quiet = compared.filter((one) => !disputed.includes(one)).map((one) => nameOf(one.distributorId))
  const listed = (names: readonly string[]) => new Intl.ListFormat(format.locale, { type: 'conjunction' }).format(names)
  return (
    <div className={styles.suggested} role="status">
      <div>{lead()}</div>
      {compared.length > 0 && (
        <div className="quiet">
          {suggestion?.weighed
            ? t('suggest.weighed')
            : t('suggest.thin-answers', { names: listed(silent), count: fewestAnswers })}{' '}
          {suggestion?.disputesWeighed && t('suggest.disputes-weighed')}
          {disputed.length > 0 &&
            quiet.length > 0 &&
            t('suggest.thin-disputes', { names: listed(quiet), count: fewestAnswers })}{' '}
          {slow.length > 0 && t('suggest.thin-days', { names: listed(slow) })}
        </div>
      )}
    </div>
  )
}
