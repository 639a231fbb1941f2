import { Select, SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Commitment, ExitRule } from '#domain/quotes/pricing'
import { money } from '#domain/values/money'
import { percent, asPercent as percentOf } from '#domain/values/rate'
import { DayInput } from '#ui/DayInput'
import { MoneyInput } from '#ui/MoneyInput'
import { asShare } from './cells'
import { FieldInput } from './FieldInput'
import type { OptionPart } from './OptionCosts'
import { Rows } from './Rows'

const exits = ['unknown', 'none', 'remaining', 'flat', 'declining'] as const

/** When it starts, how prices rise, what leaving costs, and what it commits to. */
export function OptionContract({ option, currency, choices, change }: OptionPart) {
  const { t } = useTranslation('quotes')
  const { exit } = option
  const choose = (kind: (typeof exits)[number]) => {
    const rules: Readonly<Record<string, ExitRule | null>> = {
      unknown: null,
      none: { kind: 'none' },
      remaining: { kind: 'remaining', share: percent(100) },
      flat: { kind: 'flat', amount: money(0, currency) },
      declining: { kind: 'declining', amount: money(0, currency) },
    }
    change({ exit: rules[kind] ?? null })
  }
  const suppliers = [...new Set(option.lines.map((line) => line.supplierId))].filter((id) => id !== '')
  return (
    <Stack>
      <SimpleGrid cols={2}>
        <DayInput
          label={t('contract.starts')}
          value={option.startsOn ?? null}
          onCommit={(startsOn) => change({ startsOn })}
        />
        <Select
          label={t('contract.rises')}
          data={(['year', 'renewal'] as const).map((value) => ({ value, label: t(`contract.rise.${value}`) }))}
          value={option.escalatesAt ?? 'year'}
          allowDeselect={false}
          onChange={(at) => change({ escalatesAt: at === 'renewal' ? 'renewal' : 'year' })}
        />
        <Select
          label={t('contract.exit')}
          data={exits.map((value) => ({ value, label: t(`contract.exits.${value}`) }))}
          value={exit?.kind ?? 'unknown'}
          allowDeselect={false}
          onChange={(kind) => choose(kind as (typeof exits)[number])}
        />
        {exit?.kind === 'remaining' && (
          <FieldInput
            label={t('contract.share')}
            value={String(percentOf(exit.share))}
            suffix="%"
            parse={asShare}
            onCommit={(share) => change({ exit: { ...exit, share } })}
          />
        )}
        {(exit?.kind === 'flat' || exit?.kind === 'declining') && (
          <MoneyInput
            label={t('contract.fee')}
            value={exit.amount}
            currency={currency}
            onCommit={(amount) => amount && change({ exit: { ...exit, amount } })}
          />
        )}
      </SimpleGrid>
      <Rows<Commitment>
        name={t('contract.commitments')}
        add={t('contract.add-commitment')}
        rows={option.commitments ?? []}
        make={() => ({ supplierId: suppliers[0] ?? null, yearly: money(0, currency), share: percent(100) })}
        onChange={(commitments) => change({ commitments })}
      >
        {(row, edit) => (
          <>
            <Select
              label={t('line.supplier')}
              placeholder={t('contract.all-suppliers')}
              data={suppliers.map((id) => ({ value: id, label: choices.supplierName(id) || id }))}
              value={row.supplierId}
              clearable
              onChange={(supplierId) => edit({ supplierId })}
            />
            <MoneyInput
              label={t('contract.yearly')}
              value={row.yearly}
              currency={currency}
              onCommit={(yearly) => yearly && edit({ yearly })}
            />
            <FieldInput
              label={t('contract.shortfall')}
              value={String(percentOf(row.share))}
              suffix="%"
              parse={asShare}
              onCommit={(share) => edit({ share })}
            />
          </>
        )}
      </Rows>
    </Stack>
  )
}
