import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropEdits, editHeld, updateRegistration } from '#db/amending'
import { isUnderWay } from '#domain/deals/envelope'
import { withFacts } from '#domain/deals/extra'
import type { AnyField, Facts } from '#domain/deals/registration'
import { Card } from '#ui/Card'
import { note } from '../outbox/note'
import { say } from '../say'
import { Beside } from './AskedBeside'
import { editableBy, requiredBy, useDeclaration } from './declared'
import { FormField } from './FormField'
import { groups, wide } from './fields'
import form from './Registration.module.css'
import styles from './ThreeWay.module.css'
import type { InHand } from './use-registration'

/** What may still be changed there: kept here as it is typed, and sent as one update when the advisor says so. */
export function HeldChanges({ hand: { registration, distributor, envelopes } }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const declares = useDeclaration(registration.distributorId)
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const { id, status, edits, theirs } = registration
  const editable = editableBy(declares, status)
  const asked = envelopes.some((one) => one.kind === 'update' && isUnderWay(one))
  if (registration.remoteId === '' || theirs || (editable.length === 0 && !edits)) return null
  const name = distributor?.name ?? t('warning.somebody')
  const fields = groups.flatMap((group) => group.fields).filter((field) => editable.includes(field))
  const beside = (declares?.extra ?? []).filter((one) => editable.includes(`extra.${one.name}`))
  const count = Object.keys(edits ?? {}).length
  const shown = { ...withFacts(registration, edits ?? {}), provenance: changedMarks(edits) }
  const save = async (field: AnyField, value: Facts[AnyField]) => {
    const kept = await editHeld(id, { [field]: value } as Facts, editable)
    if (!kept.ok) say(t(`held.refused.${kept.refusal.kind}`))
  }
  const send = async () => {
    setBusy(true)
    const sent = await updateRegistration(id, editable, requiredBy(declares, registration), beside).finally(() =>
      setBusy(false),
    )
    if (sent.ok) await note('update-asked', sent.value)
    else say(t(`held.refused.${sent.refusal.kind}`))
  }
  const open = opened || count > 0
  return (
    <Card
      title={t('held.title', { name })}
      action={
        !open && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('held.change')}
          </Button>
        )
      }
    >
      <div className="quiet" style={{ marginBlock: '-8px 8px' }}>
        {asked ? t('held.asked', { name }) : t('held.words', { name })}
      </div>
      {open && (
        <>
          <div className={styles.fields}>
            {fields.map((field) => (
              <div key={field} className={wide.includes(field) ? form.wide : undefined}>
                <FormField field={field} registration={shown} onSave={save} />
              </div>
            ))}
            {beside.map((field) => (
              <div key={field.name}>
                <Beside
                  field={field}
                  registration={shown}
                  from={edits && `extra.${field.name}` in edits ? 'typed' : undefined}
                  onSave={(value) => save(`extra.${field.name}`, value)}
                />
              </div>
            ))}
          </div>
          <Group gap="xs">
            <Button onClick={send} loading={busy} disabled={count === 0 || asked}>
              {t('held.send', { count })}
            </Button>
            {count > 0 && !asked && (
              <Button variant="default" onClick={() => void dropEdits(id)}>
                {t('held.drop')}
              </Button>
            )}
          </Group>
        </>
      )}
    </Card>
  )
}

/** Marks what the advisor changed since they took it. */
const changedMarks = (edits: Facts | undefined) =>
  Object.fromEntries(Object.keys(edits ?? {}).map((field) => [field, 'typed' as const]))
