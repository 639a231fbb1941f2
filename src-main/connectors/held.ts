import { z } from 'zod'
import type { Held, HeldValue } from '#contract/connectors'
import { sections } from './document'
import { valueAt } from './template'

const text = z.string().max(10_000)
const value = z.union([text, z.number(), z.object({ amount: text, currency: text })])
const section = z.record(z.string().max(40), value)

/** The sections of a document that say what is held; one that does not hold what it asks for beside leaves that out. */
export const heldSchema = z.object({
  customer: section,
  contact: section,
  opportunity: section,
  extra: section.optional(),
})
/** As much of them as may be told of another's. */
export const partSchema = heldSchema.partial()

const fields: readonly string[] = Object.entries(sections).flatMap(([name, { shape }]) =>
  Object.keys(shape).map((field) => `/${name}/${field}`),
)

/** Every field of a document by its pointer; what a whole document leaves out is not given. `beside`: the names that are asked for beside the form. */
export function heldIn(document: z.infer<typeof heldSchema>, beside: readonly string[]): Held {
  const names = document.extra ? new Set([...beside, ...Object.keys(document.extra)]) : []
  const pointers = [...fields, ...[...names].map((name) => `/extra/${name}`)]
  return Object.fromEntries(pointers.map((pointer) => [pointer, (at(document, pointer) ?? null) as HeldValue]))
}

/** The fields that a part of a document gives; of the others nothing is known. */
export function partIn(document: z.infer<typeof partSchema>): Held {
  const known = fields.filter((pointer) => at(document, pointer) !== undefined)
  return Object.fromEntries(known.map((pointer) => [pointer, at(document, pointer) as HeldValue]))
}

/** The value at a pointer such as `/customer/legalName`. */
export const at = (document: unknown, pointer: string): unknown => valueAt(document, pointer.slice(1).replace('/', '.'))
