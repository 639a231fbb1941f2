import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Acceptance } from '#domain/quotes/accept'
import { useFormat } from '#ui/format'
import { useChoices } from '../use-quotes'

/** What the yes will do, in words, before it is done. */
export function AcceptPlan({ plan }: { readonly plan: Acceptance }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const { supplierName } = useChoices()
  return (
    <div>
      <Text fw={600}>{t('accept.will')}</Text>
      <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
        {plan.opportunity && <li>{t('accept.won', { name: plan.opportunity.name })}</li>}
        {plan.orders.map((order) => (
          <li key={order.id}>
            {t('accept.order', {
              supplier: supplierName(order.supplierId),
              name: order.description,
              amount: format.money(order.mrc),
            })}
          </li>
        ))}
        {plan.superseded.length > 0 && (
          <li>{t('accept.superseded', { numbers: plan.superseded.map((other) => other.number).join(', ') })}</li>
        )}
        <li>{t('accept.keeps')}</li>
      </ul>
    </div>
  )
}
