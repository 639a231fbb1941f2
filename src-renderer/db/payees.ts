import type { AgreementSplit } from '#domain/commissions/agreement'
import type { Payee, Payout } from '#domain/commissions/payee'
import { type PayeeShare, payeeKey, sharesOf } from '#domain/commissions/payee-shares'
import { salesOf } from '#domain/commissions/spiff-rows'
import { addMonths, type Month, monthOf } from '#domain/values/dates'
import { grouped } from '#domain/values/grouped'
import { accepted, type Result, refused } from '#domain/values/result'
import { tidy } from '#domain/values/text'
import { livingAgreements } from './agreements'
import { book } from './book'
import { heldUntil } from './minimums'
import { earningServices, type Names, namesOf } from './residuals'
import { write } from './write'

/** Somebody who is named in a split or was paid before; `row` null: nothing but the name is known yet. */
export type KnownPayee = { readonly key: string; readonly name: string; readonly row: Payee | null }

export type PayeeBook = {
  readonly payees: readonly KnownPayee[]
  readonly shares: ReadonlyMap<string, readonly PayeeShare[]>
  readonly payouts: ReadonlyMap<string, readonly Payout[]>
  readonly names: Names
}

/** Everybody who is paid a part, by name. */
export async function knownPayees(): Promise<readonly KnownPayee[]> {
  const [rows, agreements] = await Promise.all([livingPayees(), livingAgreements()])
  const found = new Map<string, KnownPayee>()
  for (const row of rows) found.set(row.nameKey, { key: row.nameKey, name: row.name, row })
  for (const { payee } of agreements.flatMap((one) => one.splits)) {
    const key = payeeKey(payee)
    if (key !== '' && !found.has(key)) found.set(key, { key, name: payee, row: null })
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What everybody is owed as it stands at the end of a month, and what they were paid. */
export async function payeeBook(until: Month): Promise<PayeeBook> {
  const { tables } = book()
  const [payees, agreements, first] = await Promise.all([
    knownPayees(),
    livingAgreements(),
    tables.payments.orderBy('paidOn').first(),
  ])
  const rows = payees.flatMap(({ row }) => row ?? [])
  const keys = new Map(rows.map((row) => [row.id, row.nameKey]))
  const payers = new Set(agreements.flatMap((one) => (one.splits.length > 0 ? one.distributorId : [])))
  const services = payers.size > 0 && first ? await earningServices() : []
  const held = await heldUntil(addMonths(until, 12), services, agreements)
  const sales = salesOf(services, []).filter(({ earning }) => payers.has(earning.distributorId ?? ''))
  const [payments, payouts] = await Promise.all([
    tables.payments
      .where('serviceId')
      .anyOf(sales.map(({ earning }) => earning.id))
      .toArray(),
    tables.payouts
      .where('payeeId')
      .anyOf([...keys.keys()])
      .toArray(),
  ])
  const since = first ? monthOf(first.paidOn) : until
  const shares = sharesOf({ sales, agreements, payments, since, until, held })
  return {
    payees,
    shares: grouped(shares, (one) => one.payeeKey),
    payouts: grouped(payouts, (one) => keys.get(one.payeeId) ?? ''),
    names: await namesOf(shares.map((one) => one.clientId)),
  }
}

type Fresh = Pick<Payee, 'id' | 'name'>

/** Changes what is known of somebody; the row is made when the first thing is known. */
export const changePayee = ({ id, name }: Fresh, facts: Partial<Pick<Payee, 'email' | 'notes'>>) =>
  write({ label: 'payee-changed', params: { name } }, ['payees'], async ({ payees }) => {
    const [row] = await payees.where('nameKey', payeeKey(name))
    await payees.put({ ...(row ?? blank(id, name)), ...facts, updatedAt: book().around.now(), deletedAt: 0 })
  })

export type NameRefusal = 'name-missing' | 'name-taken'

/**
 * Gives somebody another name, in their own row and in every split of every version of every agreement; shares know people by
 * name, so no figure changes. Refused for a name that is somebody else's: their shares would become one person's.
 */
export async function renamePayee({ id, name }: Fresh, typed: string): Promise<Result<null, NameRefusal>> {
  const to = tidy(typed) ?? ''
  const [from, key] = [payeeKey(name), payeeKey(to)]
  if (key === '') return refused('name-missing')
  if (key !== from && (await knownPayees()).some((one) => one.key === key)) return refused('name-taken')
  const act = { label: 'payee-renamed', params: { from: name, name: to }, say: true }
  await write(act, ['payees', 'agreements'], async ({ payees, agreements }) => {
    const updatedAt = book().around.now()
    const [row] = await payees.where('nameKey', from)
    await payees.put({ ...(row ?? blank(id, name)), name: to, nameKey: key, updatedAt, deletedAt: 0 })
    const named = (await agreements.all()).filter(({ splits }) => splits.some((one) => payeeKey(one.payee) === from))
    const renamed = (one: AgreementSplit) => (payeeKey(one.payee) === from ? { ...one, payee: to } : one)
    await agreements.putMany(named.map((one) => ({ ...one, splits: one.splits.map(renamed), updatedAt })))
  })
  return accepted(null)
}

/** Remembers what was paid out; `fresh` becomes the payee's row where there is none yet. */
export const recordPayout = (fresh: Fresh, payout: Omit<Payout, 'payeeId'>) =>
  write(
    { label: 'payout-recorded', params: { name: fresh.name }, say: true },
    ['payees', 'payouts'],
    async ({ payees, payouts }) => {
      const [known] = await payees.where('nameKey', payeeKey(fresh.name))
      const row = known && known.deletedAt === 0 ? known : { ...(known ?? blank(fresh.id, fresh.name)), deletedAt: 0 }
      if (row !== known) await payees.put({ ...row, updatedAt: book().around.now() })
      await payouts.put({ ...payout, payeeId: row.id })
    },
  )

/** Changes a payout as it is now. */
export const changePayout = (id: string, facts: Partial<Pick<Payout, 'amount' | 'paidOn' | 'note'>>) =>
  write({ label: 'payout-changed' }, ['payouts'], async ({ payouts }) => {
    const row = await payouts.get(id)
    if (row) await payouts.put({ ...row, ...facts })
  })

export const removePayout = (id: string, name: string) =>
  write({ label: 'payout-removed', params: { name }, say: true }, ['payouts'], ({ payouts }) => payouts.remove(id))

const livingPayees = (): Promise<Payee[]> =>
  book().tables.payees.where('[deletedAt+nameKey]').between([0], [0, []]).toArray()

const blank = (id: string, name: string): Payee => ({
  id,
  name,
  nameKey: payeeKey(name),
  email: '',
  notes: '',
  updatedAt: 0,
  deletedAt: 0,
})
