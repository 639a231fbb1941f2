import { Button, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { namesOf } from '#db/names'
import { type PastStatement, pastStatements, type StatementState } from '#db/statements'
import { isRight } from '#domain/statements/totals'
import { Badge, type Tone } from '#ui/Badge'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { goImport, saveLeftOutOf, takeBackStatement } from './history-commands'

const tones: Readonly<Record<StatementState, Tone>> = {
  stands: 'good',
  undone: 'plain',
  interrupted: 'warn',
  settled: 'plain',
}

const columns = ['file', 'month', 'amount', 'checks', 'state'] as const

/** Statements that came in, the newest first; those that stand can be taken back as a whole. */
export function PastStatements() {
  const { t } = useTranslation('statements')
  const past = useLive(async () => {
    const statements = await pastStatements()
    const payers = await namesOf(
      'distributors',
      statements.map((one) => one.distributorId),
    )
    return { statements, payers }
  }, [])
  if (!past) return null
  if (past.statements.length === 0)
    return <Empty words={t('history.empty')} action={t('history.first')} onAction={goImport} />
  return (
    <Table verticalSpacing={6} horizontalSpacing="md">
      <Table.Thead>
        <Table.Tr>
          {columns.map((name) => (
            <Table.Th key={name} ta={name === 'amount' ? 'end' : 'start'}>
              {t(`history.${name}`)}
            </Table.Th>
          ))}
          <Table.Th>
            <VisuallyHidden>{t('history.undo')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {past.statements.map((one) => (
          <Row key={one.id} statement={one} payer={past.payers.get(one.distributorId) ?? ''} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ statement, payer }: { readonly statement: PastStatement; readonly payer: string }) {
  const { t } = useTranslation('statements')
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const { fileName, statementMonth, paidOn, lines, totals, stated, deposit, leftOut = [], state } = statement
  const undo = async () => {
    setBusy(true)
    await takeBackStatement(statement.id).finally(() => setBusy(false))
  }
  const wrong = stated.filter((one) => !isRight(one)).length
  const came = deposit && !totals.some((one) => one.currency === deposit.currency && one.minor === deposit.minor)
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{fileName}</Text>
        <Text size="sm" c="dimmed">
          {payer}
        </Text>
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <div>{format.shortMonth(statementMonth)}</div>
        <Text size="sm" c="dimmed">
          {t('history.paid', { day: format.shortDay(paidOn) })}
        </Text>
      </Table.Td>
      <Table.Td ta="end" style={{ whiteSpace: 'nowrap' }}>
        {totals.map((one) => (
          <div key={one.currency}>{format.money(one)}</div>
        ))}
        <Text size="sm" c="dimmed">
          {t('history.lines', { count: lines, lines: format.number(lines) })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" c={wrong > 0 ? 'var(--bad)' : 'dimmed'}>
          {wrong > 0 ? t('history.totals-differ', { count: wrong }) : null}
          {wrong === 0 && stated.length > 0 ? t('history.totals-agree') : null}
          {wrong === 0 && stated.length === 0 ? t('history.no-totals') : null}
        </Text>
        {came && (
          <Text size="sm" c="var(--bad)">
            {t('history.deposit-differs', { amount: format.money(deposit) })}
          </Text>
        )}
        {leftOut.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => void saveLeftOutOf(statement)}>
            {t('history.left-out', { count: leftOut.length })}
          </Button>
        )}
      </Table.Td>
      <Table.Td>
        <Badge tone={tones[state]}>{t(`history.${state}`)}</Badge>
      </Table.Td>
      <Table.Td ta="end">
        {(state === 'stands' || state === 'interrupted') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={busy}
            aria-label={t('history.undo-of', { name: fileName })}
            onClick={() => void undo()}
          >
            {t('history.undo')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
