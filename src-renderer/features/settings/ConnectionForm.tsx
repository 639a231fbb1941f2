import { Alert, Button, Checkbox, Group, PasswordInput, Select, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ConnectorKind, connectorKinds } from '#contract/endpoint'
import { type Connected, connect, type Unconnected } from './connect'
import { accessOf, type ConnectionField, type ConnectionValues, fieldsOf, usualOf } from './connection-kinds'
import { DryRun } from './DryRun'
import styles from './Settings.module.css'

type Props = {
  readonly distributorId: string
  readonly kind: ConnectorKind
  readonly onDone: (how: Connected) => Promise<void>
}

/** How a distributor takes registrations, and what its system asks for. */
export function ConnectionForm({ distributorId, kind: before, onDone }: Props) {
  const { t } = useTranslation('settings')
  const [kind, setKind] = useState(before)
  const [values, setValues] = useState<ConnectionValues>(() => usualOf(before))
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<{ readonly why: Unconnected; readonly at: string } | null>(null)
  const choose = (chosen: string | null) => {
    const next = connectorKinds.find((one) => one === chosen) ?? 'bridge'
    setKind(next)
    setValues(usualOf(next))
    setWrong(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const done = await connect(distributorId, kind, values).finally(() => setBusy(false))
    if (typeof done === 'object') setWrong(done)
    else if (done !== 'cancelled') await onDone(done)
  }
  const verb = kind === 'folder' ? 'choose-folder' : accessOf[kind] === 'browser' ? 'sign-in' : 'connect'
  return (
    <form onSubmit={submit} className={styles.connection}>
      <Select
        label={t('distributors.kind')}
        description={t(`distributors.kinds.${kind}.words`)}
        allowDeselect={false}
        value={kind}
        onChange={choose}
        data={connectorKinds.map((one) => ({ value: one, label: t(`distributors.kinds.${one}.name`) }))}
      />
      {fieldsOf[kind].map((field) => (
        <Field
          key={`${kind}-${field.name}`}
          field={field}
          label={t(labelOf(kind, field))}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {kind === 'mapped' && <DryRun distributorId={distributorId} values={values} />}
      {busy && verb === 'sign-in' && (
        <Text size="sm" c="dimmed" role="status">
          {t('distributors.in-browser')}
        </Text>
      )}
      {wrong && (
        <Alert color="red" variant="light" role="alert">
          {t(`distributors.wrong.${wrong.why}`, { at: wrong.at })}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button type="submit" loading={busy}>
          {t(`distributors.${verb}`)}
        </Button>
      </Group>
    </form>
  )
}

type FieldProps = {
  readonly field: ConnectionField
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Field({ field, label, value, onChange }: FieldProps) {
  const input = { label, value, required: !field.optional, withAsterisk: false, autoComplete: 'off', spellCheck: false }
  switch (field.form) {
    case 'yes-no':
      return (
        <Checkbox
          label={label}
          checked={value === 'yes'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
        />
      )
    case 'secret':
      return <PasswordInput {...input} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'long':
      return (
        <Textarea
          {...input}
          autosize
          minRows={8}
          maxRows={18}
          classNames={{ input: styles.code ?? '' }}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    default:
      return (
        <TextInput
          {...input}
          placeholder={placeholderOf(field)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
  }
}

const placeholderOf = ({ name }: ConnectionField): string => (name === 'url' || name === 'loginUrl' ? 'https://' : '')

/** Kinds call their addresses, keys and fields by different names; those that do not share one. */
function labelOf(kind: ConnectorKind, { name }: ConnectionField): string {
  const own = new Set(['bridge.url', 'hubspot.key', 'salesforce.url', 'salesforce.clientId', 'partnerstack.key'])
  const key = `${kind}.${name}`
  if (key === 'bridge.url') return 'distributors.url'
  return own.has(key) ? `distributors.kinds.${kind}.${name}` : `distributors.field.${name}`
}
