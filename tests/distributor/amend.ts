import type { FieldProblem } from './contract.ts'
import type { Answer } from './desk.ts'
import type { Change, Entry, Held, Sections } from './store.ts'

/** The document of an update, as the contract has it. */
export type UpdateDocument = Sections & {
  readonly partnerReference: string
  readonly changed: readonly { readonly pointer: string }[]
}

/** The entry with an update on it, or why it is not done. */
export function amended(
  entry: Entry,
  document: UpdateDocument,
  ifMatch: string,
  key: string,
  updatedAt: string,
): Entry | Answer {
  const { held } = entry
  if (ifMatch !== etagOf(held))
    return { kind: 'problem', status: 412, name: 'changed-meanwhile', title: 'Another version stands by now' }
  const open = editable[held.status]
  const isOpen = (pointer: string) => open !== undefined && (open.has(pointer) || pointer.startsWith('/extra/'))
  const closed = document.changed.filter(({ pointer }) => !isOpen(pointer)).map(({ pointer }) => shut(pointer))
  if (closed.length > 0) {
    const title = 'These fields can no longer be changed'
    return { kind: 'problem', status: 409, name: 'not-editable', title, errors: closed }
  }
  const status = held.status === 'info-requested' ? 'under-review' : held.status
  return rewritten({ ...entry, held: { ...held, status } }, document, { by: 'partner', key }, updatedAt)
}

/** The entry with the fields of a document that `changed` names; what the document leaves out is taken away. */
export function rewritten(
  entry: Entry,
  document: Sections & Pick<UpdateDocument, 'changed'>,
  who: Pick<Change, 'by' | 'key'>,
  updatedAt: string,
): Entry {
  const sections = structuredClone(entry.held.document) as unknown as Record<string, Record<string, unknown>>
  const wanted = document as unknown as Record<string, Record<string, unknown>>
  const fields: Record<string, { from: unknown; to: unknown }> = {}
  for (const { pointer } of document.changed) {
    const [section = '', name = ''] = pointer.slice(1).split('/')
    sections[section] ??= {}
    const [held, to] = [sections[section], wanted[section]?.[name]]
    fields[pointer] = { from: held[name], to }
    if (to === undefined) delete held[name]
    else held[name] = to
  }
  const { held } = entry
  const change = { ...who, onVersion: held.version, fields }
  return {
    ...entry,
    held: { ...held, document: sections as unknown as Sections, version: held.version + 1, updatedAt },
    changes: [...entry.changes, change],
  }
}

export const etagOf = (held: Held) => `"v${String(held.version)}"`

const customer = ['website', 'address', 'city', 'region', 'postcode'].map((one) => `/customer/${one}`)
const contact = ['name', 'role', 'email', 'phone'].map((one) => `/contact/${one}`)
const small = ['seats', 'sites', 'estimatedMrc', 'termMonths', 'expectedClose', 'need', 'notes'].map(
  (one) => `/opportunity/${one}`,
)
const whileReviewed = new Set([
  ...customer,
  ...contact,
  ...small,
  ...['offering', 'currentProvider', 'contractEnds'].map((one) => `/opportunity/${one}`),
])
const onceApproved = new Set([...contact, ...small])
const editable: Readonly<Record<string, ReadonlySet<string>>> = {
  submitted: whileReviewed,
  'under-review': whileReviewed,
  'info-requested': whileReviewed,
  approved: onceApproved,
  'extension-requested': onceApproved,
}

const shut = (pointer: string): FieldProblem => ({ pointer, detail: 'can no longer be changed' })
