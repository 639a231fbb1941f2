import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Matter } from '#domain/insight/today'
import { type Day, daysBetween } from '#domain/values/dates'
import { Badge, type Tone } from '#ui/Badge'
import { Actions } from './Actions'
import { openMatter } from './commands'
import styles from './Today.module.css'
import { useMatterWords } from './use-matter-words'

type Props = { readonly matter: Matter; readonly clientName: string; readonly today: Day }

/** Who and what, why now, and the verbs that settle it without leaving the page. */
export function MatterRow({ matter, clientName, today }: Props) {
  const { t } = useTranslation('today')
  const words = useMatterWords(today)
  const days = matter.on ? daysBetween(today, matter.on) : null
  const { title, why } = words(matter, clientName)
  return (
    <li className={styles.row} data-matter={matter.key}>
      <UnstyledButton className={styles.what} onClick={() => openMatter(matter)} data-open>
        <span className={`${styles.title} clip`}>{title}</span>
        <span className="clip quiet" style={{ fontSize: 12.5 }}>
          {why}
        </span>
      </UnstyledButton>
      <span className={styles.when}>
        <Badge tone={toneOf(matter, days)}>{t(`why.${matter.group}.${matter.why}`)}</Badge>
      </span>
      <Actions matter={matter} title={title} why={why} today={today} />
    </li>
  )
}

function toneOf(matter: Matter, days: number | null): Tone {
  if (matter.why === 'overdue' || matter.why === 'late' || matter.why === 'lapsed') return 'bad'
  if (matter.why === 'envelope-refused' || matter.why === 'rejected' || matter.why === 'conflict') return 'bad'
  if (matter.group === 'dispute') return matter.why === 'closed' ? 'bad' : 'warn'
  if (matter.why === 'claim' || matter.why === 'install') return days !== null && days <= 14 ? 'bad' : 'warn'
  if (matter.group === 'contract' || matter.group === 'protection') return days !== null && days <= 14 ? 'bad' : 'warn'
  if (matter.why === 'info-requested' || matter.why === 'no-date' || matter.why === 'envelope-unclear') return 'warn'
  return matter.group === 'registration' ? 'info' : 'plain'
}
