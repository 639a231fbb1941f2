import { Radio } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Carrier } from '#domain/catalog/carriers'
import type { Distributor } from '#domain/catalog/catalog'
import type { Registration } from '#domain/deals/registration'
import { horizonMonths } from '#domain/deals/suggest'
import type { Tally, TrackRecord } from '#domain/deals/track-record'
import type { Explanation } from '#domain/values/explain'
import { Badge } from '#ui/Badge'
import { Explain } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { chooseDistributor } from '../commands'
import { idOf } from './fields'
import styles from './Registration.module.css'

type Props = {
  readonly distributor: Distributor
  readonly carrier: Carrier | undefined
  readonly record: TrackRecord | undefined
  /** Undefined while the deal has no amount, null where no agreement pays it. */
  readonly worth: Explanation | null | undefined
  readonly suggested: boolean
  readonly first: boolean
  readonly registration: Registration
}

/** One distributor: its rules, what the advisor's own book shows of it, and what this deal would bring there. */
export function DistributorChoice({ distributor, carrier, record, worth, suggested, first, registration }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const chosen = registration.distributorId === distributor.id
  const days = distributor.protectionDays
  const id = first ? idOf('distributorId') : `with-${distributor.id}`
  const facts = [
    ...(carrier ? [t('with.rate', { rate: format.percent(carrier.carry.residual) })] : []),
    days ? t('with.protects', { count: days }) : t('with.protection-unknown'),
    ...(record ? shown(record, t) : []),
  ]
  return (
    <div className={chosen ? `${styles.carrier} ${styles.chosen}` : styles.carrier}>
      <label className={styles.who} htmlFor={id}>
        <Radio
          id={id}
          name="register-with"
          size="xs"
          checked={chosen}
          onChange={() => chooseDistributor(registration, distributor.id)}
          aria-label={distributor.name}
          aria-describedby={`${id}-facts`}
        />
        <span style={{ minWidth: 0 }}>
          <span className={styles.named}>
            <strong className="clip">{distributor.name}</strong>
            {suggested && <Badge tone="good">{t('with.suggested')}</Badge>}
            {!carrier && <Badge tone="warn">{t('with.not-carried')}</Badge>}
          </span>
          <span id={`${id}-facts`} className={styles.record}>
            {facts.join(' · ')}
          </span>
        </span>
      </label>
      {worth !== undefined && carrier && (
        <span className={styles.worth}>
          {worth ? <Explain explanation={worth} strong /> : <span className="quiet">{t('with.no-agreement')}</span>}
          {worth && <span className="quiet">{t('with.over', { count: horizonMonths })}</span>}
        </span>
      )}
    </div>
  )
}

/** The record in words; where it is silent, that is left out, and a single answer is told as the little that it is. */
function shown({ days, approvals, disputes }: TrackRecord, t: TFunction): readonly string[] {
  const told = (name: string, { good, of }: Tally) => (of === 0 ? [] : [t(`with.${name}`, { good, count: of })])
  return [
    ...(days ? [t('with.pays-in', { count: days.median })] : []),
    ...told('approved', approvals),
    ...told('recovered', disputes),
  ]
}
