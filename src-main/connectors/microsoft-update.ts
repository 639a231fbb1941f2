import type { Held, HeldValue } from '#contract/connectors'
import { dealValue, given, namesOf, type UpdateDocument, wordsOf } from './document'
import { at } from './held'
import type { Referral } from './microsoft-referral'
import { valueAt } from './template'

/** What a referral says of the fields that an update changes, as far as it says it. */
export function heldOf(referral: Referral, document: UpdateDocument): Held {
  const changed = document.changed.map(({ pointer }) => pointer)
  const plain = changed.flatMap((pointer) => {
    const place = places[pointer]
    const value = place && textAt(referral, place)
    return place ? [[pointer, value || null] as const] : []
  })
  return {
    ...Object.fromEntries(plain),
    ...nameHeld(referral, changed),
    ...dateHeld(referral, changed),
    ...valueHeld(referral, document, changed),
    ...wordsHeld(referral, document, changed),
  }
}

/** The referral with the fields that an update names as they shall be; everything else stays. */
export function changedBy(referral: Referral, document: UpdateDocument): Referral {
  const { customer, contact, opportunity, changed } = document
  const names = new Set(changed.map(({ pointer }) => pointer))
  const profile = objectAt(referral, ['customerProfile'])
  const team = Array.isArray(profile.team) ? (profile.team as unknown[]) : []
  const { first, last } = namesOf(contact.name)
  const value = dealValue(document)
  const person = {
    ...(names.has('/contact/name') ? { firstName: first, lastName: last } : {}),
    ...(names.has('/contact/phone') ? { phoneNumber: contact.phone ?? '' } : {}),
    ...(names.has('/contact/email') ? { email: contact.email ?? '' } : {}),
  }
  const place = {
    ...(names.has('/customer/address') ? { addressLine1: customer.address ?? '' } : {}),
    ...(names.has('/customer/city') ? { city: customer.city ?? '' } : {}),
    ...(names.has('/customer/region') ? { state: customer.region ?? '' } : {}),
    ...(names.has('/customer/postcode') ? { postalCode: customer.postcode ?? '' } : {}),
  }
  const isPriced = names.has('/opportunity/estimatedMrc') || names.has('/opportunity/termMonths')
  return {
    ...referral,
    customerProfile: {
      ...profile,
      address: { ...objectAt(profile, ['address']), ...place },
      team: [{ ...objectAt(team[0], []), ...person }, ...team.slice(1)],
    },
    details: given({
      ...objectAt(referral, ['details']),
      ...(changed.some(({ pointer }) => isWorded(pointer)) ? { notes: wordsOf(document) } : {}),
      ...(isPriced && value !== null ? { dealValue: Number(value), currency: opportunity.estimatedMrc?.currency } : {}),
      ...(names.has('/opportunity/expectedClose') && opportunity.expectedClose
        ? { closingDateTime: `${opportunity.expectedClose}T00:00:00Z` }
        : {}),
    }),
  }
}

const places: Readonly<Record<string, readonly string[]>> = {
  '/customer/address': ['customerProfile', 'address', 'addressLine1'],
  '/customer/city': ['customerProfile', 'address', 'city'],
  '/customer/region': ['customerProfile', 'address', 'state'],
  '/customer/postcode': ['customerProfile', 'address', 'postalCode'],
  '/contact/phone': ['customerProfile', 'team', '0', 'phoneNumber'],
  '/contact/email': ['customerProfile', 'team', '0', 'email'],
}

const inWords: ReadonlySet<string> = new Set(
  ['offering', 'need', 'seats', 'sites', 'currentProvider', 'contractEnds', 'notes'].map(
    (one) => `/opportunity/${one}`,
  ),
)
/** Whether a field stands in the one text that a referral has for all that it has no field for. */
const isWorded = (pointer: string): boolean => inWords.has(pointer) || pointer.startsWith('/extra/')

function nameHeld(referral: Referral, changed: readonly string[]): Held {
  const pointer = '/contact/name'
  if (!changed.includes(pointer)) return {}
  const name = ['firstName', 'lastName'].map((part) => textAt(referral, ['customerProfile', 'team', '0', part]))
  return { [pointer]: name.filter(Boolean).join(' ') || null }
}

function dateHeld(referral: Referral, changed: readonly string[]): Held {
  const pointer = '/opportunity/expectedClose'
  if (!changed.includes(pointer)) return {}
  return { [pointer]: textAt(referral, ['details', 'closingDateTime']).slice(0, 10) || null }
}

/** A referral has the value of the whole term: it is ours as it was, ours as it shall be, or another. */
function valueHeld(referral: Referral, document: UpdateDocument, changed: readonly string[]): Held {
  const pointer = '/opportunity/estimatedMrc'
  if (!changed.includes(pointer)) return {}
  const details = objectAt(referral, ['details'])
  const held = typeof details.dealValue === 'number' ? details.dealValue : null
  for (const version of [document, asBefore(document)]) {
    const { estimatedMrc } = version.opportunity
    const same = held === Number(dealValue(version) ?? Number.NaN) && details.currency === estimatedMrc?.currency
    if (same && estimatedMrc) return { [pointer]: estimatedMrc }
  }
  if (held === null || typeof details.currency !== 'string') return { [pointer]: null }
  const months = document.opportunity.termMonths ?? 12
  return { [pointer]: { amount: (held / months).toFixed(2), currency: details.currency } }
}

function wordsHeld(referral: Referral, document: UpdateDocument, changed: readonly string[]): Held {
  const mine = changed.filter(isWorded)
  const notes = textAt(referral, ['details', 'notes'])
  for (const version of [document, asBefore(document)])
    if (notes === wordsOf(version))
      return Object.fromEntries(mine.map((pointer) => [pointer, (at(version, pointer) ?? null) as HeldValue]))
  const shown = mine.includes('/opportunity/notes') ? '/opportunity/notes' : mine[0]
  return shown === undefined ? {} : { [shown]: notes }
}

/** The document as it was before the change. */
function asBefore(document: UpdateDocument): UpdateDocument {
  const copy = structuredClone(document) as unknown as Record<string, Record<string, unknown>>
  for (const { pointer, from } of document.changed) {
    const [section = '', name = ''] = pointer.slice(1).split('/')
    const { [name]: _after, ...others } = copy[section] ?? {}
    copy[section] = from === null ? others : { ...others, [name]: from }
  }
  return copy as unknown as UpdateDocument
}

function objectAt(value: unknown, path: readonly string[]): Record<string, unknown> {
  const found = valueAt(value, path.join('.'))
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Record<string, unknown>) : {}
}

function textAt(value: unknown, path: readonly string[]): string {
  const found = valueAt(value, path.join('.'))
  return typeof found === 'string' ? found : ''
}
