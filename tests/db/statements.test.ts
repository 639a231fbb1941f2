import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { book } from '#db/book'
import { closedAmong, lockMonth, monthLocks } from '#db/closed-months'
import { ImportStopped } from '#db/imports'
import { residualMonth } from '#db/residuals'
import { earlierLines, payersAndLayouts, placeBook } from '#db/statement-reading'
import { pastStatements, saveStatement, statementOfFile } from '#db/statements'
import { undoGroup, undoLast } from '#db/undo'
import { write } from '#db/write'
import type { Layout, Statement } from '#domain/statements/statement'
import type { Month } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { statementDesk } from '#workers/statement-desk'
import { closeBook, openTestBook } from '../fakes/book'
import { agreement, client, distributor } from '../fakes/rows'
import { accounts, services, suppliers } from '../fixtures/statements/book'
import { chargebacks, csv, large, minimal, reissue, wide } from '../fixtures/statements/files'

const payer = 'distributor-1'
let made = 0

/** The whole way of a file into the book, as the screen goes it. */
async function bring(
  bytes: Uint8Array,
  { fileName = 'x.csv', replaces = true }: { fileName?: string; replaces?: boolean } = {},
) {
  made += 1
  const tell = () => {}
  const desk = statementDesk()
  const { distributors, layouts } = await payersAndLayouts()
  const opened = await desk.open({ fileName, bytes, layouts, distributors }, tell)
  const layout = layouts.find((one) => one.distributorId === payer) ?? null
  const fitted = await desk.fit({ layout, assumed: { currency: 'USD', decimal: '.', dayFirst: false } }, tell)
  const read = await desk.read({ layout: fitted.layout, today: '2026-11-24' }, tell)
  const prints = await desk.fingerprints({ month: read.month }, tell)
  const id = `statement-${String(made)}`
  const to = { statementId: id, distributorId: payer, statementMonth: read.month, paidOn: read.paidOn }
  const firstId = `019aaaaa-0000-7000-8000-${String(made).padStart(6, '0')}000000`
  const earlier = await earlierLines(payer, prints, read.month)
  const placed = await desk.place({ to, book: await placeBook(payer), earlier, firstId }, tell)
  const learned: Layout | null = layout
    ? null
    : {
        ...fitted.layout,
        id: `layout-${String(made)}`,
        distributorId: payer,
        version: 1,
        name: '',
        updatedAt: 0,
        deletedAt: 0,
      }
  const statement: Statement = {
    id,
    distributorId: payer,
    fileName,
    fileHash: opened.fileHash,
    layoutId: learned?.id ?? layout?.id ?? '',
    statementMonth: read.month,
    paidOn: read.paidOn,
    at: made,
    lines: read.lines,
    totals: placed.totals,
    stated: read.stated,
    deposit: null,
    undoneAt: 0,
  }
  const replaced = replaces ? placed.changed.map((one) => one.lineId) : []
  const save = (signal = new AbortController().signal, rowsInOne = 3) =>
    saveStatement(
      statement,
      {
        lines: read.lines,
        fetch: async (from, count) => desk.placed({ from, count }, tell),
        layout: learned,
        replaced,
      },
      { signal, onSaved: () => {}, rowsInOne },
    )
  return { id, opened, read, placed, save, layout, fitted }
}

const paidBy = async () => {
  const payments = await book().tables.payments.toArray()
  return payments.filter((one) => one.statementId !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1))
}
const everything = async () => {
  const { lines, payments, layouts } = book().tables
  return { lines: await lines.toArray(), payments: await payments.toArray(), layouts: await layouts.toArray() }
}
const total = async () => (await paidBy()).reduce((sum, one) => sum + one.amount.minor, 0)

beforeEach(async () => {
  await openTestBook()
  const names = ['services', 'suppliers', 'distributors', 'agreements', 'clients'] as const
  await write({ label: 'x' }, names, async (pens) => {
    await pens.services.putMany(services)
    await pens.suppliers.putMany(suppliers)
    await pens.distributors.put(distributor())
    await pens.agreements.put(agreement())
    await pens.clients.put(client())
  })
})
afterEach(closeBook)

describe('a statement in the book', () => {
  test('pays each service that its account names, so that Residuals shows it at once', async () => {
    const { save, placed } = await bring(wide('Jul 2026'))
    expect(placed.counts).toEqual({ matched: 7, open: 0, covered: 0, 'not-mine': 0 })
    await save()
    expect((await paidBy()).map((one) => [one.serviceId, one.month, one.paidOn, one.amount.minor])).toEqual(
      accounts.map((one) => [one.id, '2026-07', '2026-10-12', Math.round(Number(one.paid) * 100)]),
    )
    const { accounts: seen } = await residualMonth('2026-09', '2026-11-24')
    expect(seen.find((one) => one.serviceId === 'service-1')?.paid).toEqual(money(41_250, 'USD'))
    const [payment] = await paidBy()
    expect(payment?.id).toBe(payment?.lineId)
  })

  test('has a payment for every line that waits for a person too, because the money did come', async () => {
    const { save, placed } = await bring(
      csv([
        ['Supplier', 'Account', 'Usage Month', 'Commission'],
        ['Nobody Known', '99', '2026-07', '12.30'],
      ]),
    )
    expect(placed.counts.open).toBe(1)
    await save()
    expect(await paidBy()).toMatchObject([
      { serviceId: null, month: '2026-07', account: '99', amount: { minor: 1230 } },
    ])
  })

  test('a residual without a month of use counts for the month that the lag points at; a chargeback for the month it was paid', async () => {
    await (await bring(minimal('Sep 2026'))).save()
    expect(new Set((await paidBy()).map((one) => one.month))).toEqual(new Set(['2026-07']))
    await (await bring(chargebacks(), { fileName: 'meridian-2026-10.csv' })).save()
    const back = (await paidBy()).filter((one) => one.amount.minor < 0)
    expect(back.map((one) => [one.kind, one.month])).toEqual(Array.from({ length: 3 }, () => ['chargeback', '2026-10']))
  })

  test('is taken back as a whole, told as undone, and leaves the book as it was', async () => {
    const before = await everything()
    const { save, id, opened } = await bring(wide())
    await save()
    expect((await pastStatements())[0]?.state).toBe('stands')
    expect((await undoGroup(id)).ok).toBe(true)
    expect(await everything()).toEqual(before)
    expect((await pastStatements())[0]?.state).toBe('undone')
    expect(await statementOfFile(opened.fileHash)).toBeUndefined()
  })

  test('that is stopped half way leaves nothing', async () => {
    const before = await everything()
    const { save } = await bring(wide())
    const stop = new AbortController()
    stop.abort()
    await expect(save(stop.signal)).rejects.toThrow(ImportStopped)
    expect(await everything()).toEqual(before)
    expect((await pastStatements())[0]?.state).toBe('undone')
  })

  test('is known again by its bytes while it stands', async () => {
    const { save, opened, id } = await bring(wide())
    await save()
    expect((await statementOfFile(opened.fileHash))?.id).toBe(id)
  })

  test('of the next month is read with the layout that was learned', async () => {
    await (await bring(wide('Jul 2026'))).save()
    const next = await bring(wide('Aug 2026'))
    expect([next.layout?.version, next.fitted.changes, next.placed.counts.matched]).toEqual([1, [], 7])
  })
})

describe('what came before', () => {
  test('the same rows again are covered and bring no money, in whatever order and part they come', async () => {
    await (await bring(wide())).save()
    const before = await total()
    const rows = new TextDecoder().decode(wide()).trim().split('\r\n')
    const [head = '', ...body] = rows
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(body, { minLength: 1 }), async (part) => {
        const { placed, save, id } = await bring(new TextEncoder().encode([head, ...part].join('\r\n')), {
          replaces: false,
        })
        expect([placed.counts.matched, placed.counts.open]).toEqual([0, 0])
        await save()
        expect(await total()).toBe(before)
        await undoGroup(id)
      }),
      { numRuns: 12 },
    )
  })

  test('a corrected statement shows what differs, and saved it stands in the place of the earlier lines; undo brings them back', async () => {
    await (await bring(wide())).save()
    const before = await paidBy()
    const again = await bring(reissue())
    expect(again.placed.counts).toEqual({ matched: 1, open: 0, covered: 6, 'not-mine': 0 })
    expect(again.placed.changed.map((one) => [one.account, one.was.minor, one.is.minor])).toEqual([
      ['00037719', 498, 598],
    ])
    expect(again.placed.gone).toEqual([])
    await again.save()
    const osprey = (await paidBy()).filter((one) => one.account === '00037719')
    expect(osprey.map((one) => one.amount.minor)).toEqual([598])
    await undoLast()
    expect(await paidBy()).toEqual(before)
  })

  test('a payer that names no month pays again next month: equal rows are no repetition', async () => {
    const rows = [
      ['Supplier', 'Account', 'Commission'],
      ['Northline Voice', '00034417', '412.50'],
    ]
    await (await bring(csv(rows), { fileName: 'meridian-2026-08.csv' })).save()
    const next = await bring(csv(rows), { fileName: 'meridian-2026-09.csv' })
    expect(next.placed.counts.covered).toBe(0)
    await next.save()
    expect((await paidBy()).map((one) => one.month)).toEqual(['2026-06', '2026-07'])
  })

  test('what was undone is not there any more', async () => {
    const first = await bring(wide())
    await first.save()
    await undoGroup(first.id)
    expect((await bring(wide())).placed.counts.covered).toBe(0)
  })
})

describe('a closed month', () => {
  test('is named before a statement adds to it, and opens again with a trail', async () => {
    const month: Month = '2026-10'
    await lockMonth(month, 'closed', 'Settled with the bank')
    expect(await closedAmong((await bring(wide())).placed.payMonths)).toEqual([month])
    await lockMonth(month, 'closed', 'twice')
    await lockMonth(month, 'reopened', 'A late chargeback')
    expect(await closedAmong([month])).toEqual([])
    expect((await monthLocks())[0]?.trail.map(({ did, why }) => [did, why])).toEqual([
      ['closed', 'Settled with the bank'],
      ['reopened', 'A late chargeback'],
    ])
  })
})

test('100,000 lines of two years are read and placed, none lost and none doubled', { timeout: 120_000 }, async () => {
  const { read, placed } = await bring(large(100_000))
  expect([read.lines, placed.counts.open, placed.payMonths.length]).toEqual([100_000, 100_000, 24])
  const sum = Array.from({ length: 100_000 }, (_, at) => {
    const billed = (((at % Math.ceil(100_000 / 24)) * 37) % 90_000) + 1000
    return Math.round(billed * 0.16)
  }).reduce((total, one) => total + one, 0)
  expect(placed.totals).toEqual([money(sum, 'USD')])
})
