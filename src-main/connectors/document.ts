import { z } from 'zod'
import { Refused } from '../faults'

const text = z.string().optional()

/** The sections of a document that a distributor may hold, with their fields. */
export const sections = {
  customer: z.object({
    legalName: text,
    website: text,
    address: text,
    city: text,
    region: text,
    postcode: text,
    country: text,
  }),
  contact: z.object({ name: text, role: text, email: text, phone: text }),
  opportunity: z.object({
    category: text,
    offering: text,
    seats: z.union([z.string(), z.number()]).optional(),
    sites: z.number().optional(),
    estimatedMrc: z.object({ amount: z.string(), currency: z.string() }).optional(),
    termMonths: z.number().optional(),
    expectedClose: text,
    currentProvider: text,
    contractEnds: text,
    need: text,
    notes: text,
  }),
}

/** The frozen registration document, format version 1. */
const schema = z.object({
  formatVersion: z.literal(1),
  partnerReference: z.string().min(1).max(200),
  submittedAt: text,
  partner: z.object({ name: text, company: text, email: text, phone: text }).default({}),
  supplier: z.object({ name: z.string() }).default({ name: '' }),
  customer: sections.customer.default({}),
  contact: sections.contact.default({}),
  opportunity: sections.opportunity.default({}),
  extra: z.record(z.string().max(40), z.string().max(2000)).optional(),
})
export type RegistrationDocument = z.infer<typeof schema>

const value = z.union([z.string(), z.number(), z.object({ amount: z.string(), currency: z.string() }), z.null()])
const update = schema.extend({
  changed: z.array(z.object({ pointer: z.string().regex(/^\/\w+\/\w+$/), from: value })).min(1),
})
export type UpdateDocument = z.infer<typeof update>

const withdrawal = z.object({ partnerReference: z.string().min(1).max(200), reason: text })

/** What the advisor froze at Submit; `bad-ask` when it is none, so that the envelope is parked and not tried for ever. */
export function readDocument(json: string): RegistrationDocument {
  return read(json, schema)
}

/** The whole as it shall be, with what changes and what it was. */
export function readUpdate(json: string): UpdateDocument {
  return read(json, update)
}

export function readWithdrawal(json: string): z.infer<typeof withdrawal> {
  return read(json, withdrawal)
}

/** Total value over the term, or over a year where none is given; exact decimal text. Half a minor unit never arises. */
export function dealValue({ opportunity }: RegistrationDocument): string | null {
  const { estimatedMrc, termMonths } = opportunity
  return estimatedMrc ? timesWhole(estimatedMrc.amount, termMonths ?? 12) : null
}

/** First and last name of one written name: the last word is the last name. */
export function namesOf(name: string | undefined): { readonly first: string; readonly last: string } {
  const words = (name ?? '').trim().split(/\s+/)
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' }
}

/** Need, notes and what a distributor asks for beside them as one text, for systems that have no field of their own for it. */
export function wordsOf({ opportunity, supplier, extra = {} }: RegistrationDocument): string {
  const { offering, seats, sites, currentProvider, contractEnds, need, notes } = opportunity
  return [
    [supplier.name, offering].filter(Boolean).join(': '),
    need,
    seats === undefined ? undefined : `Seats: ${seats}`,
    sites === undefined ? undefined : `Sites: ${sites}`,
    currentProvider && `Current provider: ${currentProvider}`,
    contractEnds && `Contract ends: ${contractEnds}`,
    notes,
    // In one order, so that the words of one document are always the same.
    ...Object.entries(extra)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}: ${value}`),
  ]
    .filter(Boolean)
    .join('\n')
}

/** What is not given is left out. */
export function given(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
}

function read<Schema extends z.ZodType>(json: string, shape: Schema): z.infer<Schema> {
  try {
    return shape.parse(JSON.parse(json))
  } catch {
    throw new Refused('bad-ask', 'document')
  }
}

function timesWhole(decimal: string, times: number): string | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (!parts || !Number.isInteger(times)) return null
  const [, sign = '', whole = '', fraction = ''] = parts
  const product = String(BigInt(whole + fraction) * BigInt(times)).padStart(fraction.length + 1, '0')
  if (fraction === '') return sign + product
  return `${sign}${product.slice(0, -fraction.length)}.${product.slice(-fraction.length)}`
}
