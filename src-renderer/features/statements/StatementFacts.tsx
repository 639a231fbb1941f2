import { Select, Stack, Text } from '@mantine/core'
import { MonthPickerInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { type Day, firstDayOf, monthOf } from '#domain/values/dates'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import { changeDates, choosePayer, note } from './commands'
import type { Draft } from './store'

/** What no line says of itself: who paid, for which month, on which day, and what the bank got. */
export function StatementFacts({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const { payer, distributors, month, paidOn, deposit, learned, layout } = draft
  return (
    <Card title={t('facts.title')} style={{ flex: 'none' }}>
      <Stack gap="sm">
        <div>
          <Select
            label={t('facts.payer')}
            placeholder={t('facts.payer-which')}
            data={distributors.map(({ id, name }) => ({ value: id, label: name }))}
            value={payer}
            allowDeselect={false}
            error={payer === null}
            onChange={(id) => void choosePayer(id)}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {learned ? t('facts.learned', { version: learned.version }) : t('facts.not-learned')}
          </Text>
        </div>
        <MonthPickerInput
          label={t('facts.month')}
          locale={format.locale.slice(0, 2)}
          value={firstDayOf(month)}
          onChange={(picked) => picked && void changeDates({ month: monthOf(picked as Day) })}
        />
        <DayInput
          label={t('facts.paid-on')}
          clearable={false}
          value={paidOn}
          onCommit={(day) => day && void changeDates({ paidOn: day })}
        />
        <MoneyInput
          label={t('facts.deposit')}
          description={t('facts.deposit-why')}
          currency={layout.currency}
          value={deposit}
          onCommit={(amount) => note({ deposit: amount })}
        />
      </Stack>
    </Card>
  )
}
