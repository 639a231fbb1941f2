import { Button, Group, Modal, Table, Text, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotInfo } from '#contract/safety'
import { bridge, must } from '#platform/bridge'
import { goBackTo } from '#safety/restore'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'

type Props = { readonly snapshots: readonly SnapshotInfo[]; readonly onChanged: () => Promise<void> }

export function Backups({ snapshots, onChanged }: Props) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [asked, setAsked] = useState<SnapshotInfo | null>(null)
  const [busy, setBusy] = useState(false)
  const newestFirst = [...snapshots].sort((a, b) => b.at - a.at)
  const restore = async (snapshot: SnapshotInfo) => {
    setBusy(true)
    const { rows } = await goBackTo(snapshot).finally(() => setBusy(false))
    setAsked(null)
    notifications.show({ message: t('safety.restored', { rows }), withBorder: true })
    await onChanged()
  }
  return (
    <Card title={t('safety.list')} pad={false}>
      {newestFirst.length === 0 ? (
        <Empty words={t('safety.empty')} />
      ) : (
        <Table verticalSpacing={6} horizontalSpacing="md" mt={8}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('safety.when')}</Table.Th>
              <Table.Th>{t('safety.why')}</Table.Th>
              <Table.Th ta="end">{t('safety.records')}</Table.Th>
              <Table.Th ta="end">{t('safety.size')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('safety.restore')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {newestFirst.map((one) => (
              <Table.Tr key={one.snapshotId}>
                <Table.Td>{format.moment(one.at)}</Table.Td>
                <Table.Td>{t(`safety.reason.${one.reason}`)}</Table.Td>
                <Table.Td className="num">
                  {format.number(Object.values(one.rows).reduce((total, rows) => total + rows, 0))}
                </Table.Td>
                <Table.Td className="num">{format.bytes(one.bytes)}</Table.Td>
                <Table.Td>
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => must(bridge.safety.exportSnapshot({ snapshotId: one.snapshotId }))}
                    >
                      {t('safety.export')}
                    </Button>
                    <Button size="compact-sm" variant="subtle" onClick={() => setAsked(one)}>
                      {t('safety.restore')}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Modal
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked && t('safety.ask', { at: format.moment(asked.at) })}
        closeButtonProps={{ 'aria-label': t('distributors.cancel') }}
      >
        <Text>{t('safety.ask-words')}</Text>
        <Group justify="flex-end" mt="lg">
          <Button loading={busy} onClick={() => asked && restore(asked)}>
            {t('safety.yes')}
          </Button>
        </Group>
      </Modal>
    </Card>
  )
}
