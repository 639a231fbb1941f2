import { useTranslation } from 'react-i18next'
import type { ExplainStep, Explanation } from '#domain/values/explain'
import styles from './Explain.module.css'
import { type Format, useFormat } from './format'
import { LatePopover } from './LatePopover'

type Props = {
  readonly explanation: Explanation
  readonly strong?: boolean
  /** What stands there instead of the amount in full. */
  readonly words?: string
}

/** An amount that explains itself: click it and see inputs, rule, steps and rounding. */
export function Explain({ explanation, strong, words }: Props) {
  const format = useFormat()
  const { t } = useTranslation('ui')
  const amount = words ?? format.money(explanation.amount)
  return (
    <LatePopover
      words={amount}
      label={t('explain.open', { amount })}
      title={t('explain.title')}
      width={340}
      position="bottom-end"
      className={strong ? `${styles.amount} ${styles.strong}` : styles.amount}
    >
      {() => <Steps explanation={explanation} />}
    </LatePopover>
  )
}

/** The explanation as a list, for a pane beside a table. */
export function Steps({ explanation }: { readonly explanation: Explanation }) {
  const format = useFormat()
  const { t } = useTranslation('explain')
  return (
    <div>
      {explanation.rule && (
        <div style={{ paddingBottom: 6, color: 'var(--ink-2)', fontSize: 12.5 }}>
          {t('rule', { name: explanation.rule.name, version: explanation.rule.version })}
        </div>
      )}
      <dl style={{ margin: 0 }}>
        {explanation.steps.map((step, index) => (
          <div
            key={`${step.label}-${String(index)}`}
            style={{
              display: 'flex',
              gap: 16,
              padding: '5px 0',
              borderTop: '1px dashed var(--line)',
              fontWeight: index === explanation.steps.length - 1 ? 600 : undefined,
            }}
          >
            <dt style={{ flex: 1 }}>{t(step.label, step.params ?? {})}</dt>
            <dd style={{ margin: 0, fontVariantNumeric: 'tabular-nums' }}>{stepText(step.value, format)}</dd>
          </div>
        ))}
      </dl>
      {explanation.rounding && (
        <div style={{ paddingTop: 6, color: 'var(--ink-2)', fontSize: 12.5 }}>
          {t(`rounding.${explanation.rounding}`)}
        </div>
      )}
    </div>
  )
}

function stepText(value: ExplainStep['value'], format: Format): string {
  if ('money' in value) return format.money(value.money)
  if ('rate' in value) return format.percent(value.rate)
  if ('count' in value) return format.number(value.count)
  if ('day' in value) return format.day(value.day)
  if ('month' in value) return format.month(value.month)
  return value.text
}
