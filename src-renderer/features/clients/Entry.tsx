import { ActionIcon, UnstyledButton } from '@mantine/core'
import {
  IconCheck,
  IconFileText,
  IconFlag,
  IconMail,
  IconMessage,
  IconPaperclip,
  IconPhone,
  IconPlugConnected,
  IconPlugConnectedX,
  IconTrash,
  IconTruckDelivery,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { changeNote, removeNote } from '#db/notes'
import type { NoteKind } from '#domain/clients/client'
import type { Happening, TimelineEntry } from '#domain/clients/timeline'
import { dayAt } from '#domain/values/dates'
import { go, type Place } from '#session/place'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import type { Whole } from './use-client'

type Sign = ComponentType<{ size?: number; stroke?: number }>

const noteSigns: Readonly<Record<NoteKind, Sign>> = {
  note: IconMessage,
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
}

/** One line of the timeline: words of a person, edited in place, or something that happened and can be opened. */
export function Entry({ entry, whole }: { readonly entry: TimelineEntry; readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const Icon = 'note' in entry ? noteSigns[entry.note.kind] : signs[entry.what]
  const when = format.day(dayAt(entry.at))
  return (
    <article className={styles.entry}>
      <span className={'note' in entry ? `${styles.sign} ${styles.spoken}` : styles.sign}>
        <Icon size={15} stroke={1.7} />
      </span>
      {'note' in entry ? (
        <div>
          <div className={`quiet ${styles.small}`}>{t(`note-kind.${entry.note.kind}`)}</div>
          <EditText
            aria-label={t('timeline.edit')}
            lines={1}
            value={entry.note.text}
            onCommit={(text) => text !== '' && void changeNote(entry.note.id, { text })}
          />
        </div>
      ) : (
        <UnstyledButton
          style={{ font: 'inherit', paddingBlock: 4 }}
          onClick={() => go(placeOf(entry.what, entry.id, whole.client.id))}
        >
          {t(`happening.${entry.what}`, { name: entry.name })}
        </UnstyledButton>
      )}
      <div style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        {'note' in entry && (
          <ActionIcon
            className={styles.entryTools ?? ''}
            variant="subtle"
            color="gray"
            aria-label={t('timeline.remove')}
            onClick={() => void removeNote(entry.note.id)}
          >
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
        <time className={`quiet ${styles.small}`} dateTime={dayAt(entry.at)}>
          {when}
        </time>
      </div>
    </article>
  )
}

const signs: Readonly<Record<Happening, Sign>> = {
  'client-added': IconUserPlus,
  'opportunity-opened': IconFlag,
  'opportunity-won': IconFlag,
  'opportunity-lost': IconFlag,
  'quote-made': IconFileText,
  'quote-accepted': IconFileText,
  'registration-made': IconFlag,
  'registration-submitted': IconFlag,
  'order-placed': IconTruckDelivery,
  'service-started': IconPlugConnected,
  'service-cancelled': IconPlugConnectedX,
  'task-done': IconCheck,
  'document-kept': IconPaperclip,
}

function placeOf(what: Happening, id: string, clientId: string): Place {
  if (what.startsWith('opportunity')) return { at: 'deals', opportunityId: id }
  if (what.startsWith('quote')) return { at: 'quotes', quoteId: id }
  if (what.startsWith('registration')) return { at: 'deals', registrationId: id }
  if (what === 'order-placed') return { at: 'orders', orderId: id }
  if (what.startsWith('service')) return { at: 'clients', clientId, tab: 'services', serviceId: id }
  if (what === 'task-done') return { at: 'clients', clientId, tab: 'tasks' }
  if (what === 'document-kept') return { at: 'clients', clientId, tab: 'documents' }
  return { at: 'clients', clientId }
}
