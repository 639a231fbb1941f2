import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props<Value extends string> = {
  readonly label: string
  /** Key under which the words of each value stand in the `residuals` namespace. */
  readonly words: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly width: number
  readonly onChange: (value: Value) => void
}

/** One of a few words of a sentence. */
export function WordSelect<Value extends string>({ label, words, values, value, width, onChange }: Props<Value>) {
  const { t } = useTranslation('residuals')
  return (
    <Select
      aria-label={label}
      data={values.map((one) => ({ value: one, label: t(`${words}.${one}`) }))}
      value={value}
      allowDeselect={false}
      w={width}
      onChange={(chosen) => chosen && onChange(chosen as Value)}
    />
  )
}
