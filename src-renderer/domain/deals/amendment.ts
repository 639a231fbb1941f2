import { categories } from '../catalog/category'
import { isDay } from '../values/dates'
import { parseDecimal } from '../values/money'
import { quantity } from '../values/quantity'
import { freeze, pointers, type Surroundings, sectionsOf } from './document'
import type { Held, HeldValue } from './outcome'
import type { Registration, RegistrationForm } from './registration'

type Field = keyof RegistrationForm
type Fields = Partial<RegistrationForm>

/** The fields whose value in `mine` is another than in `base`, in the order of the document. */
export function changedFields(base: Fields, mine: Fields): readonly Field[] {
  return Object.values(pointers).filter((field) => field in mine && !isSame(base[field], mine[field]))
}

/** Of some fields those that a distributor does not hold in that way. */
export function fieldsBeyond(mine: Fields, held: Fields): Fields {
  return only(
    mine,
    Object.values(pointers).filter((field) => field in mine && !(field in held && isSame(mine[field], held[field]))),
  )
}

/**
 * The document that asks to change what a distributor holds, format version 1: the whole as it shall be, and of each changed field the
 * value before. Fields that `changed` does not name are left as they are over there.
 */
export function freezeUpdate(registration: Registration, mine: Fields, around: Surroundings): string {
  const { submittedAt: updatedAt, ...whole } = JSON.parse(
    freeze({ ...registration, form: { ...registration.form, ...mine } }, around),
  ) as { readonly submittedAt: string }
  const before = heldIn(sectionsOf(registration.form))
  const changed = changedFields(registration.form, mine).map((field) => {
    const pointer = pointerOf(field)
    return { pointer, from: before[pointer] ?? null }
  })
  return JSON.stringify({ ...whole, updatedAt, changed })
}

/** What an update changes: each field before and after. */
export function changesIn(document: string): { readonly before: Fields; readonly after: Fields } {
  const whole = JSON.parse(document) as { readonly changed: readonly { pointer: string; from: HeldValue }[] }
  const after = heldIn(whole)
  return {
    before: formOf(Object.fromEntries(whole.changed.map(({ pointer, from }) => [pointer, from]))),
    after: formOf(Object.fromEntries(whole.changed.map(({ pointer }) => [pointer, after[pointer] ?? null]))),
  }
}

/** The document that asks to protect a registration longer, in the advisor's words. */
export function freezeExtension({ id }: Registration, words: string, at: number): string {
  return JSON.stringify({
    formatVersion: 1,
    partnerReference: id,
    requestedAt: new Date(at).toISOString(),
    ...(words.trim() === '' ? {} : { reason: words.trim() }),
  })
}

/** What a distributor holds, as fields of the form; what cannot be read as such a field is left out. */
export function formOf(held: Held): Fields {
  const found = Object.entries(pointers).flatMap(([pointer, field]) => {
    const value = pointer in held ? read(field, held[pointer] ?? null) : undefined
    return value === undefined ? [] : [[field, value] as const]
  })
  return Object.fromEntries(found) as Fields
}

/** Two values of one field that mean the same: blank space around a text means nothing. */
export function isSame(a: RegistrationForm[Field] | undefined, b: RegistrationForm[Field] | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim()
  if (typeof a === 'object' && typeof b === 'object' && a && b) return a.minor === b.minor && a.currency === b.currency
  return a === b
}

const texts: ReadonlySet<Field> = new Set([
  'legalName',
  'website',
  'address',
  'city',
  'region',
  'postcode',
  'country',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactPhone',
  'offering',
  'currentProvider',
  'need',
  'notes',
])

function read(field: Field, value: HeldValue): RegistrationForm[Field] | undefined {
  if (texts.has(field)) return value === null ? '' : typeof value === 'object' ? undefined : String(value)
  if (field === 'category') return categories.find((one) => one === value)
  if (value === null) return null
  if (field === 'estimatedMrc')
    return typeof value === 'object' ? (parseDecimal(value.amount, value.currency) ?? undefined) : undefined
  if (field === 'expectedClose' || field === 'contractEnds')
    return typeof value === 'string' && isDay(value.slice(0, 10)) ? (value.slice(0, 10) as never) : undefined
  const figure = typeof value === 'object' ? Number.NaN : Number(value)
  if (!Number.isFinite(figure) || figure < 0 || figure > 1e9) return undefined
  if (field === 'seats') return quantity(Math.round(figure * 1000))
  return Number.isInteger(figure) ? figure : undefined
}

/** Every value of the three sections by its pointer; what is not given is null. */
function heldIn(document: object): Held {
  return Object.fromEntries(
    Object.keys(pointers).map((pointer) => {
      const [section = '', name = ''] = pointer.slice(1).split('/')
      const values = (document as Record<string, Record<string, HeldValue> | undefined>)[section]
      return [pointer, values?.[name] ?? null]
    }),
  )
}

const pointerOf = (wanted: Field): string => Object.entries(pointers).find(([, field]) => field === wanted)?.[0] ?? ''

const only = (fields: Fields, names: readonly Field[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Fields
