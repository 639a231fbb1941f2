import { createHash } from 'node:crypto'
import type { Entry, Held, Kept, Store } from './store.ts'

export type Answer =
  | { readonly kind: 'held'; readonly status: 200 | 201; readonly held: Held; readonly replayed: boolean }
  | { readonly kind: 'problem'; readonly status: number; readonly name: string; readonly title: string }

/** What the review can decide. */
export type Decision = {
  readonly status: string
  readonly reason?: string
  readonly protectedUntil?: string
}

export type Desk = {
  readonly create: (key: string, body: string, document: RegistrationDocument) => Promise<Answer>
  readonly withdraw: (id: string, key: string, body: string, reference: string) => Promise<Answer>
  readonly decide: (idOrReference: string, decision: Decision) => Promise<Held | null>
  /** Another partner holds this customer with this supplier. */
  readonly claimForOthers: (customer: string, supplier: string) => void
}

export type RegistrationDocument = {
  readonly partnerReference: string
  readonly supplier: { readonly name: string }
  readonly customer: { readonly legalName: string }
}

const keptFor = 72 * 3_600_000
const closed = new Set(['won', 'lost', 'expired', 'rejected'])
const closedWords = 'This registration is closed and cannot be withdrawn'

/** The distributor's desk: registers once per key and, unless told otherwise, once per reference, whatever comes in at the same time. */
export function openDesk(store: Store, now: () => number, uniqueReferences = true): Desk {
  const inFlight = new Set<string>()
  const others = new Set<string>()
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

  return {
    create: (key, body, document) =>
      once(key, body, async (fingerprint) => {
        const { partnerReference } = document
        const guard = `reference ${partnerReference}`
        if (uniqueReferences && (store.byReference(partnerReference) || inFlight.has(guard)))
          return problem(409, 'duplicate-reference', 'A registration with this reference is held already')
        if (others.has(claim(document.customer.legalName, document.supplier.name)))
          return problem(409, 'already-registered', 'Another partner has registered this customer')
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
            customer: document.customer.legalName,
            supplier: document.supplier.name,
          }
          await store.put({ held, keys: [{ key, fingerprint, status: 201, answer: held, at: now() }] })
          return { kind: 'held', status: 201, held, replayed: false }
        } finally {
          inFlight.delete(guard)
        }
      }),
    withdraw: (id, key, body, reference) =>
      once(key, body, async (fingerprint) => {
        const entry = store.byId(id)
        if (entry?.held.partnerReference !== reference) return problem(404, 'not-found', 'No such registration')
        if (closed.has(entry.held.status)) return problem(409, 'already-closed', closedWords)
        const held =
          entry.held.status === 'withdrawn' ? entry.held : changed(entry.held, { status: 'withdrawn' }, stamp())
        const kept: Kept = { key, fingerprint, status: 200, answer: held, at: now() }
        await store.put({ held, keys: [...entry.keys, kept] })
        return { kind: 'held', status: 200, held, replayed: false }
      }),
    decide: async (idOrReference, decision) => {
      const entry: Entry | undefined = store.byId(idOrReference) ?? store.byReference(idOrReference)
      if (!entry) return null
      if (entry.held.status === 'withdrawn') return entry.held
      const held = changed(entry.held, decision, stamp())
      await store.put({ held, keys: entry.keys })
      return held
    },
    claimForOthers: (customer, supplier) => others.add(claim(customer, supplier)),
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

const claim = (customer: string, supplier: string) =>
  `${customer.trim().toLowerCase()} / ${supplier.trim().toLowerCase()}`

function problem(status: number, name: string, title: string): Answer {
  return { kind: 'problem', status, name, title }
}
