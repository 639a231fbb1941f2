import { createHash } from 'node:crypto'
import { amended, rewritten, type UpdateDocument } from './amend.ts'
import type { FieldProblem } from './contract.ts'
import type { Claim } from './problem.ts'
import type { Entry, Held, Kept, Sections, Store } from './store.ts'

export type Answer =
  | { readonly kind: 'held'; readonly status: 200 | 201; readonly held: Held; readonly replayed: boolean }
  | {
      readonly kind: 'problem'
      readonly status: number
      readonly name: string
      readonly title: string
      readonly errors?: readonly FieldProblem[]
      readonly claim?: Claim
    }

/** What the review can decide. */
export type Decision = {
  readonly status: string
  readonly reason?: string
  readonly protectedUntil?: string
}

export type Desk = {
  readonly create: (key: string, body: string, document: RegistrationDocument) => Promise<Answer>
  readonly update: (
    id: string,
    key: string,
    body: string,
    document: UpdateDocument,
    ifMatch: string | undefined,
  ) => Promise<Answer>
  readonly extend: (id: string, key: string, body: string, reference: string) => Promise<Answer>
  readonly withdraw: (id: string, key: string, body: string, reference: string) => Promise<Answer>
  /** The distributor's own people change fields of a document, by pointer. */
  readonly rework: (idOrReference: string, fields: Readonly<Record<string, unknown>>) => Promise<Held | null>
  readonly decide: (idOrReference: string, decision: Decision) => Promise<Held | null>
  /** Another partner holds this customer with this supplier; what is told of it, if anything is. */
  readonly claimForOthers: (customer: string, supplier: string, claim?: Claim) => void
}

export type RegistrationDocument = Sections & {
  readonly partnerReference: string
  readonly supplier: { readonly name: string }
}

const keptFor = 72 * 3_600_000
const closed = new Set(['won', 'lost', 'expired', 'rejected'])
const extendable = new Set(['approved', 'expired'])
const closedWords = 'This registration is closed and cannot be withdrawn'

/** The distributor's desk: registers once per key and, unless told otherwise, once per reference, whatever comes in at the same time. */
export function openDesk(store: Store, now: () => number, uniqueReferences = true): Desk {
  const inFlight = new Set<string>()
  const others = new Map<string, { readonly claim?: Claim }>()
  let last = 0
  /** Strictly later than any change before, so that paging by time is exact. */
  const stamp = () => {
    last = Math.max(
      now(),
      last + 1,
      ...(last === 0 ? store.all().map(({ held }) => Date.parse(held.updatedAt) + 1) : []),
    )
    return new Date(last).toISOString()
  }

  const once = async (key: string, body: string, work: (fingerprint: string) => Promise<Answer>): Promise<Answer> => {
    const fingerprint = createHash('sha256').update(body).digest('hex')
    const known = store.byKey(key)
    if (known && now() - known.at < keptFor) return replay(known, fingerprint)
    if (inFlight.has(key))
      return problem(409, 'request-in-flight', 'The first request under this key is being worked on')
    inFlight.add(key)
    try {
      return await work(fingerprint)
    } finally {
      inFlight.delete(key)
    }
  }

  /** What a request made of an entry, kept with its key: both are there, or neither. */
  const keep = async (entry: Entry, key: string, fingerprint: string): Promise<Answer> => {
    const { held } = entry
    const kept: Kept = { key, fingerprint, status: 200, answer: held, at: now() }
    await store.put({ ...entry, keys: [...entry.keys, kept] })
    return { kind: 'held', status: 200, held, replayed: false }
  }

  return {
    create: (key, body, document) =>
      once(key, body, async (fingerprint) => {
        const { partnerReference } = document
        const guard = `reference ${partnerReference}`
        if (uniqueReferences && (store.byReference(partnerReference) || inFlight.has(guard)))
          return problem(409, 'duplicate-reference', 'A registration with this reference is held already')
        const claim = others.get(nameOf(document.customer.legalName, document.supplier.name))
        if (claim)
          return { ...problem(409, 'already-registered', 'Another partner has registered this customer'), ...claim }
        inFlight.add(guard)
        try {
          const at = stamp()
          const held: Held = {
            id: `REG-${String(store.nextNumber()).padStart(6, '0')}`,
            partnerReference,
            status: 'submitted',
            statusReason: null,
            protectedUntil: null,
            version: 1,
            submittedAt: at,
            updatedAt: at,
            supplier: document.supplier.name,
            document: heldOf(document),
          }
          const kept: Kept = { key, fingerprint, status: 201, answer: held, at: now() }
          await store.put({ held, keys: [kept], changes: [] })
          return { kind: 'held', status: 201, held, replayed: false }
        } finally {
          inFlight.delete(guard)
        }
      }),
    update: (id, key, body, document, ifMatch) =>
      once(key, body, async (fingerprint) => {
        const entry = store.byId(id)
        if (entry?.held.partnerReference !== document.partnerReference) return unknown
        if (ifMatch === undefined) return problem(428, 'if-match-missing', 'If-Match is required')
        const after = amended(entry, document, ifMatch, key, stamp())
        return 'kind' in after ? after : keep(after, key, fingerprint)
      }),
    extend: (id, key, body, reference) =>
      once(key, body, async (fingerprint) => {
        const entry = store.byId(id)
        if (entry?.held.partnerReference !== reference) return unknown
        const { held } = entry
        if (held.status === 'extension-requested') return keep(entry, key, fingerprint)
        if (!extendable.has(held.status)) return problem(409, 'not-protected', 'There is no protection to extend')
        const asked = { ...held, status: 'extension-requested', version: held.version + 1, updatedAt: stamp() }
        return keep({ ...entry, held: asked, extensions: (entry.extensions ?? 0) + 1 }, key, fingerprint)
      }),
    withdraw: (id, key, body, reference) =>
      once(key, body, async (fingerprint) => {
        const entry = store.byId(id)
        if (entry?.held.partnerReference !== reference) return unknown
        if (closed.has(entry.held.status)) return problem(409, 'already-closed', closedWords)
        const held =
          entry.held.status === 'withdrawn' ? entry.held : changed(entry.held, { status: 'withdrawn' }, stamp())
        return keep({ ...entry, held }, key, fingerprint)
      }),
    rework: async (idOrReference, fields) => {
      const entry = store.byId(idOrReference) ?? store.byReference(idOrReference)
      if (!entry) return null
      const document = withFields(entry.held.document, fields)
      const named = Object.keys(fields).map((pointer) => ({ pointer }))
      const after = rewritten(entry, { ...document, changed: named }, { by: 'distributor', key: '' }, stamp())
      await store.put(after)
      return after.held
    },
    decide: async (idOrReference, decision) => {
      const entry: Entry | undefined = store.byId(idOrReference) ?? store.byReference(idOrReference)
      if (!entry) return null
      if (entry.held.status === 'withdrawn') return entry.held
      const held = changed(entry.held, decision, stamp())
      await store.put({ ...entry, held })
      return held
    },
    claimForOthers: (customer, supplier, claim) => others.set(nameOf(customer, supplier), claim ? { claim } : {}),
  }
}

function changed(held: Held, { status, reason, protectedUntil }: Decision, updatedAt: string): Held {
  return {
    ...held,
    status,
    statusReason: reason ?? null,
    protectedUntil:
      protectedUntil ?? (status === 'approved' || status === 'extension-requested' ? held.protectedUntil : null),
    version: held.version + 1,
    updatedAt,
  }
}

function replay(known: Kept, fingerprint: string): Answer {
  if (known.fingerprint !== fingerprint)
    return problem(422, 'idempotency-key-reused', 'This key was used for another request')
  return { kind: 'held', status: known.status as 200 | 201, held: known.answer, replayed: true }
}

const heldOf = ({ customer, contact, opportunity, extra }: Sections): Sections =>
  extra ? { customer, contact, opportunity, extra } : { customer, contact, opportunity }

const nameOf = (customer: string, supplier: string) =>
  `${customer.trim().toLowerCase()} / ${supplier.trim().toLowerCase()}`

function withFields(document: Sections, fields: Readonly<Record<string, unknown>>): Sections {
  const copy = structuredClone(document) as unknown as Record<string, Record<string, unknown>>
  for (const [pointer, value] of Object.entries(fields)) {
    const [section = '', name = ''] = pointer.slice(1).split('/')
    const { [name]: _before, ...values } = copy[section] ?? {}
    copy[section] = value === null ? values : { ...values, [name]: value }
  }
  return copy as unknown as Sections
}

const unknown: Answer = { kind: 'problem', status: 404, name: 'not-found', title: 'No such registration' }

function problem(status: number, name: string, title: string): Extract<Answer, { kind: 'problem' }> {
  return { kind: 'problem', status, name, title }
}
