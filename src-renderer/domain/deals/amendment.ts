import { categories } from '../catalog/category'
import { isDay } from '../values/dates'
import { parseDecimal } from '../values/money'
import { quantity } from '../values/quantity'
import { fieldAt, formFields, freeze, kindOf, pointerOf, type Surroundings, sectionsOf } from './document'
import { factsOf, isBeside, withFacts } from './extra'
import type { Held, HeldValue } from './outcome'
import type { AnyField, Facts, Registration, RegistrationForm } from './registration'

/** One value of any field. */
export type FieldValue = RegistrationForm[keyof RegistrationForm]

/** The fields that are named, in the order of the document; those beside the form last. */
export function fieldsIn(facts: Facts): readonly AnyField[] {
  return [...formFields.filter((field) => field in facts), ...Object.keys(facts).filter(isBeside)]
}

/** The fields whose value in `mine` is another than in `base`, in the order of the document. */
export function changedFields(base: Facts, mine: Facts): readonly AnyField[] {
  return fieldsIn(mine).filter((field) => !isSame(base[field], mine[field]))
}

/** Of some facts those that are others than in `base`. */
export const changesTo = (base: Facts, mine: Facts): Facts => only(mine, changedFields(base, mine))

/** Of some facts those that a distributor is not known to hold in that way. */
export function factsBeyond(mine: Facts, held: Facts): Facts {
  return only(
    mine,
    fieldsIn(mine).filter((field) => !(field in held && isSame(mine[field], held[field]))),
  )
}

/**
 * The document that asks to change what a distributor holds, format version 1: the whole as it shall be, and of each changed field the
 * value before. Fields that `changed` does not name are left as they are over there.
 */
export function freezeUpdate(registration: Registration, mine: Facts, around: Surroundings): string {
  const { submittedAt: updatedAt, ...whole } = JSON.parse(freeze(withFacts(registration, mine), around)) as {
    readonly submittedAt: string
  }
  const before = sectionsOf(registration)
  const changed = changedFields(factsOf(registration), mine).map((field) => {
    const pointer = pointerOf(field)
    return { pointer, from: valueAt(before, pointer) }
  })
  return JSON.stringify({ ...whole, updatedAt, changed })
}

/** What an update changes: each field before and after. */
export function changesIn(document: string): { readonly before: Facts; readonly after: Facts } {
  const whole = JSON.parse(document) as { readonly changed: readonly { pointer: string; from: HeldValue }[] }
  return {
    before: factsIn(Object.fromEntries(whole.changed.map(({ pointer, from }) => [pointer, from]))),
    after: factsIn(Object.fromEntries(whole.changed.map(({ pointer }) => [pointer, valueAt(whole, pointer)]))),
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

/** What a distributor holds, as values of our fields; what cannot be read as one is left out. */
export function factsIn(held: Held): Facts {
  const found = Object.entries(held).flatMap(([pointer, value]) => {
    const field = fieldAt(pointer)
    const fact = field === null ? undefined : read(field, value)
    return fact === undefined ? [] : [[field, fact] as const]
  })
  return Object.fromEntries(found) as Facts
}

/** Two values of one field that mean the same: blank space around a text means nothing, and neither does a blank text. */
export function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (typeof (a ?? b) === 'string') return textOf(a) === textOf(b)
  if (typeof a === 'object' && typeof b === 'object' && a && b) return a.minor === b.minor && a.currency === b.currency
  return a === b
}

/** Some facts without the others. */
export function only(facts: Facts, names: readonly AnyField[]): Facts {
  return Object.fromEntries(names.map((name) => [name, factAt(facts, name)])) as Facts
}

/** A field beside the form that was never given is an empty text. */
export function factAt(facts: Facts, field: AnyField): FieldValue {
  const value = facts[field]
  return value === undefined ? '' : value
}

const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

function read(field: AnyField, value: HeldValue): FieldValue | undefined {
  const kind = kindOf(field)
  if (kind === 'text') return value === null ? '' : typeof value === 'object' ? undefined : String(value)
  if (kind === 'category') return categories.find((one) => one === value)
  if (value === null) return null
  if (kind === 'money')
    return typeof value === 'object' ? (parseDecimal(value.amount, value.currency) ?? undefined) : undefined
  if (kind === 'day')
    return typeof value === 'string' && isDay(value.slice(0, 10)) ? (value.slice(0, 10) as never) : undefined
  const figure = typeof value === 'object' ? Number.NaN : Number(value)
  if (!Number.isFinite(figure) || figure < 0 || figure > 1e9) return undefined
  if (kind === 'quantity') return quantity(Math.round(figure * 1000))
  return Number.isInteger(figure) ? figure : undefined
}

/** The value at a place of a document; null when it is not given. */
function valueAt(document: object, pointer: string): HeldValue {
  const [section = '', name = ''] = pointer.slice(1).split('/')
  return (document as Record<string, Record<string, HeldValue> | undefined>)[section]?.[name] ?? null
}
