import { changePeople } from '#db/deals'
import type { Contact } from '#domain/clients/client'
import { type DealPerson, type DealRole, newPerson } from '#domain/deals/people'
import type { OpportunityId } from '#domain/values/ids'
import { fold } from '#domain/values/text'
import { newId } from '#platform/new-id'

/** Adds somebody to a deal; a sponsor whom the client's contacts know comes with their address. */
export async function addPerson(
  id: OpportunityId,
  role: DealRole,
  name: string,
  contacts: readonly Contact[],
): Promise<void> {
  const fresh = newPerson(newId(), role, name)
  const known = role === 'sponsor' ? contacts.find((one) => fold(one.name) === fold(name)) : undefined
  const person = known ? { ...fresh, email: known.email, phone: known.phone } : fresh
  await changePeople(id, false, (people) => [...people, person])
}

export const changePerson = (id: OpportunityId, personId: string, facts: Partial<DealPerson>) =>
  changePeople(id, false, (people) => people.map((one) => (one.id === personId ? { ...one, ...facts } : one)))

export const removePerson = (id: OpportunityId, personId: string) =>
  changePeople(id, true, (people) => people.filter((one) => one.id !== personId))
