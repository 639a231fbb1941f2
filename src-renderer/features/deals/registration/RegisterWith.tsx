import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { carriersOf, livingDistributors, livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { Registration } from '#domain/deals/registration'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { chooseSupplier } from '../commands'
import { DistributorChoices } from './DistributorChoices'
import { idOf } from './fields'

/** Which supplier, and through whom: those that carry it first, with what each would bring. Private. */
export function RegisterWith({
  registration,
  fresh,
}: {
  readonly registration: Registration
  readonly fresh: boolean
}) {
  const { t } = useTranslation('deals')
  const { supplierId, distributorId } = registration
  const suppliers = useLive(livingSuppliers, [])
  const distributors = useLive(livingDistributors, [])
  if (!suppliers || !distributors) return null
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
        autoFocus={fresh}
        openOnFocus={false}
        searchable
        allowDeselect={false}
        value={supplierId || null}
        data={suppliers.map((one) => ({ value: one.id, label: one.name }))}
        onChange={pick}
      />
      {supplierId && <DistributorChoices registration={registration} distributors={distributors} />}
    </Card>
  )
}
