import type { Profile } from '../settings/profile'
import type { Instant } from '../values/dates'
import { type Money, toDecimal } from '../values/money'
import { asUnits } from '../values/quantity'
import type { ExtraName } from './extra'
import type { Registration, RegistrationForm } from './registration'

export type Surroundings = {
  readonly supplier: string
  readonly advisor: Pick<Profile, 'name' | 'company' | 'email' | 'phone'>
  readonly now: Instant
}

/**
 * The document that goes to the distributor, format version 1, as JSON text: made once at Submit and sent byte for byte at every
 * try. `partnerReference` is the registration's id. Amounts are exact decimal text with their currency; what is not given is left out.
 */
export function freeze({ id, form, extra = {} }: Registration, { supplier, advisor, now }: Surroundings): string {
  return JSON.stringify({
    formatVersion: 1,
    partnerReference: id,
    submittedAt: new Date(now).toISOString(),
    partner: given({ name: advisor.name, company: advisor.company, email: advisor.email, phone: advisor.phone }),
    supplier: { name: supplier },
    ...sectionsOf(form),
    ...(Object.keys(given(extra)).length === 0 ? {} : { extra: given(extra) }),
  })
}

/** The form as documents carry it. */
export function sectionsOf(form: RegistrationForm) {
  return {
    customer: given({
      legalName: form.legalName,
      website: form.website,
      address: form.address,
      city: form.city,
      region: form.region,
      postcode: form.postcode,
      country: form.country,
    }),
    contact: given({
      name: form.contactName,
      role: form.contactRole,
      email: form.contactEmail,
      phone: form.contactPhone,
    }),
    opportunity: given({
      category: form.category,
      offering: form.offering,
      seats: form.seats === null ? null : asUnits(form.seats),
      sites: form.sites,
      estimatedMrc: amount(form.estimatedMrc),
      termMonths: form.termMonths,
      expectedClose: form.expectedClose,
      currentProvider: form.currentProvider,
      contractEnds: form.contractEnds,
      need: form.need,
      notes: form.notes,
    }),
  }
}

/** The document that asks to let a registration go. */
export function freezeWithdrawal({ id }: Registration, reason: string, now: Instant): string {
  return JSON.stringify({
    formatVersion: 1,
    partnerReference: id,
    withdrawnAt: new Date(now).toISOString(),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  })
}

/** The form's field that a JSON pointer into the document means, or null when it means none of them. */
export function fieldAt(pointer: string): keyof RegistrationForm | ExtraName | null {
  const path = pointer.replace(/^#/, '')
  const beside = /^\/extra\/(\w+)$/.exec(path)
  if (beside) return `extra.${beside[1] ?? ''}`
  const found = Object.entries(pointers).find(([at]) => path === at || path.startsWith(`${at}/`))
  return found?.[1] ?? null
}

/** Where each field of the form stands in a document. */
export const pointers: Readonly<Record<string, keyof RegistrationForm>> = {
  '/customer/legalName': 'legalName',
  '/customer/website': 'website',
  '/customer/address': 'address',
  '/customer/city': 'city',
  '/customer/region': 'region',
  '/customer/postcode': 'postcode',
  '/customer/country': 'country',
  '/contact/name': 'contactName',
  '/contact/role': 'contactRole',
  '/contact/email': 'contactEmail',
  '/contact/phone': 'contactPhone',
  '/opportunity/category': 'category',
  '/opportunity/offering': 'offering',
  '/opportunity/seats': 'seats',
  '/opportunity/sites': 'sites',
  '/opportunity/estimatedMrc': 'estimatedMrc',
  '/opportunity/termMonths': 'termMonths',
  '/opportunity/expectedClose': 'expectedClose',
  '/opportunity/currentProvider': 'currentProvider',
  '/opportunity/contractEnds': 'contractEnds',
  '/opportunity/need': 'need',
  '/opportunity/notes': 'notes',
}

function amount(value: Money | null) {
  return value === null ? null : { amount: toDecimal(value), currency: value.currency }
}

/** Missing is missing: null and blank text never reach the distributor. */
function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== null && value !== ''),
  )
}
