import { ActionIcon, Checkbox } from '@mantine/core'
import { IconMail, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { removeContact, saveContact } from '#db/clients'
import type { Contact } from '#domain/clients/client'
import { bridge } from '#platform/bridge'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { AddRow } from './AddRow'
import styles from './Client.module.css'
import { addPerson } from './commands'
import { Sites } from './Sites'
import grid from './Table.module.css'
import type { Whole } from './use-client'

const widths = { name: '22%', role: '20%', email: '30%', phone: '17%', decisionMaker: 'auto' } as const

/** Whom to call and where they are; every cell is edited where it stands. */
export function People({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const { contacts, client } = whole
  return (
    <div className={styles.stack}>
      <Card title={t('people.title')} pad={false}>
        {contacts.length > 0 && (
          <table className={`${grid.table} ${grid.editing} ${styles.bare}`} style={{ marginBlockStart: 4 }}>
            <thead>
              <tr>
                {(['name', 'role', 'email', 'phone', 'decisionMaker'] as const).map((head) => (
                  <th key={head} scope="col" style={{ inlineSize: widths[head] }}>
                    {t(`person.${head}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {contacts.map((contact) => (
                <Person key={contact.id} contact={contact} />
              ))}
            </tbody>
          </table>
        )}
        <AddRow label={t('people.add-hint')} action={t('people.add')} onAdd={(name) => addPerson(client.id, name)} />
      </Card>
      <Sites whole={whole} />
    </div>
  )
}

function Person({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('clients')
  const cell = (field: 'name' | 'role' | 'email' | 'phone') => (
    <td>
      <EditText
        variant="unstyled"
        aria-label={t('person.of', { what: t(`person.${field}`), name: contact.name })}
        value={contact[field]}
        placeholder={t('facts.unknown')}
        onCommit={(value) => {
          if (field !== 'name' || value !== '') void saveContact({ ...contact, [field]: value })
        }}
      />
    </td>
  )
  return (
    <tr>
      {cell('name')}
      {cell('role')}
      {cell('email')}
      {cell('phone')}
      <td style={{ paddingInline: 8 }}>
        <Checkbox
          aria-label={t('person.of', { what: t('person.decisionMaker'), name: contact.name })}
          checked={contact.decisionMaker}
          onChange={(event) => void saveContact({ ...contact, decisionMaker: event.currentTarget.checked })}
        />
      </td>
      <td style={{ whiteSpace: 'nowrap', textAlign: 'end' }}>
        {contact.email && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('person.write', { name: contact.name })}
            onClick={() => void bridge.system.openExternal({ url: `mailto:${contact.email}` })}
          >
            <IconMail size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('remove', { name: contact.name })}
          onClick={() => void removeContact(contact.id, contact.name)}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  )
}
