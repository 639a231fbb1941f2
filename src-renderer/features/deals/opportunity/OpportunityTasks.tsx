import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { finishTask, reopenTask, saveTask } from '#db/tasks'
import type { Task } from '#domain/clients/client'
import { mineInPlan, ownerOf } from '#domain/deals/people'
import type { Opportunity } from '#domain/quotes/quote'
import { addDays, type Day } from '#domain/values/dates'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { useMoment } from '../registration/use-moment'
import styles from './Opportunity.module.css'

type Props = { readonly opportunity: Opportunity; readonly tasks: readonly Task[] }

const onlyMine = 'only-me'

/** What is to be done for this deal and by whom; ticked off here as well as on Today. */
export function OpportunityTasks({ opportunity, tasks }: Props) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { today } = useMoment()
  const [title, setTitle] = useState('')
  const [who, setWho] = useState(onlyMine)
  const [due, setDue] = useState<Day>(addDays(today, 3))
  const people = opportunity.people ?? []
  const add = async () => {
    const words = title.trim()
    if (words === '') return
    setTitle('')
    const { clientId, id: opportunityId } = opportunity
    const task = { id: newId(), title: words, clientId, opportunityId, dueOn: due, doneAt: 0, createdAt: now() }
    await saveTask(who === onlyMine ? task : { ...task, who })
  }
  const whoOf = (task: Task) => (task.who === mineInPlan ? t('task.me') : (ownerOf(task, people)?.name ?? ''))
  return (
    <Card title={t('task.title')}>
      {tasks.map((task) => (
        <div key={task.id} className={styles.task}>
          <Checkbox
            size="xs"
            checked={task.doneAt > 0}
            label={task.title}
            onChange={(event) => void (event.currentTarget.checked ? finishTask(task.id) : reopenTask(task.id))}
            styles={{ label: { textDecoration: task.doneAt > 0 ? 'line-through' : undefined } }}
          />
          <span className={styles.when}>
            {whoOf(task) && <span className="quiet">{whoOf(task)}</span>}
            <span style={{ color: task.doneAt === 0 && task.dueOn < today ? 'var(--bad)' : 'var(--ink-2)' }}>
              {format.shortDay(task.dueOn)}
            </span>
          </span>
        </div>
      ))}
      <form
        className={styles.newTask}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextInput
          aria-label={t('task.new')}
          placeholder={t('task.new')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          aria-label={t('task.who')}
          allowDeselect={false}
          value={who}
          onChange={(value) => setWho(value ?? onlyMine)}
          data={[
            { value: onlyMine, label: t('task.only-me') },
            { value: mineInPlan, label: t('task.me-in-plan') },
            ...people.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <DayInput aria-label={t('task.due')} value={due} onCommit={(day) => setDue(day ?? today)} clearable={false} />
        <Button type="submit" variant="default" disabled={title.trim() === ''}>
          {t('task.add')}
        </Button>
      </form>
    </Card>
  )
}
