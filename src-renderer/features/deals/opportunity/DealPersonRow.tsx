import { ActionIcon, Checkbox, Select } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type DealPerson, dealRoles } from '#domain/deals/people'
import type { OpportunityId } from '#domain/values/ids'
import { Badge } from '#ui/Badge'
import { EditText } from '#ui/EditText'
import { changePerson, removePerson } from './commands-people'
import styles from './People.module.css'

type Props = { readonly opportunityId: OpportunityId; readonly person: DealPerson }

/** One person in a line; everything about them opens below it and is saved as it is left. */
export function DealPersonRow({ opportunityId, person }: Props) {
  const { t } = useTranslation('deals')
  const save = (facts: Partial<DealPerson>) => void changePerson(opportunityId, person.id, facts)
  const { name, company, email, phone, role, shared, note } = person
  return (
    <details className={styles.person}>
      <summary>
        <span className={styles.line}>
          <strong className="clip">{name}</strong>
          <span className="clip quiet">{[t(`role.${role}`), company].filter(Boolean).join(', ')}</span>
          {!shared && <Badge>{t('people.private')}</Badge>}
        </span>
      </summary>
      <div className={styles.fields}>
        <Select
          label={t('people.role')}
          allowDeselect={false}
          value={role}
          onChange={(value) => save({ role: dealRoles.find((one) => one === value) ?? 'other' })}
          data={dealRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        />
        <EditText label={t('people.name')} value={name} onCommit={(value) => value !== '' && save({ name: value })} />
        <EditText label={t('people.company')} value={company} onCommit={(value) => save({ company: value })} />
        <EditText label={t('people.email')} value={email} onCommit={(value) => save({ email: value })} />
        <EditText label={t('people.phone')} value={phone} onCommit={(value) => save({ phone: value })} />
        <EditText label={t('people.note')} value={note} onCommit={(value) => save({ note: value })} />
        <div className={styles.foot}>
          <Checkbox
            label={t('people.shared')}
            checked={shared}
            onChange={(event) => save({ shared: event.currentTarget.checked })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('people.remove', { name })}
            onClick={() => void removePerson(opportunityId, person.id)}
          >
            <IconTrash size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </details>
  )
}
