import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconCheck, IconClock, IconMessage, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Matter } from '#domain/insight/today'
import { addDays, addMonthsToDay, type Day } from '#domain/values/dates'
import { DayInput } from '#ui/DayInput'
import { AskExtension } from './AskExtension'
import { contacted, dateOrder, putOff, sendWaiting, settle } from './commands'
import styles from './Today.module.css'

type Props = { readonly matter: Matter; readonly title: string; readonly why: string; readonly today: Day }

const icon = { size: 16, stroke: 1.7 } as const

/** The verbs of a row: its own first, then done and later. */
export function Actions({ matter, title, why, today }: Props) {
  const { t } = useTranslation('today')
  const { subject, clientId } = matter
  const words = t('task-words', { title, why })
  return (
    <span className={styles.actions}>
      {'order' in subject && (
        <DayInput
          aria-label={t('act.foc', { title })}
          value={null}
          w={124}
          size="xs"
          onCommit={(day) => day && dateOrder(subject.order, day)}
        />
      )}
      {matter.why === 'envelope-waiting' && (
        <Verb label={t('act.send', { title })} onClick={() => sendWaiting()}>
          <IconSend {...icon} />
        </Verb>
      )}
      {matter.group === 'protection' && <AskExtension matter={matter} words={words} today={today} />}
      {clientId && ('client' in subject || 'opportunity' in subject || 'service' in subject) && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={t('act.contact', { title })} title={t('act.contact-short')}>
              <IconMessage {...icon} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {(['call', 'email', 'meeting'] as const).map((kind) => (
              <Menu.Item key={kind} onClick={() => contacted(clientId, kind, t(`note.${kind}`))}>
                {t(`contact.${kind}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Verb
        label={t('act.done', { title })}
        short={t('act.done-short')}
        onClick={() => settle(matter, words, today)}
        name="done"
      >
        <IconCheck {...icon} />
      </Verb>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            aria-label={t('act.later', { title })}
            title={t('act.later-short')}
            data-verb="later"
          >
            <IconClock {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => putOff(matter, words, addDays(today, 1))}>{t('later.tomorrow')}</Menu.Item>
          <Menu.Item onClick={() => putOff(matter, words, addDays(today, 7))}>{t('later.week')}</Menu.Item>
          <Menu.Item onClick={() => putOff(matter, words, addMonthsToDay(today, 1))}>{t('later.month')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}

type VerbProps = {
  readonly label: string
  readonly short?: string
  readonly name?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Verb({ label, short, name, onClick, children }: VerbProps) {
  return (
    <Tooltip label={short ?? label}>
      <ActionIcon variant="subtle" aria-label={label} onClick={onClick} data-verb={name}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
