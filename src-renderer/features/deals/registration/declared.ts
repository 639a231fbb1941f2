import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declaration, RemoteState } from '#contract/endpoint'
import type { Registration, RegistrationStatus } from '#domain/deals/registration'
import { fieldsAmong, type RequiredField } from '#domain/deals/required'
import type { DistributorId } from '#domain/values/ids'
import { bridge } from '#platform/bridge'

/** What the system at a distributor's end declares; null while it is not connected. */
export async function declarationOf(distributorId: DistributorId): Promise<Declaration | null> {
  const answer = await bridge.connectors.endpoints()
  return (answer.ok && answer.value.find((one) => one.distributorId === distributorId)?.declares) || null
}

export function useDeclaration(distributorId: DistributorId): Declaration | null {
  const [known, setKnown] = useState<Declaration | null>(null)
  useEffect(() => {
    let gone = false
    void declarationOf(distributorId).then((found) => {
      if (!gone) setKnown(found)
    })
    return () => {
      gone = true
    }
  }, [distributorId])
  return known
}

/** What a field is called: the form's own words, or the distributor's for what it asks for beside. */
export function useFieldName(declares: Declaration | null): (field: string) => string {
  const { t } = useTranslation('deals')
  return (field) =>
    declares?.extra?.find((one) => `extra.${one.name}` === field)?.label ??
    (field.startsWith('extra.') ? field.slice('extra.'.length) : t(`form-field.${field}`))
}

/** It takes what it is given and never speaks again: whatever the advisor notes by hand stays. */
export const saysNothing = ({ states }: Declaration): boolean =>
  states.every((state) => state === 'submitted' || state === 'withdrawn')

/** The fields that its system lets the advisor change while a registration stands so. */
export const editableBy = (declares: Declaration | null, status: RegistrationStatus): readonly string[] =>
  declares?.editable[status as RemoteState] ?? []

/** The fields that Submit waits for; the contract's own where nothing is declared. */
export const requiredBy = (
  declares: Declaration | null,
  { form }: Registration,
): readonly RequiredField[] | undefined => (declares ? fieldsAmong(declares.required, form) : undefined)
