import { livingAgreements } from '#db/agreements'
import { livingDistributors, livingSuppliers } from '#db/catalog'
import { useLive } from '#db/live'
import type { Distributor, Supplier } from '#domain/catalog/catalog'
import type { Agreement } from '#domain/commissions/agreement'
import { lineOf, sameScope } from '#domain/commissions/versions'
import type { Day } from '#domain/values/dates'

export type AgreementBook = {
  readonly agreements: readonly Agreement[]
  readonly distributors: readonly Distributor[]
  readonly suppliers: readonly Supplier[]
}

/** All agreements with the names they speak of, live. */
export function useAgreements(): AgreementBook | undefined {
  return useLive(async () => {
    const [agreements, distributors, suppliers] = await Promise.all([
      livingAgreements(),
      livingDistributors(),
      livingSuppliers(),
    ])
    return { agreements, distributors, suppliers }
  }, [])
}

/** One line a scope: the version in force on `today`, or the next, or the last. */
export function currentVersions(agreements: readonly Agreement[], today: Day): readonly Agreement[] {
  const seen: Agreement[] = []
  for (const one of agreements) {
    if (seen.some((other) => sameScope(other, one))) continue
    const line = lineOf(one, agreements)
    const inForce = line.find((version) => version.from <= today && (version.to === null || version.to > today))
    const shown = inForce ?? line.find((version) => version.from > today) ?? line.at(-1)
    if (shown) seen.push(shown)
  }
  return seen.sort((a, b) => a.name.localeCompare(b.name))
}
