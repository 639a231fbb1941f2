import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { belongingsOf } from '#db/client-whole'
import { useLive } from '#db/live'
import { belongingNames } from '#domain/clients/belongings'
import type { Client } from '#domain/clients/client'
import type { MergeChoices, MergeField, MergeLine } from '#domain/clients/merge'
import { useFormat } from '#ui/format'
import grid from './Table.module.css'

type Props = {
  readonly kept: Client
  readonly gone: Client
  readonly lines: readonly MergeLine[]
  readonly choices: MergeChoices
  readonly onTurn: (field: MergeField) => void
}

/** Which value wins, field by field, and what moves. */
export function MergePreview({ kept, gone, lines, choices, onTurn }: Props) {
  const { t } = useTranslation('clients')
  const { locale } = useFormat()
  const moving = useLive(() => belongingsOf(gone.id), [gone.id])
  const parts = belongingNames.flatMap((name) => {
    const count = moving?.[name].length ?? 0
    return count > 0 ? [t(`merge.part.${name}`, { count })] : []
  })
  const shown = ({ field }: MergeLine, value: MergeLine['kept']) => {
    if (value === '' || value === null) return <span className="quiet">{t('facts.unknown')}</span>
    if (field === 'status') return t(`status.${String(value)}`)
    return String(value)
  }
  return (
    <>
      <p style={{ marginBlock: 16 }}>
        {t('merge.result', { kept: kept.name, gone: gone.name })}{' '}
        {parts.length > 0
          ? t('merge.moves', { parts: new Intl.ListFormat(locale).format(parts) })
          : t('merge.moves-nothing')}
      </p>
      {lines.length > 0 && (
        <table className={grid.choosing}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('merge.kept', { name: kept.name })}</th>
              <th scope="col">{t('merge.gone', { name: gone.name })}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const theirs = choices.has(line.field)
              const name = t(`field.${line.field}`)
              return (
                <tr key={line.field}>
                  <th scope="row" className="quiet" style={{ fontWeight: 400 }}>
                    {name}
                  </th>
                  <td>
                    <Radio
                      name={line.field}
                      label={shown(line, line.kept)}
                      aria-label={t('merge.take', { field: name, name: kept.name })}
                      checked={!theirs}
                      onChange={() => onTurn(line.field)}
                    />
                  </td>
                  <td>
                    <Radio
                      name={line.field}
                      label={shown(line, line.gone)}
                      aria-label={t('merge.take', { field: name, name: gone.name })}
                      checked={theirs}
                      onChange={() => onTurn(line.field)}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </>
  )
}
