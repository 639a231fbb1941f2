import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { livingClients } from '#db/clients'
import { useLive } from '#db/live'
import { addDays, type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { DayInput } from '#ui/DayInput'
import { addTask } from './commands'

/** A task from anywhere: words, a day, and for whom. */
export function NewTask({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('clients')
  const clients = useLive(livingClients, []) ?? []
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<Day>(addDays(dayAt(now()), 1))
  const [clientId, setClientId] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return
    await addTask(clientId, title.trim(), due)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('task.new')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label={t('task.add-hint')}
          value={title}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DayInput label={t('task.due')} value={due} clearable={false} onCommit={(day) => day && setDue(day)} />
        <Select
          label={t('task.for')}
          placeholder={t('task.for-nobody')}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={clientId}
          onChange={setClientId}
          searchable
          clearable
          limit={50}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={title.trim() === ''}>
            {t('task.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
