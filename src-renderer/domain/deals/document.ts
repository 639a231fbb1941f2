import type { Profile } from '../settings/profile'
import type { Instant } from '../values/dates'
import { toDecimal } from '../values/money'
import { asUnits, type Quantity } from '../values/quantity'
import { besideOf, isBeside } from './extra'
import type { HeldValue } from './outcome'
import type { AnyField, Registration, RegistrationForm } from './registration'

export type Surroundings = {
  readonly supplier: string
  readonly advisor: Pick<Profile, 'name' | 'company' | 'email' | 'phone'>
  readonly now: Instant
}

type Field = keyof RegistrationForm
type Section = 'customer' | 'contact' | 'opportunity' | 'extra'
/** How a value is written: a quantity as units, money as exact decimal text with its currency, the others as they are. */
export type FieldKind = 'text' | 'category' | 'quantity' | 'count' | 'money' | 'day'

/** Every field of the form in the order of a document: where it stands there, and what kind of value it has. */
const places: Readonly<Record<Field, readonly [Section, string, FieldKind]>> = {
  legalName: ['customer', 'legalName', 'text'],
  website: ['customer', 'website', 'text'],
  address: ['customer', 'address', 'text'],
  city: ['customer', 'city', 'text'],
  region: ['customer', 'region', 'text'],
  postcode: ['customer', 'postcode', 'text'],
  country: ['customer', 'country', 'text'],
  contactName: ['contact', 'name', 'text'],
  contactRole: ['contact', 'role', 'text'],
  contactEmail: ['contact', 'email', 'text'],
  contactPhone: ['contact', 'phone', 'text'],
  category: ['opportunity', 'category', 'category'],
  offering: ['opportunity', 'offering', 'text'],
  seats: ['opportunity', 'seats', 'quantity'],
  sites: ['opportunity', 'sites', 'count'],
  estimatedMrc: ['opportunity', 'estimatedMrc', 'money'],
  termMonths: ['opportunity', 'termMonths', 'count'],
  expectedClose: ['opportunity', 'expectedClose', 'day'],
  currentProvider: ['opportunity', 'currentProvider', 'text'],
  contractEnds: ['opportunity', 'contractEnds', 'day'],
  need: ['opportunity', 'need', 'text'],
  notes: ['opportunity', 'notes', 'text'],
}

/** The form's fields in the order of a document. */
export const formFields = Object.keys(places) as readonly Field[]
export const kindOf = (field: AnyField): FieldKind => (isBeside(field) ? 'text' : places[field][2])

/**
 * The document that goes to the distributor, format version 1, as JSON text: made once at Submit and sent byte for byte at every
 * try. `partnerReference` is the registration's id. Amounts are exact decimal text with their currency; what is not given is left out.
 */
export function freeze(registration: Registration, { supplier, advisor, now }: Surroundings): string {
  return JSON.stringify({
    formatVersion: 1,
    partnerReference: registration.id,
    submittedAt: new Date(now).toISOString(),
    partner: given({ name: advisor.name, company: advisor.company, email: advisor.email, phone: advisor.phone }),
    supplier: { name: supplier },
    ...sectionsOf(registration),
  })
}

/** The form, and what is asked for beside it, as documents carry them. */
export function sectionsOf({ form, extra = {} }: Pick<Registration, 'form' | 'extra'>) {
  const section = (wanted: Section) =>
    given(
      Object.fromEntries(
        formFields.flatMap((field) => {
          const [where, name, kind] = places[field]
          return where === wanted ? [[name, written(kind, form[field])]] : []
        }),
      ),
    )
  const beside = given(extra)
  return {
    customer: section('customer'),
    contact: section('contact'),
    opportunity: section('opportunity'),
    ...(Object.keys(beside).length === 0 ? {} : { extra: beside }),
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

/** Where a field stands in a document, as a JSON pointer. */
export function pointerOf(field: AnyField): string {
  return isBeside(field) ? `/extra/${besideOf(field)}` : `/${places[field][0]}/${places[field][1]}`
}

/** The field that a JSON pointer into the document means, or null when it means none. */
export function fieldAt(pointer: string): AnyField | null {
  const path = pointer.replace(/^#/, '')
  const beside = /^\/extra\/(\w+)$/.exec(path)
  if (beside) return `extra.${beside[1] ?? ''}`
  return formFields.find((field) => path === pointerOf(field) || path.startsWith(`${pointerOf(field)}/`)) ?? null
}

function written(kind: FieldKind, value: RegistrationForm[Field]): HeldValue {
  if (kind === 'quantity' && value !== null) return asUnits(value as Quantity)
  return typeof value === 'object' && value !== null ? { amount: toDecimal(value), currency: value.currency } : value
}

/** Missing is missing: null and blank text never reach the distributor. */
function given<Value>(fields: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, typeof value === 'string' ? (value.trim() as Value) : value] as const)
      .filter(([, value]) => value !== null && value !== ''),
  )
}
