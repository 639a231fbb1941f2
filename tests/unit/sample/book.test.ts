import { describe, expect, test } from 'vitest'
import { referencesOf } from '#db/references'
import type { OpenTable } from '#db/rows'
import { categories } from '#domain/catalog/category'
import { contractOf } from '#domain/clients/contract'
import { salesOf, spiffDuesOf, spiffRows } from '#domain/commissions/spiff-rows'
import { sumByCurrency } from '#domain/commissions/sums'
import { registrationStatuses } from '#domain/deals/registration'
import { lacking } from '#domain/deals/required'
import { orderStatuses } from '#domain/orders/order'
import { stages } from '#domain/quotes/quote'
import { sampleBook } from '#domain/sample/book'
import { demoDistributorId } from '#domain/sample/moment'
import { cameOf } from '#domain/statements/came'
import { duesOf } from '#domain/statements/due'
import { checkCodes } from '#domain/statements/finding'
import { learnedLags } from '#domain/statements/lag'
import { reconcile } from '#domain/statements/reconcile'
import { addDays, addMonths, type Day, daysBetween, isDay, isMonth, monthOf } from '#domain/values/dates'
import { convert } from '#domain/values/exchange'

const moment = { today: '2026-11-24' as Day, now: Date.UTC(2026, 10, 24, 9) }
const book = sampleBook(moment)
const tables = Object.entries(book) as [OpenTable, readonly { readonly id: string }[]][]
const distinct = <Of>(values: readonly Of[]) => [...new Set(values)]

describe('the sample book', () => {
  test('holds what the first run promises', () => {
    const counts = Object.fromEntries(tables.map(([name, rows]) => [name, rows.length]))
    expect(counts).toMatchObject({
      clients: 40,
      suppliers: 24,
      distributors: 3,
      offerings: 300,
      services: 120,
      opportunities: 25,
      quotes: 30,
      registrations: 15,
    })
    expect(distinct(book.clients.map((one) => one.industry))).toHaveLength(10)
    expect(distinct(book.offerings.map((one) => one.category)).sort()).toEqual([...categories].sort())
    expect(distinct(book.clients.map((one) => one.currency)).sort()).toEqual(['CAD', 'EUR', 'GBP', 'MXN', 'USD'])
  })

  test('every id is its own and is known as a sample', () => {
    for (const [name, rows] of tables) {
      expect(distinct(rows.map((row) => row.id)), name).toHaveLength(rows.length)
      if (name !== 'rateDays') expect(rows.filter((row) => !row.id.startsWith('sample-'))).toEqual([])
    }
  })

  test('every reference leads to a row', () => {
    const known = new Set(tables.flatMap(([name, rows]) => rows.map((row) => `${name}/${row.id}`)))
    const lost = tables.flatMap(([name, rows]) =>
      rows.flatMap((row) =>
        referencesOf(name, row).flatMap(({ table, key }) =>
          known.has(`${table}/${key}`) ? [] : [`${row.id} -> ${key}`],
        ),
      ),
    )
    expect(lost).toEqual([])
  })

  test('a site, an option or a line named by another row is one of its own', () => {
    const siteOf = new Map(book.sites.map((site) => [site.id, site.clientId]))
    expect(book.services.filter((one) => one.siteId && siteOf.get(one.siteId) !== one.clientId)).toEqual([])
    const quoteOf = new Map(book.quotes.map((quote) => [quote.id, quote]))
    const strays = [...book.orders, ...book.registrations].filter(
      (one) => one.optionId && !quoteOf.get(one.quoteId ?? '')?.options.some((option) => option.id === one.optionId),
    )
    expect(strays).toEqual([])
  })

  test('shows every state that a contract, a deal, an order and a registration can be in', () => {
    const contracts = book.services.map((service) => contractOf(service, moment.today).state)
    expect(distinct(contracts).sort()).toEqual(
      ['ended', 'in-term', 'month-to-month', 'none', 'notice-due', 'notice-missed', 'renewed'].sort(),
    )
    expect(distinct(book.opportunities.map((one) => one.stage)).sort()).toEqual([...stages].sort())
    expect(distinct(book.registrations.map((one) => one.status)).sort()).toEqual([...registrationStatuses].sort())
    expect(distinct(book.orders.map((one) => one.status)).sort()).toEqual([...orderStatuses].sort())
    expect(distinct(book.offerings.map((one) => one.priceModel)).sort()).toEqual(
      ['flat', 'once', 'seat', 'tiered', 'usage'].sort(),
    )
  })

  test('lives around today, whenever that is', () => {
    const later = { today: addDays(moment.today, 400), now: moment.now + 400 * 86_400_000 }
    const next = sampleBook(later)
    const due = (rows: typeof book.tasks, today: Day) => rows.map((task) => daysBetween(today, task.dueOn))
    expect(due(next.tasks, later.today)).toEqual(due(book.tasks, moment.today))
    expect(due(book.tasks, moment.today).some((days) => days === 0)).toBe(true)
    expect(due(book.tasks, moment.today).some((days) => days < 0)).toBe(true)
    expect(sampleBook(moment)).toEqual(book)
  })

  test('two years of payments are in, none from the future and some never came', () => {
    expect(book.payments.filter((one) => !isMonth(one.month) || !isDay(one.paidOn))).toEqual([])
    expect(book.payments.filter((one) => one.paidOn > moment.today)).toEqual([])
    expect(distinct(book.payments.map((one) => monthOf(one.paidOn)))).toHaveLength(24)
    expect(book.payments.some((one) => one.amount.minor < 0)).toBe(true)
    expect(book.payments.some((one) => one.serviceId === null)).toBe(true)
  })

  test('two years of statements stand behind the payments, each line with the cells of its file', () => {
    expect(distinct(book.statements.map((one) => one.statementMonth))).toHaveLength(24)
    expect(book.lines.filter((line) => line.cells.length === 0 || line.row < 2)).toEqual([])
    expect(book.payments.filter((one) => one.lineId === undefined)).toEqual([])
  })

  test('is made in a moment: nobody waits for it', () => {
    const began = performance.now()
    sampleBook({ today: '2027-05-03', now: Date.UTC(2027, 4, 3, 9) })
    expect(performance.now() - began).toBeLessThan(1500)
  })

  test('every check of the reconciliation has something to say, and a few lines wait for a person', () => {
    const { lines, decisions } = cameOf(book.payments, book.lines)
    const from = addMonths(monthOf(moment.today), -18)
    const [rates] = book.rateDays
    const bonuses = book.payments.filter((one) => one.kind === 'spiff')
    const rows = spiffRows(salesOf(book.services, book.orders), book.agreements, bonuses, new Set(), moment.today)
    const report = reconcile(duesOf(book.services, book.agreements, from, 19), lines, decisions, {
      today: moment.today,
      statements: book.statements,
      spiffs: spiffDuesOf(rows, new Map(), moment.today),
      lags: learnedLags(lines),
      paidBefore: new Map(book.services.map((one) => [one.id, one.startsOn && one.startsOn < from ? 1 : 0])),
      convert: (amount, to) => (rates ? (convert(amount, to, rates)?.amount ?? null) : null),
    })
    const found = new Set(report.findings.map((one) => one.check))
    const silent = checkCodes.filter((code) => !found.has(code))
    expect(silent).toEqual([])
    expect(book.lines.filter((line) => line.standing === 'open').length).toBeGreaterThanOrEqual(3)
  })

  test('what a statement says is the sum of its lines, and each line has its payment', () => {
    const paid = new Map(book.payments.map((one) => [one.id, one]))
    expect(book.lines.filter((line) => paid.get(line.id)?.amount.minor !== line.amount.minor)).toEqual([])
    for (const statement of book.statements) {
      const own = book.lines.filter((line) => line.statementId === statement.id)
      expect(statement.totals).toEqual(sumByCurrency(own.map((line) => line.amount)))
    }
  })

  test('only the demo distributor could be told anything, and what it would be told is complete', () => {
    const open = book.envelopes.filter((one) => one.status === 'waiting' || one.status === 'sending')
    expect(distinct(open.map((one) => one.distributorId))).toEqual([demoDistributorId])
    const deals = new Map(book.registrations.map((one) => [one.id, one]))
    const forms = open.flatMap((one) => deals.get(one.registrationId)?.form ?? [])
    expect(forms).toHaveLength(2)
    expect(forms.flatMap((form) => lacking(form))).toEqual([])
  })

  test('every submitted registration has its envelope, and no other has one', () => {
    const submitted = book.registrations.filter((one) => one.status !== 'draft').map((one) => one.id)
    expect(book.envelopes.map((one) => one.registrationId).sort()).toEqual(submitted.sort())
  })

  test('the showpiece sets five suppliers side by side, and one price is still missing', () => {
    const showpiece = book.quotes.find((quote) => quote.options.length === 5)
    expect(showpiece?.title).toBe('Voice and contact centre for 42 seats')
    expect(distinct(showpiece?.options.map((option) => option.lines[0]?.supplierId) ?? [])).toHaveLength(5)
    const missing = showpiece?.options.flatMap((option) => option.lines.filter((line) => line.unitMrc === null))
    expect(missing?.map((line) => line.supplierId)).toEqual(['sample-supplier-bellwether'])
  })

  test('all addresses are invented: no domain outside .example', () => {
    const sites = [...book.clients.map((one) => one.website), ...book.suppliers.map((one) => one.website)]
    const mails = [...book.contacts.map((one) => one.email), ...book.distributors.map((one) => one.contactEmail)]
    expect([...sites, ...mails].filter((text) => !text.endsWith('.example'))).toEqual([])
  })
})
