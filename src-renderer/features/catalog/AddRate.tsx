import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rate } from '#domain/values/rate'
import styles from './Catalog.module.css'
import { RateInput } from './RateInput'

type Props = {
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onAdd: (id: string, rate: Rate) => void
}

/** A party, then its rate: the row exists once both are known, so that no rate ever stands as zero for "not known". */
export function AddRate({ label, choices, onAdd }: Props) {
  const { t } = useTranslation('catalog')
  const [picked, setPicked] = useState<string | null>(null)
  const name = choices.find((one) => one.value === picked)?.label
  return (
    <div className={styles.carrier}>
      <Select
        searchable
        clearable
        limit={50}
        aria-label={label}
        placeholder={label}
        data={[...choices]}
        value={picked}
        onChange={setPicked}
      />
      {picked && name && (
        <RateInput
          label={t('carry.rate', { name })}
          value={null}
          onCommit={(rate) => {
            onAdd(picked, rate)
            setPicked(null)
          }}
        />
      )}
    </div>
  )
}
