import { ActionIcon, Checkbox } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { finishTask, removeTask, reopenTask, saveTask } from '#db/tasks'
import type { Client, Task } from '#domain/clients/client'
import { addDays, type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { AddRow } from './AddRow'
import styles from './Client.module.css'
import { addTask } from './commands'

type Props = { readonly client: Client; readonly tasks: readonly Task[] }

/** What is to be done for this client; a tick finishes, another opens it again. */
export function Tasks({ client, tasks }: Props) {
  const { t } = useTranslation('clients')
  const today = dayAt(now())
  const [due, setDue] = useState<Day>(addDays(today, 7))
  return (
    <Card title={t('tab.tasks')} pad={false}>
      {tasks.length === 0 && <p className={styles.nothing}>{t('task.none')}</p>}
      {tasks.map((task) => (
        <TaskRow key={task.id} task={task} today={today} />
      ))}
      <AddRow label={t('task.add-hint')} action={t('task.add')} onAdd={(title) => addTask(client.id, title, due)}>
        <DayInput
          aria-label={t('task.due')}
          value={due}
          clearable={false}
          onCommit={(day) => day && setDue(day)}
          w={130}
        />
      </AddRow>
    </Card>
  )
}

function TaskRow({ task, today }: { readonly task: Task; readonly today: Day }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const done = task.doneAt > 0
  const save = (facts: Partial<Task>) => void saveTask({ ...task, ...facts })
  return (
    <div className={`${styles.task} ${styles.bare}`}>
      <Checkbox
        checked={done}
        aria-label={t(done ? 'task.reopen' : 'task.finish', { name: task.title })}
        onChange={() => void (done ? reopenTask(task.id) : finishTask(task.id))}
      />
      <div style={{ flex: 1, minWidth: 0, textDecoration: done ? 'line-through' : undefined }}>
        <EditText
          variant="unstyled"
          aria-label={t('task.title', { name: task.title })}
          value={task.title}
          onCommit={(title) => title !== '' && save({ title })}
        />
      </div>
      {done ? (
        <span className="quiet">{t('task.done-on', { on: format.day(dayAt(task.doneAt)) })}</span>
      ) : (
        <>
          {task.dueOn < today && <Badge tone="bad">{t('task.overdue')}</Badge>}
          {task.dueOn === today && <Badge tone="warn">{t('task.today')}</Badge>}
          <DayInput
            variant="unstyled"
            aria-label={t('task.due-of', { name: task.title })}
            value={task.dueOn}
            clearable={false}
            onCommit={(dueOn) => dueOn && save({ dueOn })}
            w={112}
          />
        </>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('remove', { name: task.title })}
        onClick={() => void removeTask(task)}
      >
        <IconTrash size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  )
}
