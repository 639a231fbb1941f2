import { ActionIcon, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WeighedCell, Weighing } from '#domain/quotes/criteria'
import type { QuoteChange } from '#domain/quotes/edit'
import { answerNeed, changeNeed, removeNeed } from '#domain/quotes/edit-needs'
import { type NeedKind, needKinds } from '#domain/quotes/need'
import type { Quote, QuoteOption } from '#domain/quotes/quote'
import { useFormat } from '#ui/format'
import { CellInput } from '../editor/CellInput'
import { asCount, asPointsOrNone, asText } from '../editor/cells'
import styles from './Criteria.module.css'

type Row = Weighing['needs'][number]
type Shared = { readonly need: Row; readonly open: boolean; readonly change: (edit: QuoteChange) => void }
type Props = Shared & {
  readonly cells: readonly (WeighedCell | undefined)[]
  readonly quote: Quote
  readonly winnerId: string | null
}

/** One need: its name, how it decides, its weight, and each option's answer with where that comes from. */
export function CriteriaRow({ need, cells, quote, winnerId, open, change }: Props) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const name = need.name || t('criteria.unnamed')
  return (
    <tr>
      <th scope="row">
        <CellInput
          label={t('criteria.name')}
          value={need.name}
          placeholder={t('criteria.unnamed')}
          parse={asText}
          disabled={!open}
          onCommit={(text) => change(changeNeed(need.id, { name: text }))}
        />
        <div className={styles.under}>
          <Select
            variant="unstyled"
            size="xs"
            aria-label={t('criteria.kind-of', { name })}
            data={needKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={need.kind}
            allowDeselect={false}
            disabled={!open}
            classNames={{ input: styles.quiet ?? '' }}
            onChange={(kind) => kind && change(changeNeed(need.id, { kind: kind as NeedKind }))}
          />
          {open && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t('criteria.remove', { name })}
              onClick={() => change(removeNeed(need.id))}
            >
              <IconTrash size={14} />
            </ActionIcon>
          )}
        </div>
      </th>
      <td className={styles.weight}>
        {need.kind === 'must' ? (
          <span className={styles.small}>{t('criteria.gate')}</span>
        ) : (
          <>
            <CellInput
              label={t('criteria.weight-of', { name })}
              value={String(need.weight)}
              parse={asCount(100)}
              end
              disabled={!open}
              onCommit={(weight) => change(changeNeed(need.id, { weight: weight ?? 0 }))}
            />
            <span className={styles.small}>{need.share === null ? '–' : format.percent(roundShare(need.share))}</span>
          </>
        )}
      </td>
      {quote.options.map((option, at) => (
        <AnswerCell
          key={option.id}
          need={need}
          name={name}
          option={option}
          cell={cells[at]}
          wins={option.id === winnerId}
          open={open}
          change={change}
        />
      ))}
    </tr>
  )
}

type AnswerProps = Shared & {
  readonly name: string
  readonly option: QuoteOption
  readonly cell: WeighedCell | undefined
  readonly wins: boolean
}

function AnswerCell({ need, name, option, cell, wins, open, change }: AnswerProps) {
  const { t } = useTranslation('decide')
  const format = useFormat()
  const of = { need: name, option: option.name }
  const meets = cell?.meets ?? null
  const points = cell?.points ?? null
  return (
    <td className={wins ? styles.wins : undefined}>
      {need.kind === 'must' && (
        <Select
          variant="unstyled"
          size="xs"
          aria-label={t('criteria.meets-of', of)}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`meets.${value}`) }))}
          value={meets === null ? null : meets ? 'yes' : 'no'}
          placeholder={t('meets.open')}
          clearable
          disabled={!open}
          classNames={{ input: meets === false ? `${styles.gate} ${styles.fails}` : (styles.gate ?? '') }}
          onChange={(value) =>
            change(answerNeed(option.id, need.id, { meets: value === null ? null : value === 'yes' }))
          }
        />
      )}
      {need.kind === 'weighed' && (
        <CellInput
          label={t('criteria.points-of', of)}
          value={points === null ? '' : String(points / 100)}
          placeholder={t('meets.open')}
          parse={asPointsOrNone}
          end
          disabled={!open}
          onCommit={(given) => change(answerNeed(option.id, need.id, { points: given }))}
        />
      )}
      {need.kind === 'price' && (
        <span className={styles.derived}>{points === null ? t('criteria.no-total') : format.number(points / 100)}</span>
      )}
      {need.kind === 'price' ? (
        <span className={styles.small}>{t('criteria.price-rule')}</span>
      ) : (
        <CellInput
          label={t('criteria.evidence-of', of)}
          value={cell?.evidence ?? ''}
          placeholder={t('criteria.evidence')}
          parse={asText}
          disabled={!open}
          onCommit={(evidence) => change(answerNeed(option.id, need.id, { evidence }))}
        />
      )}
    </td>
  )
}

/** Tenths of a percent are enough for the eye. */
const roundShare = (share: number): Row['share'] & number => (Math.round(share / 1000) * 1000) as Row['share'] & number
