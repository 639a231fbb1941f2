import { Group, Select, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Missing, Reference, Resolution } from '#domain/imports/reference'
import { useFormat } from '#ui/format'
import { change } from './commands'
import styles from './Import.module.css'
import { useImport } from './store'

const mostShown = 300

/** Companies that rows name: who they are in the book, or what becomes of rows that name nobody known. */
export function References() {
  const { t } = useTranslation('import')
  const { t: ui } = useTranslation('ui')
  const format = useFormat()
  const { checked, draft, busy } = useImport()
  if (!checked || !draft) return null
  const settle = ({ kind, name }: Reference, to: Resolution) => {
    const others = draft.references.filter((one) => one.kind !== kind || one.name !== name)
    void change({ references: [...others, { kind, name, to }] })
  }
  const words = ({ matches, to }: Reference) => {
    const best = typeof to === 'object' ? matches.find((match) => match.id === to.id) : matches[0]
    return best?.reasons
      .map((reason) => ui(`match.${reason.why}`, 'word' in reason ? { word: reason.word } : {}))
      .join('. ')
  }
  const refuseWords = (kind: Reference['kind']) => t(kind === 'distributor' ? 'references.leave' : 'references.refuse')
  return (
    <div className={styles.scrolling}>
      <Group p="md" justify="space-between">
        <Text size="sm" c="dimmed">
          {t('references.words')}
        </Text>
        <Select
          aria-label={t('references.missing')}
          size="xs"
          allowDeselect={false}
          disabled={busy}
          data={(['create', 'refuse'] as const).map((value) => ({ value, label: t(`references.missing-${value}`) }))}
          value={draft.missing}
          onChange={(value) => value && void change({ missing: value as Missing })}
        />
      </Group>
      <Table verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['kind', 'name', 'to', 'why'] as const).map((name) => (
              <Table.Th key={name}>{t(`references.${name}`)}</Table.Th>
            ))}
            <Table.Th ta="end">{t('references.rows')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {checked.references.slice(0, mostShown).map((one) => {
            const name = one.name || t('references.blank')
            return (
              <Table.Tr key={`${one.kind}/${one.name}`}>
                <Table.Td>{t(`field.${one.kind}`)}</Table.Td>
                <Table.Td fw={600}>{name}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('references.to-of', { name })}
                    size="xs"
                    allowDeselect={false}
                    disabled={busy}
                    data={[
                      ...one.matches.map((match) => ({ value: match.id, label: match.name })),
                      {
                        value: 'create',
                        label: one.name ? t('references.create') : t('references.create-blank', { name: t('nobody') }),
                      },
                      { value: 'refuse', label: refuseWords(one.kind) },
                    ]}
                    value={typeof one.to === 'object' ? one.to.id : one.to}
                    onChange={(to) => to && settle(one, to === 'create' || to === 'refuse' ? to : { id: to })}
                  />
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    {words(one)}
                  </Text>
                </Table.Td>
                <Table.Td ta="end">{format.number(one.rows)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
