import { useTranslation } from 'react-i18next'
import type { Provenance } from '#domain/deals/registration'
import styles from './Registration.module.css'

/** A field's name, and in small words where its value came from. */
export function FieldLabel({ words, from }: { readonly words: string; readonly from: Provenance | undefined }) {
  const { t } = useTranslation('deals')
  return (
    <>
      {words}
      {from && <span className={styles.from}>{t(`from.${from}`)}</span>}
    </>
  )
}
