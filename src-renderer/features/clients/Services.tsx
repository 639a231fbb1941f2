import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contractOf } from '#domain/clients/contract'
import type { Service } from '#domain/clients/service'
import { type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { type Format, useFormat } from '#ui/format'
import { MoneyText } from '#ui/MoneyText'
import styles from './Client.module.css'
import { NewService } from './NewService'
import { ServiceDrawer } from './ServiceDrawer'
import grid from './Table.module.css'
import { contractTone, serviceTone } from './tones'
import type { Whole } from './use-client'

type Props = { readonly whole: Whole; readonly openId: string | undefined }

/** What the client has, with the contract behind each: a row opens the whole service. */
export function Services({ whole, openId }: Props) {
  const { t } = useTranslation('clients')
  const [adding, setAdding] = useState(false)
  const clientId = whole.client.id
  const open = (serviceId?: string) => go({ at: 'clients', clientId, tab: 'services', ...(serviceId && { serviceId }) })
  const opened = whole.services.find((service) => service.id === openId)
  const add = <Button onClick={() => setAdding(true)}>{t('service.add')}</Button>
  return (
    <>
      <Card title={t('tab.services')} action={whole.services.length > 0 && add} pad={false}>
        {whole.services.length === 0 ? (
          <Empty words={t('service.none')} action={t('service.add')} onAction={() => setAdding(true)} />
        ) : (
          <ServiceTable whole={whole} onOpen={open} />
        )}
      </Card>
      {opened && <ServiceDrawer whole={whole} service={opened} onClose={() => open()} />}
      {adding && <NewService whole={whole} onClose={() => setAdding(false)} />}
    </>
  )
}

function ServiceTable({ whole, onOpen }: { readonly whole: Whole; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const today = dayAt(now())
  const siteName = (service: Service) => whole.sites.find((site) => site.id === service.siteId)?.name ?? ''
  const heads = ['service', 'account', 'contract', 'notice', 'quantity', 'mrc'] as const
  return (
    <table className={`${grid.table} ${grid.oneLine}`} style={{ marginBlockStart: 8 }}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'mrc' || head === 'quantity' ? grid.end : undefined}>
              {t(`service-column.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {whole.services.map((service) => (
          <tr key={service.id} className={styles.clickable} onClick={() => onOpen(service.id)}>
            <td>
              <UnstyledButton className={styles.rowOpen} onClick={() => onOpen(service.id)}>
                {service.description || t(`ui:category.${service.category}`)}
              </UnstyledButton>{' '}
              {service.status !== 'active' && (
                <Badge tone={serviceTone[service.status]}>{t(`service-status.${service.status}`)}</Badge>
              )}
              <div className={`quiet ${styles.small}`}>
                {[whole.nameOf(service.supplierId), t(`ui:category.${service.category}`), siteName(service)]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </td>
            <td className={styles.small}>
              <div>{service.account || <span className="quiet">–</span>}</div>
              <div className="quiet">{service.circuit}</div>
            </td>
            <td className={styles.small}>
              <Term service={service} today={today} />
            </td>
            <td className={styles.small}>{noticeText(service, today, format) ?? <span className="quiet">–</span>}</td>
            <td className={grid.end}>
              {format.quantity(service.quantity)} <span className="quiet">{service.unit}</span>
            </td>
            <td className={grid.end}>
              <MoneyText amount={service.mrc} strong {...(service.status !== 'active' && { tone: 'quiet' as const })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Term({ service, today }: { readonly service: Service; readonly today: Day }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const { endsOn, state } = contractOf(service, today)
  return (
    <>
      <div>{endsOn ? t('service.until', { on: format.day(endsOn) }) : t(`contract.${state}`)}</div>
      {endsOn && <Badge tone={contractTone[state]}>{t(`contract.${state}`)}</Badge>}
    </>
  )
}

function noticeText(service: Service, today: Day, format: Format): string | null {
  const { noticeBy } = contractOf(service, today)
  return noticeBy && format.day(noticeBy)
}
