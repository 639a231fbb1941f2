import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import { planDay, planLead, stepName } from '#export/print-decision'
import { useFormat } from '#ui/format'
import styles from './Present.module.css'

/** When it works: the steps from signing on, as bars and as days. */
export function PresentPlan({ copy }: { readonly copy: ClientCopy }) {
  const { t } = useTranslation('quotes')
  const { day } = useFormat()
  const { plan } = copy
  if (!plan) return null
  const length = Math.max(1, ...plan.steps.map((step) => step.to ?? 0))
  const words = { t: (key: string, params: Record<string, unknown> = {}) => t(key, params), day }
  return (
    <section className={styles.whole}>
      <h1>{t('decide:plan.title')}</h1>
      <p className={styles.words}>{planLead(plan, words)}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('decide:plan.what')}</th>
            <th scope="col">{t('decide:plan.to')}</th>
            <td className={styles.course} />
          </tr>
        </thead>
        <tbody>
          {plan.steps.map((step) => (
            <tr key={`${step.kind} ${step.names.join()} ${step.supplier}`}>
              <th scope="row">
                {stepName(step, words.t)} <span className={styles.aside}>{step.supplier}</span>
              </th>
              <td>{planDay(plan, step.to, words)}</td>
              <td className={styles.course}>
                {step.from !== null && step.to !== null && (
                  <div
                    className={step.critical ? `${styles.bar} ${styles.critical}` : styles.bar}
                    style={{
                      marginInlineStart: `${(step.from / length) * 100}%`,
                      inlineSize: `max(6px, ${((step.to - step.from) / length) * 100}%)`,
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
