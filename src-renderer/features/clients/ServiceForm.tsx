import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { livingDistributors } from '#db/catalog'
import { useLive } from '#db/live'
import { type Category, categories } from '#domain/catalog/category'
import { coTermOf } from '#domain/clients/co-term'
import type { Service, ServiceStatus } from '#domain/clients/service'
import { zero } from '#domain/values/money'
import { asUnits, units } from '#domain/values/quantity'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Clients.module.css'
import { CountInput } from './CountInput'
import { EndsWith } from './EndsWith'
import { ServiceCharges } from './ServiceCharges'
import { SupplierPick } from './SupplierPick'
import type { Whole } from './use-client'

type Props = {
  readonly whole: Whole
  readonly service: Service
  readonly onChange: (facts: Partial<Service>) => void
  readonly supplierMissing?: boolean
}

/** What is had, from whom, where, for how much, and until when. */
export function ServiceForm({ whole, service, onChange, supplierMissing }: Props) {
  const { t } = useTranslation('clients')
  const distributors = useLive(livingDistributors, []) ?? []
  const text = (field: 'description' | 'account' | 'circuit' | 'unit') => (
    <EditText
      label={t(`service-field.${field}`)}
      value={service[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  )
  const day = (field: 'signedOn' | 'startsOn') => (
    <DayInput
      label={t(`service-field.${field}`)}
      value={service[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  )
  const count = (field: 'termMonths' | 'renewMonths' | 'noticeDays') => (
    <CountInput
      label={t(`service-field.${field}`)}
      value={service[field]}
      onCommit={(value) => onChange({ [field]: value })}
    />
  )
  const currency = service.mrc.currency
  const shared = coTermOf(service, new Map(whole.services.map((one) => [one.id, one])))
  const own = !shared || 'own' in shared
  return (
    <div className={styles.pair}>
      <SupplierPick
        value={service.supplierId}
        missing={supplierMissing ?? false}
        onCommit={(supplierId) => onChange({ supplierId })}
      />
      <Select
        label={t('service-field.category')}
        data={categories.map((value) => ({ value, label: t(`ui:category.${value}`) }))}
        value={service.category}
        allowDeselect={false}
        searchable
        onChange={(category) => onChange({ category: category as Category })}
      />
      <div style={{ gridColumn: '1 / -1' }}>{text('description')}</div>
      {text('account')}
      {text('circuit')}
      <Select
        label={t('service-field.site')}
        data={whole.sites.map(({ id, name }) => ({ value: id, label: name }))}
        value={service.siteId}
        clearable
        placeholder={t('service.no-site')}
        onChange={(siteId) => onChange({ siteId })}
      />
      <Select
        label={t('service-field.distributor')}
        data={distributors.map(({ id, name }) => ({ value: id, label: name }))}
        value={service.distributorId}
        clearable
        placeholder={t('service.direct')}
        onChange={(distributorId) => onChange({ distributorId })}
      />
      {(service.distributorId !== null || service.barred) && (
        <Switch
          label={t('service-field.barred')}
          description={t('service.barred-hint')}
          checked={service.barred ?? false}
          onChange={(event) => onChange({ barred: event.currentTarget.checked })}
          style={{ gridColumn: '1 / -1' }}
        />
      )}
      <CountInput
        label={t('service-field.quantity')}
        value={asUnits(service.quantity)}
        decimals
        onCommit={(value) => onChange({ quantity: units(value) })}
      />
      {text('unit')}
      <MoneyInput
        label={t('service-field.mrc')}
        value={service.mrc}
        currency={currency}
        onCommit={(mrc) => onChange({ mrc: mrc ?? zero(currency) })}
      />
      <MoneyInput
        label={t('service-field.nrc')}
        value={service.nrc}
        currency={currency}
        onCommit={(nrc) => onChange({ nrc: nrc ?? zero(currency) })}
      />
      <ServiceCharges service={service} onChange={(charges) => onChange({ charges })} />
      <MoneyInput
        label={t('service-field.cost')}
        description={t('service.private')}
        value={service.cost ?? null}
        currency={currency}
        onCommit={(cost) => onChange({ cost })}
      />
      <CountInput
        label={t('service-field.usage')}
        description={t('service.usage-hint')}
        value={asUnits(service.usage ?? units(0))}
        decimals
        onCommit={(value) => onChange({ usage: value === 0 ? null : units(value) })}
      />
      <Select
        label={t('service-field.status')}
        data={(['active', 'ordered'] as const).map((value) => ({ value, label: t(`service-status.${value}`) }))}
        value={service.status === 'cancelled' ? null : service.status}
        disabled={service.status === 'cancelled'}
        allowDeselect={false}
        onChange={(status) => onChange({ status: status as ServiceStatus })}
      />
      {day('signedOn')}
      {day('startsOn')}
      {own && count('termMonths')}
      <EndsWith whole={whole} service={service} onChange={onChange} />
      {own && (
        <Switch
          label={t('service-field.autoRenew')}
          checked={service.autoRenew}
          onChange={(event) => onChange({ autoRenew: event.currentTarget.checked })}
          style={{ gridColumn: '1 / -1' }}
        />
      )}
      {own && service.autoRenew && count('renewMonths')}
      {own && service.autoRenew && count('noticeDays')}
      <div style={{ gridColumn: '1 / -1' }}>
        <EditText
          label={t('service-field.notes')}
          lines={2}
          value={service.notes}
          onCommit={(notes) => onChange({ notes })}
        />
      </div>
    </div>
  )
}
