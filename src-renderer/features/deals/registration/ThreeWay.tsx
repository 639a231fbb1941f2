import { Button, Group, Radio, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerConflict, updateRegistration } from '#db/amending'
import type { FieldValue } from '#domain/deals/amendment'
import { type Choices, type FieldVersions, meetsClaim, versionsOf } from '#domain/deals/conflict'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { note } from '../outbox/note'
import { say } from '../say'
import { editableBy, requiredBy, useDeclaration, useFieldName } from './declared'
import { fieldText } from './field-text'
import styles from './ThreeWay.module.css'
import type { InHand } from './use-registration'

type Side = 'mine' | 'theirs'

/**
 * Both sides changed it: what it was, what I made of it and what they did, field by field, until one of them is chosen. Where another's claim
 * stands in the way, what they tell of it beside what I sent.
 */
export function ThreeWay({ hand: { registration, distributor } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const declares = useDeclaration(registration.distributorId)
  const named = useFieldName(declares)
  const [chosen, setChosen] = useState<Choices>({})
  const [busy, setBusy] = useState(false)
  const isClaim = meetsClaim(registration)
  const way = isClaim ? 'claim' : 'three'
  const versions = versionsOf(registration).filter((one) => one.changed !== 'same')
  const sideOf = ({ field, changed }: FieldVersions): Side | null =>
    chosen[field] ?? (changed !== 'both' ? (changed as Side) : isClaim ? 'mine' : null)
  const open = versions.filter((one) => sideOf(one) === null).length
  const taken = versions.filter((one) => sideOf(one) === 'theirs').length
  const name = distributor?.name ?? t('warning.somebody')
  const settle = async () => {
    setBusy(true)
    const kept = await answerConflict(registration.id, chosen).finally(() => setBusy(false))
    setChosen({})
    if (!kept.ok) return say(t('form.not-sent'))
    if (isClaim) return
    if (!kept.value.edits) return say(t('three.theirs-stands', { name }))
    const editable = editableBy(declares, registration.status)
    const required = requiredBy(declares, kept.value)
    const sent = await updateRegistration(registration.id, editable, required, declares?.extra)
    if (sent.ok) await note('update-asked', sent.value)
    else say(t(`held.refused.${sent.refusal.kind}`))
  }
  return (
    <Card title={t(`${way}.title`, { name })}>
      <div className="quiet" style={{ marginBlock: '-8px 8px' }}>
        {t(`${way}.words`, { name })} <ClaimDays registration={registration} />
      </div>
      {versions.length > 0 ? (
        <Table className={styles.table ?? ''} aria-label={t(`${way}.title`, { name })}>
          <Table.Thead>
            <Table.Tr>
              {['field', ...(isClaim ? [] : ['base']), 'mine', 'theirs'].map((one) => (
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
                name={named(one.field)}
                withBase={!isClaim}
                side={sideOf(one)}
                onSide={(side) => setChosen({ ...chosen, [one.field]: side })}
              />
            ))}
          </Table.Tbody>
        </Table>
      ) : (
        <div>{t('claim.alike', { name })}</div>
      )}
      {versions.length > 0 && (
        <Group gap="xs" mt="md">
          {(!isClaim || taken > 0) && (
            <Button onClick={settle} loading={busy} disabled={open > 0}>
              {t(`${way}.send`, { count: taken })}
            </Button>
          )}
          <span className="quiet" role="status">
            {open > 0 && t('three.open', { count: open })}
          </span>
        </Group>
      )}
    </Card>
  )
}

/** How long a claim has stood and still protects, where they tell it. */
function ClaimDays({ registration: { theirs } }: { readonly registration: InHand['registration'] }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const words = [
    ...(theirs?.since ? [t('claim.since', { day: format.day(theirs.since) })] : []),
    ...(theirs?.until ? [t('claim.until', { day: format.day(theirs.until) })] : []),
  ]
  return <strong>{words.join(' ')}</strong>
}

type RowProps = {
  readonly versions: FieldVersions
  readonly name: string
  readonly withBase: boolean
  readonly side: Side | null
  readonly onSide: (side: Side) => void
}

function Row({ versions: { field, base, mine, theirs, changed }, name, withBase, side, onSide }: RowProps) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const text = (value: FieldValue | undefined) => (value !== undefined && fieldText(field, value, format, t)) || '–'
  const cell = (own: Side, value: FieldValue | undefined) => (
    <Table.Td>
      <Radio
        name={`version-${field}`}
        size="xs"
        checked={side === own}
        onChange={() => onSide(own)}
        label={text(value)}
        aria-label={t(`three.take-${own}`, { field: name, value: text(value) })}
      />
    </Table.Td>
  )
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name} {changed === 'both' && side === null && <Badge tone="warn">{t('three.choose')}</Badge>}
      </Table.Th>
      {withBase && <Table.Td className="quiet">{text(base)}</Table.Td>}
      {cell('mine', mine)}
      {cell('theirs', theirs === undefined ? base : theirs)}
    </Table.Tr>
  )
}
