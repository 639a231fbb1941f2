import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#contract/fault'
import type { KeptDocument } from '#contract/files'
import { removeDocument, renameDocument } from '#db/notes'
import type { Client, ClientDocument } from '#domain/clients/client'
import { dayAt } from '#domain/values/dates'
import { bridge } from '#platform/bridge'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import { attach } from './commands'
import grid from './Table.module.css'

type Props = { readonly client: Client; readonly documents: readonly ClientDocument[] }

/** Files kept in the app's own folder: dropped or chosen, opened as a copy, found again after a restart. */
export function Documents({ client, documents }: Props) {
  const { t } = useTranslation('clients')
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const say = (answer: Answer<unknown>) => {
    if (answer.ok) return
    const { code, detail = '' } = answer.fault
    notifications.show({ message: t(`app:fault.${code}`, { detail }), withBorder: true, color: 'red' })
  }
  const keep = async (files: readonly File[]) => {
    setBusy(true)
    const kept: KeptDocument[] = []
    for (const file of files) {
      const answer = await bridge.files.keepDocument({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })
      if (answer.ok) kept.push(answer.value)
      say(answer)
    }
    await attach(client.id, kept).finally(() => setBusy(false))
  }
  const choose = async () => {
    const answer = await bridge.files.pickDocuments()
    say(answer)
    if (answer.ok) await attach(client.id, answer.value)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void keep([...event.dataTransfer.files])
  }
  return (
    <section
      aria-label={t('tab.documents')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Card
        title={t('tab.documents')}
        pad={false}
        action={
          <Button loading={busy} onClick={() => void choose()}>
            {t('document.add')}
          </Button>
        }
      >
        {documents.length > 0 && <DocumentTable documents={documents} say={say} />}
        <div className={over ? `${styles.drop} ${styles.over}` : styles.drop}>
          {t(over ? 'document.let-go' : 'document.drop')}
        </div>
      </Card>
    </section>
  )
}

type TableProps = {
  readonly documents: readonly ClientDocument[]
  readonly say: (answer: Answer<unknown>) => void
}

function DocumentTable({ documents, say }: TableProps) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const open = async ({ fileId, name }: ClientDocument) => say(await bridge.files.openDocument({ fileId, name }))
  return (
    <table className={`${grid.table} ${grid.editing} ${styles.bare}`} style={{ marginBlockStart: 8 }}>
      <thead>
        <tr>
          <th scope="col">{t('document.name')}</th>
          <th scope="col">{t('document.added')}</th>
          <th scope="col" className={grid.end}>
            {t('document.size')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <td>
              <EditText
                variant="unstyled"
                aria-label={t('document.rename', { name: document.name })}
                value={document.name}
                onCommit={(name) => name !== '' && void renameDocument(document.id, name)}
              />
            </td>
            <td>{format.day(dayAt(document.addedAt))}</td>
            <td className={grid.end}>{format.bytes(document.size)}</td>
            <td style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('document.open-name', { name: document.name })}
                onClick={() => void open(document)}
              >
                {t('document.open')}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name: document.name })}
                onClick={() => void removeDocument(document)}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
