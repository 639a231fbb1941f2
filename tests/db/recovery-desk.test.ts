import { afterEach, expect, test } from 'vitest'
import { book, bookName, closeBook, openBookToRead } from '#db/book'
import { openDispute } from '#db/disputes'
import { recovery } from '#db/recovery'
import { whyDue } from '#db/why-due'
import { write } from '#db/write'
import { plainTerms } from '#domain/commissions/rule'
import { disputeOf } from '#domain/statements/claim'
import { add, money, sum } from '#domain/values/money'
import { wholeRate } from '#domain/values/rate'
import { monthsOfClaim, reconciled, suggested } from '#workers/recovery-desk'
import { openTestBook } from '../fakes/book'
import { agreement, client, distributor, service, supplier } from '../fakes/rows'
import { openPayment, statement, statementLine } from '../fakes/statements'

const today = '2026-11-24'

async function begin(): Promise<void> {
  await openTestBook(bookName)
  const tables = [
    'clients',
    'services',
    'suppliers',
    'distributors',
    'agreements',
    'statements',
    'lines',
    'payments',
  ] as const
  await write({ label: 'x' }, tables, async (pens) => {
    await pens.clients.put(client())
    await pens.services.putMany([service(), service({ id: 'service-2', account: '2' })])
    await pens.suppliers.put(supplier())
    await pens.distributors.put(distributor())
    await pens.agreements.put(agreement())
    await pens.statements.put(statement())
    await pens.lines.put(statementLine({ standing: 'matched', matchedBy: 'account' }))
    await pens.payments.put({ ...openPayment(statementLine()), serviceId: 'service-1' })
  })
}
afterEach(closeBook)

test('the worker finds in the stored book what the open book would, with the answer of every payment month', async () => {
  await begin()
  const { report } = await recovery(today)
  const found = await reconciled({ today, base: 'USD' })
  expect(found.findings).toEqual(report.findings)
  expect(found.findings.length).toBeGreaterThan(0)
  expect(found.lastPaid).toBe('2026-10')
  expect(found.answers.get('2026-10')).toMatchObject({
    expected: { total: { minor: 82_500 } },
    paid: { total: { minor: 41_250 } },
    missing: { total: { minor: 41_250 } },
  })
  expect(found.clients.get('client-1')).toBe(client().name)
})

test('what waits for a person is told beside what was paid, so that both together are what came', async () => {
  await begin()
  await write({ label: 'x' }, ['lines', 'payments'], async ({ lines, payments }) => {
    const open = statementLine({ id: 'open', row: 9, standing: 'open', account: '77', amount: money(1_200, 'USD') })
    await lines.put(open)
    await payments.put(openPayment(open))
  })
  const { answers } = await reconciled({ today, base: 'USD' })
  expect(answers.get('2026-10')).toMatchObject({
    paid: { total: { minor: 41_250 } },
    waiting: { total: { minor: 1_200 } },
  })
})

test('it says what it is at, step by step and never backwards', async () => {
  await begin()
  const heard: [string, number][] = []
  await reconciled({ today, base: 'USD' }, (step, share) => heard.push([step, share]))
  const steps = ['reading', 'matching', 'checking']
  const course = heard.map(([step, share]) => steps.indexOf(step) + share)
  expect(course).toEqual([...course].sort((a, b) => a - b))
  expect(new Set(heard.map(([step]) => step))).toEqual(new Set(steps))
  expect(Math.max(...heard.map(([, share]) => share))).toBeLessThanOrEqual(1)
})

test('it suggests for each open line what the window would, and nothing for a line that is settled', async () => {
  await begin()
  await write({ label: 'x' }, ['lines'], async ({ lines }) => {
    await lines.put(statementLine({ id: 'open', standing: 'open', account: '2', customer: client().name }))
  })
  const found = await suggested(() => undefined)
  expect([...found.keys()]).toEqual(['open'])
  expect(found.get('open')?.[0]).toMatchObject({ serviceId: 'service-2', score: 1, reasons: [{ why: 'account' }] })
})

test('it tells the months of a claim with the rule that made each', async () => {
  await begin()
  const finding = (await recovery(today)).report.findings.find((one) => one.check === 'MISS-NEW')
  if (!finding) throw new Error('nothing was missing')
  const dispute = disputeOf(finding, { id: 'dispute-1', createdAt: 1 })
  await openDispute(dispute, 'Meridian')
  const months = await monthsOfClaim({ today, dispute })
  expect(months.map((one) => one.month)).toEqual(finding.months)
  expect(new Set(months.map((one) => one.rule))).toEqual(new Set([agreement().name]))
})

test('the claim of a bonus tells the bonus and its rule, never the residual of its month', async () => {
  await begin()
  const bonus = agreement({
    id: 'bonus',
    name: 'Launch bonus',
    from: '2020-01-01',
    rule: { kind: 'multiple', times: wholeRate },
    terms: { ...plainTerms, pays: 'spiff' },
  })
  const sold = service({ signedOn: '2026-05-04', startsOn: '2026-06-01' })
  await write({ label: 'x' }, ['services', 'agreements', 'payments'], async (pens) => {
    await pens.services.put(sold)
    await pens.agreements.put(bonus)
    const came = { ...openPayment(statementLine()), serviceId: sold.id, kind: 'spiff' as const }
    await pens.payments.put({ ...came, id: 'spiff', lineId: 'spiff', amount: money(10_000, 'USD') })
  })
  const finding = (await recovery(today)).report.findings.find((one) => one.check === 'SPIFF-DUE')
  if (!finding) throw new Error('no bonus was due')
  expect((await whyDue(finding, today)).map(({ explanation }) => explanation.amount)).toEqual([finding.expected])
  const dispute = disputeOf(finding, { id: 'dispute-1', createdAt: 1 })
  const months = await monthsOfClaim({ today, dispute })
  expect(months).toEqual([
    {
      month: '2026-06',
      expected: finding.expected,
      paid: money(10_000, 'USD'),
      difference: finding.atStake,
      rule: 'Launch bonus',
      version: bonus.version,
    },
  ])
  expect(add(finding.atStake, money(10_000, 'USD'))).toEqual(finding.expected)
})

test('why a finding’s months are due sums to what it calls due, each with its rule', async () => {
  await begin()
  const missing = (await recovery(today)).report.findings.find((one) => one.check === 'MISS-NEW')
  if (!missing) throw new Error('nothing was missing')
  const why = await whyDue(missing, today)
  expect(why.map(({ month }) => month)).toEqual(missing.months)
  expect(
    sum(
      why.map(({ explanation }) => explanation.amount),
      'USD',
    ),
  ).toEqual(missing.expected)
  expect(new Set(why.map(({ explanation }) => explanation.rule?.name))).toEqual(new Set([agreement().name]))
})

test('a book that was opened to be read takes no write', async () => {
  await begin()
  closeBook()
  await openBookToRead()
  const writing = write({ label: 'x' }, ['clients'], ({ clients }) => clients.put(client({ id: 'other' })))
  await expect(writing).rejects.toThrow('reading alone')
  expect(await book().tables.clients.count()).toBe(1)
})
