import { useTranslation } from 'react-i18next'
import styles from './Import.module.css'
import { useImport } from './store'

const steps = ['columns', 'rows', 'done'] as const

/** Where the import is: columns, rows, done. Going back to the columns is always possible before the save. */
export function Steps() {
  const { t } = useTranslation('import')
  const { stage, set } = useImport()
  const here = stage === 'saving' ? 'done' : stage
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map((step, at) => (
        <li
          key={step}
          aria-current={step === here ? 'step' : undefined}
          className={step === here ? styles.here : undefined}
        >
          {step === 'columns' && stage === 'rows' ? (
            <button type="button" className={styles.back} onClick={() => set({ stage: 'columns' })}>
              {at + 1}. {t(`steps.${step}`)}
            </button>
          ) : (
            <span>
              {at + 1}. {t(`steps.${step}`)}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
