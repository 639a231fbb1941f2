import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offering } from '#domain/catalog/catalog'
import { EditText } from '#ui/EditText'
import styles from './Catalog.module.css'
import { Certifications, Countries } from './Choices'
import { changeOffering } from './commands'

/** For how long, where, and what vouches for it. */
export function TermFields({ offering }: { readonly offering: Offering }) {
  const { t } = useTranslation('catalog')
  const [wrong, setWrong] = useState(false)
  const change = (facts: Partial<Offering>) => void changeOffering(offering, facts)
  const setTerms = (texts: readonly string[]) => {
    const terms = texts.map(Number)
    const clear = terms.every((term) => Number.isInteger(term) && term >= 1 && term <= 240)
    setWrong(!clear)
    if (clear) change({ terms: [...new Set(terms)].sort((a, b) => a - b) })
  }
  return (
    <div className={styles.part}>
      <h3>{t('pane.terms-where')}</h3>
      <TagsInput
        label={t('field.terms')}
        placeholder={offering.terms.length === 0 ? t('field.terms-hint') : ''}
        data={['1', '12', '24', '36', '48', '60'].filter((term) => !offering.terms.includes(Number(term)))}
        value={offering.terms.map(String)}
        onChange={setTerms}
        error={wrong ? t('field.terms-wrong') : undefined}
      />
      <Countries label={t('field.regions')} value={offering.regions} onCommit={(regions) => change({ regions })} />
      <Certifications value={offering.certifications} onCommit={(certifications) => change({ certifications })} />
      <EditText label={t('field.esg')} lines={2} value={offering.esg} onCommit={(esg) => change({ esg })} />
    </div>
  )
}
