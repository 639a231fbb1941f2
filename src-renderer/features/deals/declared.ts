import { useEffect, useState } from 'react'
import type { Declaration } from '#contract/endpoint'
import type { Registration } from '#domain/deals/registration'
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

/** It takes what it is given and never speaks again: whatever the advisor notes by hand stays. */
export const saysNothing = ({ states }: Declaration): boolean =>
  states.every((state) => state === 'submitted' || state === 'withdrawn')

/** The fields that Submit waits for; the contract's own where nothing is declared. */
export const requiredBy = (
  declares: Declaration | null,
  { form }: Registration,
): readonly RequiredField[] | undefined => (declares ? fieldsAmong(declares.required, form) : undefined)
