import { z } from 'zod'
import type { Held, HeldValue } from '#contract/connectors'
import { valueAt } from './template'

const text = z.string().max(10_000)
const value = z.union([text, z.number(), z.object({ amount: text, currency: text })])
const section = z.record(z.string(), value)

/** The sections of a document that say what is held. */
export const heldSchema = z.object({ customer: section, contact: section, opportunity: section })

const sections = {
  customer: ['legalName', 'website', 'address', 'city', 'region', 'postcode', 'country'],
  contact: ['name', 'role', 'email', 'phone'],
  opportunity: [
    'category',
    'offering',
    'seats',
    'sites',
    'estimatedMrc',
    'termMonths',
    'expectedClose',
    'currentProvider',
    'contractEnds',
    'need',
    'notes',
  ],
}

/** Every field of a document by its pointer; what a whole document leaves out is not given. */
export function heldIn(document: z.infer<typeof heldSchema>): Held {
  return Object.fromEntries(pointers().map((pointer) => [pointer, (at(document, pointer) ?? null) as HeldValue]))
}

/** The value at a pointer such as `/customer/legalName`. */
export const at = (document: unknown, pointer: string): unknown => valueAt(document, pointer.slice(1).replace('/', '.'))

function pointers(): readonly string[] {
  return Object.entries(sections).flatMap(([name, fields]) => fields.map((field) => `/${name}/${field}`))
}
