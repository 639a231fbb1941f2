import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { carriesBy, livingSuppliers, offeringsByIds, removeCarry } from '#db/catalog'
import { useLive } from '#db/live'
import type { Carry } from '#domain/catalog/catalog'
import type { DistributorId } from '#domain/values/ids'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { AddRate } from './AddRate'
import styles from './Catalog.module.css'
import { carry, changeCarry } from './commands'
import { RateInput } from './RateInput'

/** What a distributor carries at which residual: suppliers as a whole, and offerings with a rate of their own. */
export function Carried({ distributorId }: { readonly distributorId: DistributorId }) {
  const { t } = useTranslation('catalog')
  const rows = useLive(() => carriedBy(distributorId), [distributorId]) ?? []
  const suppliers = useLive(livingSuppliers, []) ?? []
  const free = suppliers.filter((one) => !rows.some((row) => row.carry.supplierId === one.id && !row.offering))
  return (
    <section className={styles.private} aria-label={t('distributor.carries')}>
      <div className={styles.privateHead}>
        <h3>{t('distributor.carries')}</h3>
        <span title={t('carry.private-words')}>
          <Badge tone="warn">{t('carry.private')}</Badge>
        </span>
      </div>
      {rows.length === 0 && <span className="quiet">{t('distributor.carries-none')}</span>}
      {rows.map(({ carry: row, supplier, offering }) => {
        const name = offering ? t('distributor.specific', { offering, supplier }) : supplier
        return (
          <div key={row.id} className={styles.carrier}>
            <UnstyledButton
              onClick={() => go({ at: 'catalog', view: 'suppliers', supplierId: row.supplierId })}
              style={{ overflowWrap: 'anywhere' }}
            >
              <span className={styles.name}>{offering ?? supplier}</span>
              <span className={styles.small}>{offering ? supplier : t('carry.whole', { name: supplier })}</span>
            </UnstyledButton>
            <RateInput
              label={t('carry.rate', { name })}
              value={row.residual}
              onCommit={(residual) => void changeCarry(row, { residual })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('carry.remove', { name })}
              onClick={() => void removeCarry(row.id)}
            >
              <IconX size={15} stroke={1.6} />
            </ActionIcon>
          </div>
        )
      })}
      {free.length > 0 && (
        <AddRate
          label={t('carry.add-supplier')}
          choices={free.map((one) => ({ value: one.id, label: one.name }))}
          onAdd={(supplierId, residual) => void carry({ distributorId, supplierId, offeringId: null, residual })}
        />
      )}
    </section>
  )
}

type Row = { readonly carry: Carry; readonly supplier: string; readonly offering: string | null }

/** By supplier, the supplier's own row before its offerings'; rows of what was deleted are left out. */
async function carriedBy(distributorId: DistributorId): Promise<readonly Row[]> {
  const [carries, suppliers] = await Promise.all([carriesBy(distributorId), livingSuppliers()])
  const names = new Map(suppliers.map((one) => [one.id as string, one.name]))
  const offerings = await offeringsByIds(carries.flatMap((row) => (row.offeringId ? [row.offeringId] : [])))
  const offered = new Map(
    offerings.flatMap((one) => (one && one.deletedAt === 0 ? [[one.id as string, one.name]] : [])),
  )
  return carries
    .flatMap((row) => {
      const supplier = names.get(row.supplierId)
      const offering = row.offeringId ? offered.get(row.offeringId) : null
      return supplier && offering !== undefined ? [{ carry: row, supplier, offering }] : []
    })
    .sort((a, b) => a.supplier.localeCompare(b.supplier) || (a.offering ?? '').localeCompare(b.offering ?? ''))
}
