import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ToldStatement } from '#contract/connectors'
import { type Intake, type IntakeLine, isNothing } from '#domain/catalog/intake'
import { type Format, useFormat } from '#ui/format'
import type { Heard } from './intake-commands'

type Props = {
  readonly heard: Heard
  readonly intake: Intake
  readonly busy: boolean
  readonly onTake: () => void
  readonly onOpen: (statement: ToldStatement) => void
}

const first = 12

/** What taking in would change, line by line, and the statements that can be opened. */
export function IntakePreview({ heard, intake, busy, onTake, onOpen }: Props) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [shown, setShown] = useState(first)
  return (
    <div style={{ flexBasis: '100%', display: 'grid', gap: 12 }}>
      <Text role="status">
        {isNothing(intake)
          ? t('take-in.nothing', { count: heard.told.catalog.length })
          : t('take-in.changes', { count: intake.lines.length })}
      </Text>
      {!isNothing(intake) && (
        <>
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('take-in.column.what')}</Table.Th>
                <Table.Th>{t('take-in.column.name')}</Table.Th>
                <Table.Th ta="end">{t('take-in.column.before')}</Table.Th>
                <Table.Th ta="end">{t('take-in.column.after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {intake.lines.slice(0, shown).map((line, at) => {
                const { before, after } = figuresOf(line, format)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one look never move
                  <Table.Tr key={at}>
                    <Table.Td>{t(`take-in.kind.${line.kind}`)}</Table.Td>
                    <Table.Td>
                      {line.kind === 'rate'
                        ? t('take-in.rate-from', { name: line.name, day: format.day(line.from) })
                        : line.name}
                    </Table.Td>
                    <Table.Td ta="end" className="num">
                      {before}
                    </Table.Td>
                    <Table.Td ta="end" className="num">
                      {after}
                    </Table.Td>
                  </Table.Tr>
                )
              })}
            </Table.Tbody>
          </Table>
          <div style={{ display: 'flex', gap: 8 }}>
            <Button loading={busy} onClick={onTake}>
              {t('take-in.take', { count: intake.lines.length })}
            </Button>
            {intake.lines.length > shown && (
              <Button variant="subtle" onClick={() => setShown(shown + 100)}>
                {t('take-in.more', { count: intake.lines.length - shown })}
              </Button>
            )}
          </div>
        </>
      )}
      {intake.leftAlone.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('take-in.left-alone', { count: intake.leftAlone.length })}
          </Text>
          {intake.leftAlone.slice(0, first).map(({ name, why }) => (
            <Text key={`${name} ${why}`} size="sm" c="dimmed">
              {t(`take-in.why.${why}`, { name })}
            </Text>
          ))}
        </div>
      )}
      {heard.statements.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('take-in.statements')}
          </Text>
          {heard.statements.slice(0, first).map((one) => (
            <div key={one.id} style={{ display: 'flex', gap: 12, alignItems: 'center', paddingBlock: 4 }}>
              <Text size="sm" style={{ flex: 1 }}>
                {one.fileName}
              </Text>
              <Button variant="default" size="compact-sm" onClick={() => onOpen(one)}>
                {t('take-in.open')}
              </Button>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function figuresOf(line: IntakeLine, format: Format): { readonly before: string; readonly after: string } {
  switch (line.kind) {
    case 'price':
    case 'nrc':
      return { before: line.before ? format.unitPrice(line.before) : '–', after: format.unitPrice(line.after) }
    case 'residual':
      return { before: line.before === null ? '–' : format.percent(line.before), after: format.percent(line.after) }
    case 'rate':
      return {
        before: format.day(line.from),
        after: `${format.percent(line.residual)} × ${format.percent(line.share)}`,
      }
    case 'offering':
      return { before: '', after: line.supplier }
    default:
      return { before: '', after: '' }
  }
}
