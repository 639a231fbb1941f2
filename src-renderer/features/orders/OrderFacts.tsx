import { NumberInput, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asUnits, units } from '#domain/values/quantity'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { editOrder } from './commands'
import styles from './Orders.module.css'
import type { OneOrder } from './use-orders'

/** What was ordered and where it came from; open orders are corrected here, the service has its own page once it runs. */
export function OrderFacts({ read }: { readonly read: OneOrder }) {
  const { t } = useTranslation('orders')
  const format = useFormat()
  const { order, option, lead, service, names } = read
  const { clientId, quoteId, opportunityId } = order
  const open = order.status === 'placed' || order.status === 'installing'
  const edit = (facts: Parameters<typeof editOrder>[1]) => editOrder(order, facts)
  return (
    <Card title={t('facts.title')}>
      <dl className={styles.facts}>
        <dt>{t('facts.client')}</dt>
        <dd>
          <UnstyledButton className={styles.link} onClick={() => go({ at: 'clients', clientId })}>
            {names.clients.get(clientId) ?? t('unknown')}
          </UnstyledButton>
        </dd>
        <dt>{t('facts.supplier')}</dt>
        <dd>{names.suppliers.get(order.supplierId) ?? t('unknown')}</dd>
        <dt>{t('facts.distributor')}</dt>
        <dd>{names.distributors.get(order.distributorId ?? '') ?? t('facts.direct')}</dd>
        <dt>{t('facts.from')}</dt>
        <dd>
          <UnstyledButton className={styles.link} onClick={() => go({ at: 'quotes', quoteId })}>
            {option ? t('facts.option', { name: option.name }) : t('facts.quote')}
          </UnstyledButton>
          {' · '}
          <UnstyledButton className={styles.link} onClick={() => go({ at: 'deals', opportunityId })}>
            {t('facts.opportunity')}
          </UnstyledButton>
        </dd>
        {lead && (
          <>
            <dt>{t('facts.ends-with')}</dt>
            <dd>
              <UnstyledButton className={styles.link} onClick={() => go({ at: 'orders', orderId: lead.id })}>
                {lead.description}
              </UnstyledButton>
            </dd>
          </>
        )}
        {service && (
          <>
            <dt>{t('facts.service')}</dt>
            <dd>
              <UnstyledButton className={styles.link} onClick={() => go({ at: 'clients', clientId, tab: 'services' })}>
                {service.account ? t('facts.account', { account: service.account }) : t('facts.no-account')}
              </UnstyledButton>
            </dd>
          </>
        )}
      </dl>
      {open ? (
        <div className={styles.fields}>
          <EditText
            label={t('field.description')}
            value={order.description}
            onCommit={(description) => description && edit({ description })}
          />
          <DayInput
            label={t('field.ordered')}
            value={order.orderedOn}
            clearable={false}
            onCommit={(orderedOn) => orderedOn && edit({ orderedOn })}
          />
          <NumberInput
            key={order.quantity}
            label={t('field.quantity')}
            defaultValue={asUnits(order.quantity)}
            min={0}
            decimalScale={3}
            hideControls
            onBlur={(event) => {
              const typed = Number(event.currentTarget.value)
              if (Number.isFinite(typed) && units(typed) !== order.quantity) edit({ quantity: units(typed) })
            }}
          />
          <MoneyInput
            label={t('field.mrc')}
            value={order.mrc}
            currency={order.mrc.currency}
            onCommit={(mrc) => mrc && edit({ mrc })}
          />
          <MoneyInput
            label={t('field.nrc')}
            value={order.nrc}
            currency={order.nrc.currency}
            onCommit={(nrc) => nrc && edit({ nrc })}
          />
          <NumberInput
            key={`term-${String(order.termMonths)}`}
            label={t('field.term')}
            defaultValue={order.termMonths}
            min={0}
            max={240}
            allowDecimal={false}
            hideControls
            onBlur={(event) => {
              const typed = Number(event.currentTarget.value)
              if (Number.isInteger(typed) && typed !== order.termMonths) edit({ termMonths: typed })
            }}
          />
        </div>
      ) : (
        <dl className={styles.facts}>
          <dt>{t('field.quantity')}</dt>
          <dd>{t('facts.units', { quantity: format.quantity(order.quantity), unit: order.unit })}</dd>
          <dt>{t('field.mrc')}</dt>
          <dd>{format.money(order.mrc)}</dd>
          <dt>{t('field.nrc')}</dt>
          <dd>{format.money(order.nrc)}</dd>
          <dt>{t('field.term')}</dt>
          <dd>{format.number(order.termMonths)}</dd>
        </dl>
      )}
    </Card>
  )
}
