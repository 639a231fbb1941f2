import { z } from 'zod'
import { remoteStates } from '#contract/endpoint'
import { Refused } from '../faults'
import { holesIn, type Template } from './template'

const name = z.string().min(1).max(200)
const template: z.ZodType<Template> = z.lazy(() =>
  z.union([
    z.string().max(4000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(template).max(200),
    z.record(z.string().max(200), template),
  ]),
)
const path = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)[^#\\]*$/, 'begins with one slash and stays below the address')
const at = z
  .string()
  .max(200)
  .regex(/^[\w$@.-]*$/, 'names joined by points')
const headers = z.record(
  z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  z
    .string()
    .max(1000)
    .regex(/^[^\r\n]*$/),
)
const pointer = z.string().regex(/^\/\w+\/\w+$/)
const fieldName = z.string().regex(/^[A-Za-z]{1,40}$/)
/** A field of the form, or one beside it such as `extra.costCentre`. */
const changeable = z.string().regex(/^([A-Za-z]{1,40}|extra\.[A-Za-z][A-Za-z0-9]{0,39})$/)
const write = z.enum(['POST', 'PUT', 'PATCH'])

const schema = z.strictObject({
  version: z.literal(1),
  auth: z.discriminatedUnion('in', [
    z.strictObject({ in: z.literal('header'), name, value: z.string().max(500).includes('{secret}') }),
    z.strictObject({ in: z.literal('query'), name }),
    z.strictObject({ in: z.literal('none') }),
  ]),
  idempotency: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('header'), name }),
    z.strictObject({ by: z.literal('external-id') }),
    z.strictObject({ by: z.literal('look-up-first') }),
    z.strictObject({ by: z.literal('none') }),
  ]),
  /** `taken`: the statuses of an answer that says that our reference is there already; it is looked up then. */
  create: z.strictObject({
    method: write,
    path,
    headers: headers.optional(),
    body: template,
    taken: z.array(z.number().int().min(400).max(599)).max(20).optional(),
  }),
  find: z.strictObject({ path, items: at.default('') }).optional(),
  list: z.strictObject({ path, items: at.default(''), next: at.optional() }).optional(),
  /** A PATCH sends only the parts of its body that name a changed field. */
  update: z.strictObject({ method: write, path, body: template }).optional(),
  /** Fields that may be changed there, by our name of the state. */
  editable: z.partialRecord(z.enum(remoteStates), z.array(changeable).max(70)).default({}),
  extend: z.strictObject({ method: write, path, body: template }).optional(),
  withdraw: z
    .strictObject({ method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']), path, body: template.optional() })
    .optional(),
  /** Where in a record each fact stands; `in` is where the record stands in the answer to a create. */
  read: z.strictObject({
    in: at.default(''),
    id: at.min(1),
    reference: at.min(1),
    status: at.optional(),
    reason: at.optional(),
    protectedUntil: at.optional(),
    updatedAt: at.optional(),
    /** The record's version for `If-Match`, where it stands in the record itself. */
    etag: at.optional(),
    /** Where a record holds our fields, by our pointer: what is needed to see that the other side changed one. */
    held: z.record(pointer, at).optional(),
  }),
  states: z.record(z.string().max(200), z.enum(remoteStates)).default({}),
  required: z.array(fieldName).max(40).default([]),
  errors: z
    .strictObject({
      title: at.default(''),
      list: at.optional(),
      field: at.default('field'),
      detail: at.default('message'),
      /** Their name of a field to our pointer into the document, such as `/customer/legalName`. */
      fields: z.record(z.string().max(200), pointer).default({}),
    })
    .optional(),
})
export type Mapping = z.infer<typeof schema>
export type MappingProblem = { readonly at: string; readonly what: string }

/** The mapping that a text holds, or every place where it does not fit. */
export function readMapping(text: string): Mapping | readonly MappingProblem[] {
  const json = parsed(text)
  if (json === undefined) return [{ at: '', what: 'json' }]
  const read = schema.safeParse(json)
  if (!read.success)
    return read.error.issues.slice(0, 20).map((issue) => ({ at: issue.path.join('.'), what: issue.message }))
  const problems = [...unknownHoles(read.data), ...unfinished(read.data)]
  return problems.length > 0 ? problems : read.data
}

/** Throws `bad-ask` with the first place that does not fit. */
export function mappingOf(text: string): Mapping {
  const read = readMapping(text)
  if ('create' in read) return read
  throw new Refused('bad-ask', `mapping ${read[0]?.at ?? ''}`)
}

const known = new Set([
  ...['formatVersion', 'partnerReference', 'submittedAt', 'dealValue', 'words', 'supplier.name'],
  ...['name', 'company', 'email', 'phone'].map((one) => `partner.${one}`),
  ...['legalName', 'website', 'address', 'city', 'region', 'postcode', 'country'].map((one) => `customer.${one}`),
  ...['name', 'first', 'last', 'role', 'email', 'phone'].map((one) => `contact.${one}`),
  ...['category', 'offering', 'seats', 'sites', 'termMonths', 'expectedClose', 'currentProvider', 'contractEnds'].map(
    (one) => `opportunity.${one}`,
  ),
  ...['need', 'notes', 'estimatedMrc.amount', 'estimatedMrc.currency'].map((one) => `opportunity.${one}`),
])

function unknownHoles({ create, find, list, update, extend, withdraw }: Mapping): readonly MappingProblem[] {
  const check = (part: Template | undefined, where: string, more: readonly string[]) =>
    part === undefined
      ? []
      : holesIn(part, where)
          .filter((one) => !known.has(one.name) && !more.includes(one.name) && !/^extra\.\w+$/.test(one.name))
          .map((one) => ({ at: one.at, what: `{${one.name}}` }))
  return [
    ...check(create.path, 'create.path', ['envelopeId']),
    ...check(create.headers, 'create.headers', ['envelopeId']),
    ...check(create.body, 'create.body', ['envelopeId']),
    ...check(find?.path, 'find.path', ['envelopeId']),
    ...check(list?.path, 'list.path', ['updatedSince', 'cursor']),
    ...check(update?.path, 'update.path', ['remoteId', 'envelopeId']),
    ...check(update?.body, 'update.body', ['remoteId', 'envelopeId']),
    ...check(extend?.path, 'extend.path', ['remoteId', 'reason', 'envelopeId']),
    ...check(extend?.body, 'extend.body', ['remoteId', 'reason', 'envelopeId']),
    ...check(withdraw?.path, 'withdraw.path', ['remoteId', 'reason', 'envelopeId']),
    ...check(withdraw?.body, 'withdraw.body', ['remoteId', 'reason', 'envelopeId']),
  ]
}

/** A system that is looked up must be told how; one that upserts must be sent our reference. */
function unfinished({ idempotency, find, create }: Mapping): readonly MappingProblem[] {
  const lookedUp = idempotency.by === 'look-up-first' && !find?.path.includes('{partnerReference}')
  const sent = holesIn([create.path, create.body], '').some((one) => one.name === 'partnerReference')
  return [
    ...(lookedUp ? [{ at: 'find.path', what: '{partnerReference}' }] : []),
    ...(sent ? [] : [{ at: 'create.body', what: '{partnerReference}' }]),
  ]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
