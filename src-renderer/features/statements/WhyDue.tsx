import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { whyDue } from '#db/why-due'
import type { Finding } from '#domain/statements/finding'
import type { Day } from '#domain/values/dates'
import { Explain, Steps } from '#ui/Explain'
import { useFormat } from '#ui/format'

/** Why a finding's amount is due: one month step by step, more of them one line each that opens. */
export function WhyDue({ finding, today }: { readonly finding: Finding; readonly today: Day }) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const why = useLive(() => whyDue(finding, today), [finding, today]) ?? []
  const [first, ...others] = why
  if (!first) return null
  return (
    <div>
      <h3 style={{ margin: '0 0 4px', fontSize: 12.5, color: 'var(--ink-2)' }}>{t('recovery.why-due')}</h3>
      {others.length === 0 ? (
        <Steps explanation={first.explanation} />
      ) : (
        <dl style={{ margin: 0 }}>
          {why.map(({ month, explanation }) => (
            <div
              key={month}
              style={{ display: 'flex', gap: 16, padding: '5px 0', borderBlockStart: '1px dashed var(--line)' }}
            >
              <dt style={{ flex: 1 }}>{format.month(month)}</dt>
              <dd style={{ margin: 0 }}>
                <Explain explanation={explanation} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
