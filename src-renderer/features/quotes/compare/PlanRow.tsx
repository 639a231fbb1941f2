import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeOption, type QuoteChange } from '#domain/quotes/edit'
import { type InstallPlan, type LineInstall, mayFollow, type PlanStep } from '#domain/quotes/install-plan'
import type { QuoteOption } from '#domain/quotes/quote'
import { Badge } from '#ui/Badge'
import { CellInput } from '../editor/CellInput'
import { asCount } from '../editor/cells'
import styles from './InstallPlan.module.css'

type Props = {
  readonly step: PlanStep
  readonly plan: InstallPlan
  readonly option: QuoteOption
  readonly supplier: string
  /** Days that the whole width stands for. */
  readonly length: number
  readonly when: (days: number | null) => string
  readonly open: boolean
  readonly change: (edit: QuoteChange) => void
}

/** One step as a row: its days and what it waits for can be changed here, for all lines that come together in it. */
export function PlanRow({ step, plan, option, supplier, length, when, open, change }: Props) {
  const { t } = useTranslation('decide')
  const name =
    step.kind === 'install' ? step.names.map((one) => one || t('plan.unnamed')).join(', ') : t(`plan.${step.kind}`)
  const lines = new Set(step.lineIds)
  const set = (facts: LineInstall) =>
    change(
      changeOption(option.id, (one) => ({
        ...one,
        lines: one.lines.map((line) => (lines.has(line.id) ? { ...line, ...facts } : line)),
      })),
    )
  const waits = option.lines.find((line) => line.id === step.lineIds[0])?.afterLine ?? null
  const before = plan.steps
    .filter((one) => one.kind === 'install' && one.id !== step.id)
    .filter((one) => step.lineIds.every((id) => mayFollow(option.lines, id, one.id)))
  const data = before.map((one) => ({ value: one.id, label: one.names.join(', ') || t('plan.unnamed') }))
  const chosen = before.find((one) => waits !== null && one.lineIds.includes(waits))?.id ?? null
  return (
    <tr>
      <th scope="row">
        <div className={styles.names}>{name}</div>
        {step.kind === 'install' && <div className={styles.small}>{supplier || t('plan.no-supplier')}</div>}
      </th>
      <td>
        {step.kind === 'install' ? (
          <Select
            variant="unstyled"
            size="xs"
            maw={150}
            aria-label={t('plan.after-of', { name })}
            placeholder={t('plan.signing')}
            data={data}
            value={chosen}
            clearable
            disabled={!open}
            onChange={(afterLine) => set({ afterLine })}
          />
        ) : (
          <span className={styles.small}>{t(step.kind === 'porting' ? 'plan.signing' : 'plan.all')}</span>
        )}
      </td>
      <td className={styles.end}>
        {step.kind === 'install' ? (
          <CellInput
            label={t('plan.days-of', { name })}
            value={step.days === null ? '' : String(step.days)}
            placeholder={t('plan.unknown')}
            parse={asCount(1000)}
            end
            disabled={!open}
            onCommit={(leadDays) => set({ leadDays })}
          />
        ) : (
          (step.days ?? t('plan.unknown'))
        )}
      </td>
      <td className={styles.day}>{when(step.from)}</td>
      <td className={styles.day}>
        {when(step.to)} {step.critical && <Badge tone="warn">{t('plan.critical')}</Badge>}
      </td>
      <td className={styles.bars} aria-hidden="true">
        {step.from !== null && step.to !== null && (
          <div
            className={step.critical ? `${styles.bar} ${styles.critical}` : styles.bar}
            style={{
              marginInlineStart: `${(step.from / length) * 100}%`,
              inlineSize: `max(4px, ${((step.to - step.from) / length) * 100}%)`,
            }}
          />
        )}
      </td>
    </tr>
  )
}
