import { Button, Group, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeClients } from '#db/client-whole'
import { clientOf, livingClients } from '#db/clients'
import { useLive } from '#db/live'
import type { Client } from '#domain/clients/client'
import { firstChoices, type MergeField, mergeLines } from '#domain/clients/merge'
import { go } from '#session/place'
import { MergePreview } from './MergePreview'
import { SimilarClients } from './SimilarClients'
import { useSimilar } from './use-similar'

type Props = { readonly client: Client; readonly onClose: () => void }

/** Makes one client of two: pick the other, see what moves and which values win, then one act with undo. */
export function Merge({ client, onClose }: Props) {
  const { t } = useTranslation('clients')
  const [otherId, setOtherId] = useState<string | null>(null)
  const others = (useLive(livingClients, []) ?? []).filter((one) => one.id !== client.id)
  const similar = useSimilar(client).filter((one) => one.client.id !== client.id)
  const other = useLive(async () => (otherId ? ((await clientOf(otherId)) ?? null) : null), [otherId])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('merge.title', { name: client.name })}
      size={720}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Select
        label={t('merge.with')}
        data={others.map(({ id, name, city }) => ({ value: id, label: city ? `${name} · ${city}` : name }))}
        value={otherId}
        onChange={setOtherId}
        searchable
        limit={50}
        data-autofocus
      />
      {!other && similar.length > 0 && (
        <div style={{ marginBlockStart: 12 }}>
          <SimilarClients found={similar} action={t('merge.pick')} onOpen={setOtherId} />
        </div>
      )}
      {other ? (
        <Choosing key={other.id} one={client} two={other} onClose={onClose} />
      ) : (
        <Text c="dimmed" mt="md">
          {t('merge.words')}
        </Text>
      )}
    </Modal>
  )
}

type ChoosingProps = { readonly one: Client; readonly two: Client; readonly onClose: () => void }

function Choosing({ one, two, onClose }: ChoosingProps) {
  const { t } = useTranslation('clients')
  const [swapped, setSwapped] = useState(false)
  const [kept, gone] = swapped ? [two, one] : [one, two]
  const lines = mergeLines(kept, gone)
  const [turned, setTurned] = useState<ReadonlySet<MergeField>>(new Set())
  const [busy, setBusy] = useState(false)
  const choices = new Set(
    lines.map(({ field }) => field).filter((field) => firstChoices(lines).has(field) !== turned.has(field)),
  )
  const turn = (field: MergeField) =>
    setTurned((before) => new Set(before.has(field) ? [...before].filter((one) => one !== field) : [...before, field]))
  const swap = () => {
    setSwapped(!swapped)
    setTurned(new Set())
  }
  const merge = async () => {
    setBusy(true)
    await mergeClients(kept, gone, choices).finally(() => setBusy(false))
    onClose()
    go({ at: 'clients', clientId: kept.id })
  }
  return (
    <>
      <MergePreview kept={kept} gone={gone} lines={lines} choices={choices} onTurn={turn} />
      <Group mt="lg">
        <Button variant="default" onClick={swap}>
          {t('merge.swap')}
        </Button>
        <Group style={{ marginInlineStart: 'auto' }}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void merge()}>
            {t('merge.do')}
          </Button>
        </Group>
      </Group>
    </>
  )
}
