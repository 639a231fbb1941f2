import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriersOf, livingDistributors, removeCarry } from '#db/catalog'
import { useLive } from '#db/live'
import type { Carrier } from '#domain/catalog/carriers'
import type { Offering } from '#domain/catalog/catalog'
import type { SupplierId } from '#domain/values/ids'
import type { Rate } from '#domain/values/rate'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { AddRate } from './AddRate'
import styles from './Catalog.module.css'
import { carry, changeCarry } from './commands'
import { RateInput } from './RateInput'

type Props = {
  readonly supplierId: SupplierId
  readonly supplierName: string
  /** Null: the supplier as a whole. */
  readonly offering: Offering | null
}

/** Who carries it at which residual, the best first. Changing a rate of the whole supplier here makes an own one for the offering. */
export function Carriers({ supplierId, supplierName, offering }: Props) {
  const { t } = useTranslation('catalog')
  const offeringId = offering?.id ?? null
  const carriers = useLive(() => carriersOf(supplierId, offeringId), [supplierId, offeringId]) ?? []
  const distributors = useLive(livingDistributors, []) ?? []
  const free = distributors.filter((one) => !carriers.some(({ distributor }) => distributor.id === one.id))
  return (
    <section className={styles.private} aria-label={t('pane.carriers')}>
      <div className={styles.privateHead}>
        <h3>{t('pane.carriers')}</h3>
        <span title={t('carry.private-words')}>
          <Badge tone="warn">{t('carry.private')}</Badge>
        </span>
      </div>
      {carriers.length === 0 && <span className="quiet">{t('carry.none')}</span>}
      {carriers.map((carrier) => (
        <Row
          key={carrier.distributor.id}
          carrier={carrier}
          own={carrier.carry.offeringId === offeringId}
          whole={t('carry.whole', { name: supplierName })}
          onRate={(residual) => {
            const { carry: row } = carrier
            if (row.offeringId === offeringId) void changeCarry(row, { residual })
            else void carry({ distributorId: row.distributorId, supplierId, offeringId, residual })
          }}
        />
      ))}
      {free.length > 0 && (
        <AddRate
          label={t('carry.add')}
          choices={free.map((one) => ({ value: one.id, label: one.name }))}
          onAdd={(distributorId, residual) => void carry({ distributorId, supplierId, offeringId, residual })}
        />
      )}
    </section>
  )
}

type RowProps = {
  readonly carrier: Carrier
  readonly own: boolean
  readonly whole: string
  readonly onRate: (rate: Rate) => void
}

function Row({ carrier: { distributor, carry: row }, own, whole, onRate }: RowProps) {
  const { t } = useTranslation('catalog')
  return (
    <div className={styles.carrier}>
      <UnstyledButton onClick={() => go({ at: 'catalog', view: 'distributors', distributorId: distributor.id })}>
        <span className={styles.name}>{distributor.name}</span>
        <span className={styles.small}>{row.offeringId ? t('carry.this') : whole}</span>
      </UnstyledButton>
      <RateInput label={t('carry.rate', { name: distributor.name })} value={row.residual} onCommit={onRate} />
      {own ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('carry.remove', { name: distributor.name })}
          onClick={() => void removeCarry(row.id)}
        >
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      ) : (
        <span style={{ inlineSize: 28 }} />
      )}
    </div>
  )
}
