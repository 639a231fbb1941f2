import type { Service } from '#domain/clients/service'
import type { Payment } from '#domain/commissions/agreement'
import { paybacksOf, withoutPayback, withPayback } from '#domain/statements/payback'
import type { Dispute, StatementLine } from '#domain/statements/statement'
import { addDays, type Day } from '#domain/values/dates'
import type { LineId, ServiceId } from '#domain/values/ids'
import { book } from './book'
import { rowsWhere } from './rows-where'
import { write } from './write'

/** Every dispute that was not deleted, the newest first. */
export async function livingDisputes(): Promise<Dispute[]> {
  const found = await book().tables.disputes.where('[deletedAt+status]').between([0], [0, []]).toArray()
  return found.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
}

/** The services that disputes are about. */
export async function servicesOf(disputes: readonly Dispute[]): Promise<ReadonlyMap<ServiceId, Service>> {
  const ids = new Set(disputes.flatMap((dispute) => dispute.serviceId ?? []))
  const found = await book().tables.services.bulkGet([...ids])
  return new Map(found.flatMap((service) => (service ? [[service.id, service] as const] : [])))
}

export const linesOf = async (ids: readonly LineId[]): Promise<StatementLine[]> =>
  (await book().tables.lines.bulkGet([...ids])).flatMap((line) => line ?? [])

/** A payment that may answer a dispute. */
export type Payback = { readonly dispute: Dispute; readonly payment: Payment }

/** What may have come back for disputes that were sent, through the index of the account or of the months. */
export async function paybacks(disputes: readonly Dispute[]): Promise<readonly Payback[]> {
  const { payments } = book().tables
  const open = disputes.filter(({ status }) => status === 'sent' || status === 'answered')
  const services = [...new Set(open.flatMap(({ serviceId }) => serviceId ?? []))]
  const months = [...new Set(open.flatMap((one) => (one.serviceId === null ? one.months : [])))]
  const [ofServices, ofMonths] = await Promise.all([
    rowsWhere(payments, 'serviceId', services),
    rowsWhere(payments, 'month', months),
  ])
  return open.flatMap((dispute) =>
    paybacksOf(dispute, dispute.serviceId === null ? ofMonths : ofServices).map((payment) => ({ dispute, payment })),
  )
}

/** Counts a payment as recovered, or sets it aside for good; either can be undone. */
export const settlePayback = ({ dispute, payment }: Payback, counts: boolean) =>
  write({ label: counts ? 'payback-counted' : 'payback-set-aside' }, ['disputes'], async ({ disputes }) => {
    const now = await disputes.get(dispute.id)
    if (!now) return
    const next = counts ? withPayback(now, payment) : withoutPayback(now, payment)
    await disputes.put({ ...next, updatedAt: book().around.now() })
  })

/** Keeps money to be asked back as a draft. */
export const openDispute = (dispute: Dispute, who: string) =>
  write({ label: 'dispute-opened', params: { name: who }, say: true }, ['disputes'], ({ disputes }) =>
    disputes.put(dispute),
  )

/** Changes some facts of a dispute as it is now. */
export const changeDispute = (id: Dispute['id'], facts: Partial<Dispute>, label = 'dispute-changed') =>
  write({ label }, ['disputes'], async ({ disputes }) => {
    const dispute = await disputes.get(id)
    if (dispute) await disputes.put({ ...dispute, ...facts, updatedAt: book().around.now() })
  })

/** How long a payer listens where its terms say nothing else; the advisor changes it on the dispute. */
const windowDays = 60

export const sendDispute = (id: Dispute['id'], on: Day) =>
  changeDispute(id, { status: 'sent', sentOn: on, windowEndsOn: addDays(on, windowDays) }, 'dispute-sent')

export const deleteDispute = (id: Dispute['id']) =>
  write({ label: 'dispute-deleted', say: true }, ['disputes'], async ({ disputes }) => {
    const dispute = await disputes.get(id)
    const now = book().around.now()
    if (dispute) await disputes.put({ ...dispute, deletedAt: now, updatedAt: now })
  })
