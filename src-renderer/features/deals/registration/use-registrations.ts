import { registrationsIn } from '#db/deals'
import { useLive } from '#db/live'
import { namesOf } from '#db/names'
import type { Registration, RegistrationStatus } from '#domain/deals/registration'

export type RegistrationRow = {
  readonly registration: Registration
  readonly client: string
  readonly supplier: string
  readonly distributor: string
  readonly opportunity: string
}

export function useRegistrations(statuses: readonly RegistrationStatus[]): readonly RegistrationRow[] | undefined {
  return useLive(async () => withParties(await registrationsIn(statuses)), [statuses.join()])
}

/** Registrations with the names of everyone in them. */
export async function withParties(registrations: readonly Registration[]): Promise<readonly RegistrationRow[]> {
  const [clients, suppliers, distributors, opportunities] = await Promise.all([
    namesOf(
      'clients',
      registrations.map((one) => one.clientId),
    ),
    namesOf(
      'suppliers',
      registrations.map((one) => one.supplierId),
    ),
    namesOf(
      'distributors',
      registrations.map((one) => one.distributorId),
    ),
    namesOf(
      'opportunities',
      registrations.map((one) => one.opportunityId),
    ),
  ])
  return registrations.map((registration) => ({
    registration,
    client: clients.get(registration.clientId) ?? '',
    supplier: suppliers.get(registration.supplierId) ?? '',
    distributor: distributors.get(registration.distributorId) ?? '',
    opportunity: opportunities.get(registration.opportunityId) ?? '',
  }))
}
