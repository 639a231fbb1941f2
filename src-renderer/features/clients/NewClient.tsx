import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientStatus } from '#domain/clients/client'
import { go } from '#session/place'
import { useCountryChoices } from '#ui/choices'
import styles from './Clients.module.css'
import { type ClientForm, createClient } from './commands'
import { SimilarClients } from './SimilarClients'
import { useSimilar } from './use-similar'

const blank: ClientForm = {
  name: '',
  website: '',
  industry: '',
  city: '',
  country: '',
  status: 'prospect',
  contactName: '',
  contactEmail: '',
}

type TextField = Exclude<keyof ClientForm, 'country' | 'status'>

/** A short form: only the name is needed, and who it may already be is told while it is typed. */
export function NewClient({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('clients')
  const countries = useCountryChoices()
  const [form, setForm] = useState(blank)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const similar = useSimilar(form)
  const nameless = form.name.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (nameless || busy) return
    setBusy(true)
    const clientId = await createClient(form).finally(() => setBusy(false))
    go({ at: 'clients', clientId })
  }
  const field = (name: TextField, type = 'text') => (
    <TextInput
      label={t(`field.${name}`)}
      type={type}
      value={form[name]}
      onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
      {...(name === 'name' && {
        'data-autofocus': true,
        required: true,
        withAsterisk: false,
        error: asked && nameless ? t('new.name-missing') : undefined,
      })}
    />
  )
  return (
    <Modal opened onClose={onClose} title={t('new.title')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 12 }}>
        {field('name')}
        <SimilarClients found={similar} onOpen={(clientId) => go({ at: 'clients', clientId })} />
        <div className={styles.pair}>
          {field('website')}
          {field('industry')}
          {field('city')}
          <Select
            label={t('field.country')}
            data={countries}
            value={form.country || null}
            onChange={(country) => setForm({ ...form, country: country ?? '' })}
            searchable
            clearable
          />
          {field('contactName')}
          {field('contactEmail', 'email')}
        </div>
        <Select
          label={t('field.status')}
          data={(['prospect', 'active', 'former'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          value={form.status}
          allowDeselect={false}
          onChange={(status) => setForm({ ...form, status: status as ClientStatus })}
        />
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t('new.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
