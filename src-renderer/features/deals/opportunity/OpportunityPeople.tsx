import { Autocomplete, Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client, Contact, Task } from '#domain/clients/client'
import { type DealRole, dealRoles } from '#domain/deals/people'
import { planOf } from '#domain/deals/plan'
import type { Opportunity } from '#domain/quotes/quote'
import { Card } from '#ui/Card'
import { say } from '../say'
import { addPerson } from './commands-people'
import { DealPersonRow } from './DealPersonRow'
import styles from './People.module.css'
import { savePlan } from './plan'

type Props = {
  readonly opportunity: Opportunity
  readonly client: Client | undefined
  readonly contacts: readonly Contact[]
  readonly tasks: readonly Task[]
}

/** Who sells this deal together, and the plan that all of them may read. */
export function OpportunityPeople({ opportunity, client, contacts, tasks }: Props) {
  const { t } = useTranslation('deals')
  const [role, setRole] = useState<DealRole>('supplier-rep')
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const people = opportunity.people ?? []
  const plan = planOf(opportunity, client?.name ?? '', tasks)
  const add = async () => {
    const wanted = name.trim()
    if (wanted === '') return
    setName('')
    await addPerson(opportunity.id, role, wanted, contacts)
  }
  const print = async () => {
    setBusy(true)
    const saved = await savePlan(plan).finally(() => setBusy(false))
    if (saved) say(t('plan.saved', { name: saved }))
  }
  return (
    <Card
      title={t('people.title')}
      action={
        <Button size="compact-sm" variant="default" onClick={print} loading={busy}>
          {t('plan.save')}
        </Button>
      }
    >
      <div className="quiet">
        {t(people.length === 0 ? 'people.none' : 'people.plan', { count: plan.steps.length })}
      </div>
      <div className={styles.people}>
        {people.map((person) => (
          <DealPersonRow key={person.id} opportunityId={opportunity.id} person={person} />
        ))}
      </div>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Select
          aria-label={t('people.role')}
          allowDeselect={false}
          value={role}
          onChange={(value) => setRole(dealRoles.find((one) => one === value) ?? 'other')}
          data={dealRoles.map((one) => ({ value: one, label: t(`role.${one}`) }))}
        />
        <Autocomplete
          aria-label={t('people.name')}
          placeholder={t('people.name')}
          value={name}
          onChange={setName}
          data={role === 'sponsor' ? [...new Set(contacts.map((one) => one.name))] : []}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''}>
          {t('people.add')}
        </Button>
      </form>
    </Card>
  )
}
