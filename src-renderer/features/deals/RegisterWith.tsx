import { Radio, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { carriersOf, livingDistributors, livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { Carrier } from '#domain/catalog/carriers'
import type { Distributor } from '#domain/catalog/catalog'
import type { Registration } from '#domain/deals/registration'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { chooseDistributor, chooseSupplier } from './commands'
import { idOf } from './fields'
import styles from './Registration.module.css'

/** Which supplier, and through whom: those that carry it first, with the residual that each pays. Private. */
export function RegisterWith({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('deals')
  const { supplierId, distributorId } = registration
  const suppliers = useLive(livingSuppliers, [])
  const distributors = useLive(livingDistributors, [])
  const carriers = useLive(() => carriersOf(supplierId, null), [supplierId])
  if (!suppliers || !distributors || !carriers) return null
  const carrying = new Set(carriers.map((one) => one.distributor.id))
  const others = distributors.filter((one) => !carrying.has(one.id))
  const pick = async (id: string | null) => {
    if (!id) return
    const who = await carriersOf(id, null)
    const stays = who.some((one) => one.distributor.id === distributorId)
    const only = who.length === 1 ? (who[0]?.distributor.id ?? '') : ''
    await chooseSupplier(registration, id, stays ? distributorId : only)
  }
  if (suppliers.length === 0 || distributors.length === 0)
    return (
      <Card title={t('with.title')}>
        <Empty words={t('with.empty')} action={t('with.catalog')} onAction={() => go({ at: 'catalog' })} />
      </Card>
    )
  return (
    <Card title={t('with.title')} action={<Badge>{t('with.private')}</Badge>}>
      <Select
        id={idOf('supplierId')}
        label={t('form-field.supplierId')}
        placeholder={t('with.supplier-hint')}
        withAsterisk
        searchable
        allowDeselect={false}
        value={supplierId || null}
        data={suppliers.map((one) => ({ value: one.id, label: one.name }))}
        onChange={pick}
      />
      {supplierId && (
        <fieldset className={styles.carriers}>
          <Text component="legend" size="sm" fw={500} p={0}>
            {t('form-field.distributorId')}
          </Text>
          {carriers.map((carrier, index) => (
            <Choice
              key={carrier.distributor.id}
              distributor={carrier.distributor}
              carrier={carrier}
              first={index === 0}
              registration={registration}
            />
          ))}
          {others.map((distributor, index) => (
            <Choice
              key={distributor.id}
              distributor={distributor}
              first={carriers.length === 0 && index === 0}
              registration={registration}
            />
          ))}
        </fieldset>
      )}
    </Card>
  )
}

type ChoiceProps = {
  readonly distributor: Distributor
  readonly carrier?: Carrier
  readonly first: boolean
  readonly registration: Registration
}

function Choice({ distributor, carrier, first, registration }: ChoiceProps) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const chosen = registration.distributorId === distributor.id
  const days = distributor.protectionDays
  const id = first ? idOf('distributorId') : `with-${distributor.id}`
  return (
    <label className={chosen ? `${styles.carrier} ${styles.chosen}` : styles.carrier} htmlFor={id}>
      <Radio
        id={id}
        name="register-with"
        size="xs"
        checked={chosen}
        onChange={() => chooseDistributor(registration, distributor.id)}
        aria-label={distributor.name}
      />
      <span className="clip" style={{ fontWeight: 600 }}>
        {distributor.name}
      </span>
      <span className="quiet">{days ? t('with.protects', { count: days }) : t('with.protection-unknown')}</span>
      {carrier ? (
        <span className={styles.rate}>{t('with.rate', { rate: format.percent(carrier.carry.residual) })}</span>
      ) : (
        <Badge tone="warn">{t('with.not-carried')}</Badge>
      )}
    </label>
  )
}
