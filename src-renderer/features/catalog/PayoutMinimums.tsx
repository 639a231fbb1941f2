import { ActionIcon, Button, Group, Select } from '@mantine/core'
import { MonthPickerInput } from '@mantine/dates'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeDistributor } from '#db/catalog'
import type { Distributor } from '#domain/catalog/catalog'
import type { PayoutMinimum } from '#domain/commissions/minimum'
import { addMonths, type Day, dayAt, firstDayOf, type Month, monthOf } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { now } from '#platform/clock'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Catalog.module.css'

/** What the distributor must owe before it pays out, and what becomes of less; from a month on, so that no past month changes. */
export function PayoutMinimums({ distributor }: { readonly distributor: Distributor }) {
  const { t } = useTranslation('catalog')
  const { locale, baseCurrency, month } = useFormat()
  const minimums = distributor.minimums ?? []
  const last = minimums.at(-1)
  const put = (next: PayoutMinimum | null, before: Month | null) => {
    const others = minimums.filter(({ from }) => from !== before && from !== next?.from)
    const all = [...others, ...(next ? [next] : [])].sort((a, b) => (a.from < b.from ? -1 : 1))
    void changeDistributor(distributor, { minimums: all })
  }
  const add = () => {
    const today = monthOf(dayAt(now()))
    const from = last && last.from >= today ? addMonths(last.from, 1) : today
    put({ from, amount: last?.amount ?? money(2_500, baseCurrency), below: last?.below ?? 'carry' }, null)
  }
  return (
    <Card title={t('minimum.title')}>
      <div className={styles.fields}>
        <span className="quiet">{t('minimum.words')}</span>
        {minimums.map((one) => {
          const from = month(one.from)
          return (
            <Group key={one.from} gap={8} wrap="nowrap">
              <MonthPickerInput
                w={140}
                aria-label={t('minimum.from', { month: from })}
                locale={locale.slice(0, 2)}
                value={firstDayOf(one.from)}
                onChange={(picked) => picked && put({ ...one, from: monthOf(picked as Day) }, one.from)}
              />
              <MoneyInput
                w={130}
                aria-label={t('minimum.amount', { month: from })}
                value={one.amount}
                currency={one.amount.currency}
                onCommit={(amount) => amount && amount.minor >= 0 && put({ ...one, amount }, one.from)}
              />
              <Select
                style={{ flex: 1 }}
                allowDeselect={false}
                aria-label={t('minimum.below', { month: from })}
                data={(['carry', 'forfeit'] as const).map((value) => ({ value, label: t(`minimum.${value}`) }))}
                value={one.below}
                onChange={(below) => below && put({ ...one, below: below as PayoutMinimum['below'] }, one.from)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('minimum.remove', { month: from })}
                onClick={() => put(null, one.from)}
              >
                <IconX size={15} stroke={1.6} />
              </ActionIcon>
            </Group>
          )
        })}
        <div>
          <Button variant="subtle" size="compact-sm" onClick={add}>
            {t(last ? 'minimum.later' : 'minimum.add')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
