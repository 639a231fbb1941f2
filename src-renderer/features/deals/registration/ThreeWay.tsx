import { Button, Group, Radio, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerConflict, updateRegistration } from '#db/amending'
import { type Choices, type FieldVersions, versionsOf } from '#domain/deals/conflict'
import type { RegistrationForm } from '#domain/deals/registration'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { note } from '../outbox/note'
import { say } from '../say'
import { editableBy, requiredBy, useDeclaration } from './declared'
import { fieldText } from './field-text'
import styles from './ThreeWay.module.css'
import type { InHand } from './use-registration'

type Side = 'mine' | 'theirs'

/** Both sides changed it: what it was, what I made of it and what they did, field by field, until one of them is chosen. */
export function ThreeWay({ hand: { registration, distributor } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const declares = useDeclaration(registration.distributorId)
  const [chosen, setChosen] = useState<Choices>({})
  const [busy, setBusy] = useState(false)
  const versions = versionsOf(registration).filter((one) => one.changed !== 'same')
  const open = versions.filter((one) => one.changed === 'both' && chosen[one.field] === undefined)
  const name = distributor?.name ?? t('warning.somebody')
  const settle = async () => {
    setBusy(true)
    const kept = await answerConflict(registration.id, chosen).finally(() => setBusy(false))
    if (!kept.ok) return say(t('form.not-sent'))
    if (!kept.value.edits) return say(t('three.theirs-stands', { name }))
    const editable = editableBy(declares, registration.status)
    const sent = await updateRegistration(registration.id, editable, requiredBy(declares, kept.value))
    if (sent.ok) await note('update-asked', sent.value)
    else say(t(`held.refused.${sent.refusal.kind}`))
  }
  return (
    <Card title={t('three.title', { name })}>
      <div className="quiet" style={{ marginBlock: '-8px 8px' }}>
        {t('three.words', { name })}
      </div>
      <Table className={styles.table ?? ''} aria-label={t('three.title', { name })}>
        <Table.Thead>
          <Table.Tr>
            {['field', 'base', 'mine', 'theirs'].map((one) => (
              <Table.Th key={one} scope="col">
                {t(`three.${one}`, { name })}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {versions.map((one) => (
            <Row
              key={one.field}
              versions={one}
              side={chosen[one.field] ?? (one.changed === 'both' ? null : (one.changed as Side))}
              onSide={(side) => setChosen({ ...chosen, [one.field]: side })}
            />
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs" mt="md">
        <Button onClick={settle} loading={busy} disabled={open.length > 0}>
          {t('three.send')}
        </Button>
        <span className="quiet" role="status">
          {open.length > 0 && t('three.open', { count: open.length })}
        </span>
      </Group>
    </Card>
  )
}

type RowProps = {
  readonly versions: FieldVersions
  readonly side: Side | null
  readonly onSide: (side: Side) => void
}

function Row({ versions: { field, base, mine, theirs, changed }, side, onSide }: RowProps) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const text = (value: RegistrationForm[typeof field] | undefined) =>
    (value !== undefined && fieldText(field, value, format, t)) || '–'
  const label = t(`form-field.${field}`)
  const cell = (own: Side, value: RegistrationForm[typeof field] | undefined) => (
    <Table.Td>
      <Radio
        name={`version-${field}`}
        size="xs"
        checked={side === own}
        onChange={() => onSide(own)}
        label={text(value)}
        aria-label={t(`three.take-${own}`, { field: label, value: text(value) })}
      />
    </Table.Td>
  )
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {label} {changed === 'both' && side === null && <Badge tone="warn">{t('three.choose')}</Badge>}
      </Table.Th>
      <Table.Td className="quiet">{text(base)}</Table.Td>
      {cell('mine', mine)}
      {cell('theirs', theirs === undefined ? base : theirs)}
    </Table.Tr>
  )
}
