import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExtraField } from '#contract/endpoint'
import { distributorOf } from '#db/catalog'
import { useLive } from '#db/live'
import type { Provenance, Registration } from '#domain/deals/registration'
import { isDay } from '#domain/values/dates'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { typeExtra } from '../commands'
import { useDeclaration } from './declared'
import { FieldLabel } from './FieldLabel'
import { idOf } from './fields'
import styles from './Registration.module.css'

/** What the chosen distributor asks for beside the form that all have. */
export function AskedBeside({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('deals')
  const declares = useDeclaration(registration.distributorId)
  const distributor = useLive(() => distributorOf(registration.distributorId), [registration.distributorId])
  const asked = declares?.extra ?? []
  if (asked.length === 0) return null
  return (
    <section className={styles.group} aria-labelledby="group-beside">
      <h2 id="group-beside" className={styles.legend}>
        {t('extra.title', { name: distributor?.name ?? '' })}
      </h2>
      <div className={styles.fields}>
        {asked.map((field) => (
          <Beside
            key={field.name}
            field={field}
            registration={registration}
            onSave={(value) => typeExtra(registration, field.name, value)}
          />
        ))}
      </div>
    </section>
  )
}

type Props = {
  readonly field: ExtraField
  readonly registration: Registration
  readonly from?: Provenance | undefined
  readonly onSave: (value: string) => unknown
}

/** One of them, by its kind. */
export function Beside({ field, registration, from, onSave }: Props) {
  const { t } = useTranslation('deals')
  const { name, label, kind, required, choices } = field
  const value = registration.extra?.[name] ?? ''
  const problem = registration.problems.find((one) => one.field === `extra.${name}`)
  const shared = {
    id: idOf(`extra.${name}`),
    label: <FieldLabel words={label} from={from} />,
    labelProps: { className: styles.label ?? '' },
    withAsterisk: required,
    error: problem?.detail,
  }
  const save = (given: string) => void onSave(given)
  if (kind === 'day')
    return <DayInput {...shared} value={isDay(value) ? value : null} onCommit={(day) => save(day ?? '')} />
  if (kind === 'text' || kind === 'number')
    return (
      <EditText
        {...shared}
        value={value}
        onCommit={save}
        inputMode={kind === 'number' ? 'decimal' : 'text'}
        maxLength={2000}
      />
    )
  const data =
    kind === 'yes-no'
      ? ['yes', 'no'].map((one) => ({ value: one, label: t(`extra.${one}`) }))
      : choices.map((one) => ({ value: one, label: one }))
  return (
    <Select {...shared} clearable={!required} value={value || null} data={data} onChange={(one) => save(one ?? '')} />
  )
}
