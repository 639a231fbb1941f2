import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExtraField } from '#contract/endpoint'
import { nameFor } from '#domain/deals/extra'
import { bridge, must } from '#platform/bridge'
import { EditText } from '#ui/EditText'
import styles from './Settings.module.css'

type Props = {
  readonly distributorId: string
  readonly asked: readonly ExtraField[]
  readonly onChanged: () => Promise<void>
}

const kinds = ['text', 'number', 'day', 'yes-no', 'choice'] as const

/** Fields that this distributor asks for beside the form; each stands on its registrations, and Submit waits for those it needs. */
export function AskedBeside({ distributorId, asked, onChanged }: Props) {
  const { t } = useTranslation('settings')
  const [label, setLabel] = useState('')
  const save = async (extra: readonly ExtraField[]) => {
    await must(bridge.connectors.setExtra({ distributorId, extra: [...extra] }))
    await onChanged()
  }
  const change = (name: string, facts: Partial<ExtraField>) =>
    save(asked.map((one) => (one.name === name ? { ...one, ...facts } : one)))
  const add = async () => {
    const words = label.trim()
    if (words === '') return
    setLabel('')
    const name = nameFor(
      words,
      asked.map((one) => one.name),
    )
    await save([...asked, { name, label: words.slice(0, 80), kind: 'text', required: false, choices: [] }])
  }
  return (
    <details className={styles.declared}>
      <summary>{t('distributors.beside.title', { count: asked.length })}</summary>
      {asked.map(({ name, label: words, kind, required, choices }) => (
        <div key={name} className={styles.beside}>
          <EditText
            aria-label={t('distributors.beside.label')}
            value={words}
            onCommit={(text) => text !== '' && void change(name, { label: text.slice(0, 80) })}
          />
          <Select
            aria-label={t('distributors.beside.kind', { name: words })}
            allowDeselect={false}
            value={kind}
            data={kinds.map((one) => ({ value: one, label: t(`distributors.beside.kinds.${one}`) }))}
            onChange={(value) => void change(name, { kind: kinds.find((one) => one === value) ?? 'text' })}
          />
          <Checkbox
            label={t('distributors.beside.required')}
            checked={required}
            onChange={(event) => void change(name, { required: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('distributors.beside.remove', { name: words })}
            onClick={() => void save(asked.filter((one) => one.name !== name))}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
          {kind === 'choice' && (
            <div className={styles.besideWide}>
              <EditText
                aria-label={t('distributors.beside.choices', { name: words })}
                placeholder={t('distributors.beside.choices-hint')}
                value={choices.join(', ')}
                onCommit={(text) => void change(name, { choices: listed(text) })}
              />
            </div>
          )}
        </div>
      ))}
      <form
        className={styles.besideAdd}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          aria-label={t('distributors.beside.new')}
          placeholder={t('distributors.beside.new')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={label.trim() === ''}>
          {t('distributors.beside.add')}
        </Button>
      </form>
    </details>
  )
}

/** Words between commas, each once. */
const listed = (text: string): string[] =>
  [...new Set(text.split(',').map((one) => one.trim().slice(0, 80)))].filter(Boolean).slice(0, 40)
