import { Button, Drawer, Group, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelService, changeService, deleteService, resumeService } from '#db/services'
import { coTermOf } from '#domain/clients/co-term'
import { contractOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import { ServiceChanges } from './ServiceChanges'
import { ServiceForm } from './ServiceForm'
import { contractTone } from './tones'
import type { Whole } from './use-client'
import { useServiceName } from './use-service-name'

type Props = { readonly whole: Whole; readonly service: Service; readonly onClose: () => void }

/** One service with its contract: each field is saved when it is left. */
export function ServiceDrawer({ whole, service, onClose }: Props) {
  const { t } = useTranslation('clients')
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={service.description || t(`ui:category.${service.category}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.stack}>
        <ContractLine whole={whole} service={service} />
        <ServiceForm whole={whole} service={service} onChange={(facts) => void changeService(service.id, facts)} />
        <ServiceChanges service={service} />
        <Ending service={service} onGone={onClose} />
      </div>
    </Drawer>
  )
}

/** Where the contract stands, in words with dates. */
function ContractLine({ whole, service }: { readonly whole: Whole; readonly service: Service }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const nameOf = useServiceName(whole)
  const known = new Map(whole.services.map((one) => [one.id, one]))
  const found = coTermOf(service, known)
  const lead = found && 'lead' in found && known.get(service.endsWith ?? '')
  const followers = whole.services.filter((one) => one.contract && one.endsWith === service.id)
  const { state, endsOn, noticeBy, renewsTo } = contractOf(service, dayAt(now()))
  const words = [
    endsOn && t('service.ends', { on: format.day(endsOn) }),
    noticeBy && t('service.notice-by', { on: format.day(noticeBy) }),
    renewsTo && t('service.renews-to', { on: format.day(renewsTo) }),
  ].filter(Boolean)
  return (
    <div style={{ display: 'flex', gap: 10, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Badge tone={contractTone[state]}>{t(`contract.${state}`)}</Badge>
      <span className="quiet">{words.length > 0 ? words.join(' · ') : t('service.no-contract')}</span>
      {lead && <span>{t('service.ends-with', { name: nameOf(lead) })}</span>}
      {found && 'own' in found && <span>{t(`service.own-end.${found.own}`)}</span>}
      {followers.length > 0 && (
        <span className="quiet">{t('service.ends-together', { names: followers.map(nameOf).join('; ') })}</span>
      )}
    </div>
  )
}

/** The end of a service: cancelled on a day (its history stays), taken back, or deleted as a mistake. */
function Ending({ service, onGone }: { readonly service: Service; readonly onGone: () => void }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const [on, setOn] = useState<Day | null>(dayAt(now()))
  const remove = async () => {
    await deleteService(service.id)
    onGone()
  }
  return (
    <Group justify="space-between" pt="md" style={{ borderBlockStart: '1px solid var(--line)' }}>
      {service.status === 'cancelled' ? (
        <Group gap="sm">
          <span>{service.cancelledOn && t('service.cancelled-on', { on: format.day(service.cancelledOn) })}</span>
          <Button variant="default" onClick={() => void resumeService(service.id)}>
            {t('service.resume')}
          </Button>
        </Group>
      ) : (
        <Popover position="top-start" shadow="md" radius={12} trapFocus returnFocus>
          <Popover.Target>
            <Button variant="default">{t('service.cancel')}</Button>
          </Popover.Target>
          <Popover.Dropdown p="md" aria-label={t('service.cancel')}>
            <DayInput
              label={t('service.cancel-on')}
              value={on}
              onCommit={setOn}
              popoverProps={{ withinPortal: false }}
            />
            <Button mt="sm" disabled={!on} onClick={() => on && void cancelService(service.id, on)}>
              {t('service.cancel-now')}
            </Button>
          </Popover.Dropdown>
        </Popover>
      )}
      <Button variant="subtle" color="red" onClick={() => void remove()}>
        {t('service.delete')}
      </Button>
    </Group>
  )
}
