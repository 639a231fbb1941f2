import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { book } from '#db/book'
import { takeBackDecisions } from '#db/decisions'
import { changeDispute, livingDisputes, openDispute, sendDispute } from '#db/disputes'
import { recovery } from '#db/recovery'
import { residualMonth } from '#db/residuals'
import {
  acceptLine,
  lineSource,
  openLines,
  refuseLine,
  rejectSuggestion,
  reopenLine,
  splitLine,
  suggestionBook,
} from '#db/review'
import { undoGroup, undoLast } from '#db/undo'
import { write } from '#db/write'
import { disputeOf } from '#domain/statements/claim'
import { matcher } from '#domain/statements/match'
import { money } from '#domain/values/money'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, distributor, service, supplier } from '../fakes/rows'
import { layout, openPayment, statement, statementLine } from '../fakes/statements'

const july = statementLine({ id: 'line-2', usageMonth: '2026-07', paidOn: '2026-09-12' })
const other = statementLine({ id: 'line-3', account: 'NV-9', customer: 'Somebody' })

beforeEach(async () => {
  await openTestBook()
  const tables = [
    'clients',
    'services',
    'suppliers',
    'distributors',
    'agreements',
    'statements',
    'layouts',
    'lines',
    'payments',
  ] as const
  await write({ label: 'x' }, tables, async (pens) => {
    await pens.clients.put(client())
    await pens.services.putMany([service(), service({ id: 'service-2', account: '2', mrc: money(100_000, 'USD') })])
    await pens.suppliers.put(supplier())
    await pens.distributors.put(distributor())
    await pens.agreements.put(agreement())
    await pens.statements.put(statement())
    await pens.layouts.put(layout())
    await pens.lines.putMany([statementLine(), july, other])
    await pens.payments.putMany([statementLine(), july, other].map(openPayment))
  })
})
afterEach(closeBook)

const standings = async () =>
  (await book().tables.lines.toArray()).map((line) => [line.id, line.standing, line.matchedBy])
const payments = async () =>
  (await book().tables.payments.toArray()).map((one) => [one.id, one.serviceId, one.amount.minor])

describe('a decision', () => {
  test('pays the service, teaches the account, and settles the other open lines of it in the same act', async () => {
    expect(await acceptLine('line-1', 'service-1')).toBe(2)
    expect(await standings()).toEqual([
      ['line-1', 'matched', 'hand'],
      ['line-2', 'matched', 'alias'],
      ['line-3', 'open', null],
    ])
    expect(await payments()).toEqual([
      ['line-1', 'service-1', 41_250],
      ['line-2', 'service-1', 41_250],
      ['line-3', null, 41_250],
    ])
    const aliases = await book().tables.aliases.toArray()
    const found = matcher({ ...(await suggestionBook()), aliases }).match(statementLine({ id: 'next' }))
    expect(found).toEqual({ kind: 'exact', serviceId: 'service-1', by: 'alias' })
  })

  test('shows in Residuals at once, and undo takes line, payment and lesson back together', async () => {
    const before = await payments()
    await acceptLine('line-1', 'service-1')
    const [account] = (await residualMonth('2026-10', '2026-11-24')).accounts.filter((one) => one.key === 'service-1')
    expect(account).toMatchObject({ finding: 'paid', paid: { minor: 41_250 } })
    expect((await undoLast()).ok).toBe(true)
    expect(await payments()).toEqual(before)
    expect(await standings()).toEqual([
      ['line-1', 'open', null],
      ['line-2', 'open', null],
      ['line-3', 'open', null],
    ])
    expect(await book().tables.aliases.count()).toBe(0)
  })

  test('splits a line over services in parts that sum to it', async () => {
    await splitLine('line-1', [
      { serviceId: 'service-1', amount: money(30_000, 'USD') },
      { serviceId: 'service-2', amount: money(11_250, 'USD') },
    ])
    expect(await payments()).toEqual([
      ['line-1:1', 'service-1', 30_000],
      ['line-1:2', 'service-2', 11_250],
      ['line-2', null, 41_250],
      ['line-3', null, 41_250],
    ])
    await reopenLine('line-1')
    expect((await payments())[0]).toEqual(['line-1', null, 41_250])
  })

  test('parts that do not sum to the line change nothing', async () => {
    const before = await payments()
    await expect(splitLine('line-1', [{ serviceId: 'service-1', amount: money(1, 'USD') }])).rejects.toThrow('sum')
    expect(await payments()).toEqual(before)
  })

  test('says that an account is somebody else’s: no payment is left, and later files are told', async () => {
    expect(await refuseLine('line-1')).toBe(2)
    expect(await payments()).toEqual([['line-3', null, 41_250]])
    const aliases = await book().tables.aliases.toArray()
    const found = matcher({ ...(await suggestionBook()), aliases }).match(statementLine({ id: 'next' }))
    expect(found).toEqual({ kind: 'none', notMine: true })
  })

  test('rejects a suggestion for good and leaves the line in the queue', async () => {
    await rejectSuggestion('line-1', 'service-1')
    const line = (await openLines(10)).lines.find((one) => one.id === 'line-1')
    expect(line).toMatchObject({ standing: 'open', rejected: ['service-1'] })
  })

  test('taken back into the queue forgets what it taught', async () => {
    await acceptLine('line-1', 'service-1')
    await reopenLine('line-1')
    expect(await book().tables.aliases.count()).toBe(0)
    expect((await openLines(10)).lines.map((line) => line.id)).toEqual(['line-1', 'line-3'])
  })

  test('about a line of an earlier statement that this one repeats does nothing', async () => {
    await write({ label: 'x' }, ['lines'], ({ lines }) => lines.put(statementLine({ standing: 'covered' })))
    expect(await acceptLine('line-1', 'service-1')).toBe(0)
  })
})

describe('a statement whose queue was worked', () => {
  test('is taken back whole: decisions first, then its lines and payments', async () => {
    const lines = [statementLine({ id: 'new-1', statementId: 'statement-2', account: 'Q-1' })]
    await write(
      { label: 'statement-imported', group: 'statement-2' },
      ['statements', 'lines', 'payments'],
      async (pens) => {
        await pens.statements.put(statement({ id: 'statement-2' }))
        await pens.lines.addMany(lines)
        await pens.payments.addMany(lines.map(openPayment))
      },
    )
    await rejectSuggestion('new-1', 'service-2')
    await acceptLine('new-1', 'service-1')
    await acceptLine('line-1', 'service-1')
    expect((await undoGroup('statement-2')).ok).toBe(false)
    expect(await takeBackDecisions('statement-2')).toBe(2)
    expect((await undoGroup('statement-2')).ok).toBe(true)
    expect(await book().tables.lines.where('statementId').equals('statement-2').count()).toBe(0)
    expect((await standings())[0]).toEqual(['line-1', 'matched', 'hand'])
  })
})

describe('the X-ray', () => {
  test('has the row, the layout that read it, and the service that it pays', async () => {
    await acceptLine('line-1', 'service-1')
    const source = await lineSource('line-1')
    expect(source?.fileName).toBe('Meridian October.csv')
    expect(source?.layout?.sheets[0]?.columns[5]?.field).toBe('commission')
    expect(source?.parts.map((part) => [part.service.id, part.amount.minor, part.month])).toEqual([
      ['service-1', 41_250, '2026-08'],
    ])
  })

  test('of a line that is gone says so', async () => {
    expect(await lineSource('nowhere')).toBeNull()
  })
})

describe('the reconciled book', () => {
  const today = '2026-11-24'

  test('finds money that nobody owns until a person says whose it is', async () => {
    const unknown = async () =>
      (await recovery(today)).report.findings.filter((one) => one.check === 'UNKNOWN').map((one) => one.account)
    expect((await unknown()).sort()).toEqual(['NV-77120', 'NV-9'])
    await acceptLine('line-1', 'service-1')
    expect(await unknown()).toEqual(['NV-9'])
  })

  test('a dispute is drafted from a finding, sent with a window, and what came of it is kept', async () => {
    await acceptLine('line-1', 'service-1')
    const finding = (await recovery(today)).report.findings.find((one) => one.check === 'MISS-NEW')
    if (!finding) throw new Error('nothing was missing')
    expect(finding).toMatchObject({
      serviceId: 'service-2',
      months: ['2026-07', '2026-08'],
      atStake: { minor: 30_000 },
    })
    await openDispute(disputeOf(finding, { id: 'dispute-1', createdAt: 1 }), 'Meridian')
    await sendDispute('dispute-1', today)
    await changeDispute('dispute-1', { recovered: money(15_000, 'USD'), status: 'recovered' })
    expect(await livingDisputes()).toMatchObject([
      { sentOn: today, windowEndsOn: '2027-01-23', status: 'recovered', recovered: { minor: 15_000 } },
    ])
  })
})
