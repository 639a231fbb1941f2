import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterEach, describe, expect, test } from 'vitest'
import { book } from '#db/book'
import { ImportStopped, importOf, knownFor, pastImports, saveImport } from '#db/imports'
import { undoGroup, undoLast } from '#db/undo'
import type { Offering } from '#domain/catalog/catalog'
import { nearlySure } from '#domain/clients/match'
import { assemble } from '#domain/imports/assemble'
import { idSeries } from '#domain/imports/id-series'
import type { Assumed, Known } from '#domain/imports/known'
import { type Choices, planImport } from '#domain/imports/plan'
import { isPlain, recogniseColumns, recogniseKind } from '#domain/imports/recognise'
import type { ImportKind } from '#domain/imports/session'
import { type Summary, summarise } from '#domain/imports/summary'
import type { Opportunity } from '#domain/quotes/quote'
import { readFile } from '#workers/read/file'
import { closeBook, openTestBook } from '../fakes/book'

afterEach(closeBook)

const assumed: Assumed = {
  currency: 'USD',
  country: 'US',
  today: '2026-11-24',
  now: Date.UTC(2026, 10, 24, 9),
  per: 'month',
  nobody: 'Without a client',
}
const usual: Choices = {
  references: [],
  missing: 'create',
  rows: new Map(),
  sure: 'merge',
  maybe: 'create',
  wins: 'book',
  sameFile: false,
}
type Asked = {
  /** Records that the book is taken to hold besides its own. */
  readonly known?: Partial<Known>
  readonly kind?: ImportKind
  readonly choices?: Partial<Choices>
  readonly repair?: boolean
  readonly group?: string
}

let made = 0

/** The whole way of a file into the book, as the screen goes it. */
async function bring(
  file: Uint8Array,
  { kind: asked, choices = {}, repair = false, group, known: more = {} }: Asked = {},
) {
  const { sheet } = await readFile(file)
  const columns = sheet.headers.map((header, at) => ({
    header,
    samples: sheet.rows.slice(0, 50).map((row) => row[at] ?? ''),
  }))
  const kind = asked ?? recogniseKind(columns)
  const known = { ...(await knownFor(kind)), ...more }
  const reading = { kind, mapping: recogniseColumns(kind, columns), fixed: {}, repairs: [], assumed, known }
  const all = { ...usual, ...choices }
  const first = planImport(sheet, reading, all)
  const plan = repair ? planImport(sheet, { ...reading, repairs: first.repairs }, all) : first
  const summary = summarise(plan, nearlySure)
  const newId = idSeries(`019aaaaa-0000-7000-8000-${String(++made).padStart(6, '0')}000000`)
  const parts = assemble(kind, plan, { known, assumed, wins: all.wins, newId })
  const session = {
    id: group ?? `import-${String(made)}`,
    kind,
    fileName: 'x.csv',
    fileHash: 'hash',
    at: assumed.now,
    rows: summary.rows,
    created: parts.created.length,
    merged: summary.outcomes.merge,
    skipped: summary.outcomes.skip + summary.outcomes.refuse,
    undoneAt: 0,
  }
  const save = (signal = new AbortController().signal) =>
    saveImport(
      session,
      { ...parts, created: parts.created.length, fetch: async (from, rows) => parts.created.slice(from, from + rows) },
      { signal, onSaved: () => {}, rowsInOne: 200 },
    )
  return { kind, mapping: reading.mapping, plan, first, summary, parts, session, save }
}

const csv = (text: string) => new TextEncoder().encode(text)
const sum = ({ outcomes }: Summary) => outcomes.create + outcomes.merge + outcomes.skip + outcomes.refuse
const count = (table: ImportKind | 'suppliers') => book().tables[table].count()

describe('columns are asked about', () => {
  const asked = (headers: readonly string[], samples: readonly string[] = []) => {
    const columns = headers.map((header) => ({ header, samples }))
    const kind = recogniseKind(columns)
    return !isPlain(kind, columns, recogniseColumns(kind, columns))
  }

  test('not when every one is called as its field is', () => {
    expect(asked(['Company', 'Sector', 'Country', 'Employees'])).toBe(false)
    expect(asked(['Supplier', 'Product', 'SKU', 'Category', 'Description', 'List price'])).toBe(false)
  })

  test.each([
    ['one is called otherwise', ['Company', 'Sector', 'Founded']],
    ['one is only like its field', ['Company', 'Country of the head office']],
    ['what must be there is not', ['Country', 'Employees']],
  ])('when %s', (_, headers) => expect(asked(headers)).toBe(true))

  test('when one without a name holds something', () => {
    expect([asked(['Company', ''], ['x']), asked(['Company', ''])]).toEqual([true, false])
  })
})

describe('an import', () => {
  const clients = 'Company,City,Country\nOsprey Logistics,Lyon,France\nKestrel Foods,Oslo,Norway\n'

  test('is undone as a whole, told as undone, and done again by redo', async () => {
    await openTestBook()
    const { save, session } = await bring(csv(clients))
    await save()
    expect([await count('clients'), (await pastImports())[0]?.state]).toEqual([2, 'stands'])
    expect((await undoLast()).ok).toBe(true)
    expect([await count('clients'), (await pastImports())[0]?.state]).toEqual([0, 'undone'])
    expect(await importOf('hash', session.kind)).toBeUndefined()
  })

  test('of the same rows again changes nothing', async () => {
    await openTestBook()
    await (await bring(csv(clients))).save()
    const again = await bring(csv(clients))
    expect(again.summary.outcomes).toEqual({ create: 0, merge: 0, skip: 2, refuse: 0 })
    expect(again.summary.why).toEqual({ 'already-there': 2 })
  })

  test('that is stopped leaves nothing of any of its transactions', { timeout: 120_000 }, async () => {
    const { commits } = await openTestBook()
    const rows = Array.from({ length: 900 }, (_, at) => `Supplier,Product ${String(at)},S-${String(at)}`)
    const { save } = await bring(csv(`Supplier,Product,SKU\n${rows.join('\n')}`), { kind: 'offerings' })
    const stop = new AbortController()
    const saving = save(stop.signal)
    while (commits.length < 3) await new Promise((settle) => setImmediate(settle))
    stop.abort()
    await expect(saving).rejects.toBeInstanceOf(ImportStopped)
    expect([await count('offerings'), await count('suppliers')]).toEqual([0, 0])
    expect((await pastImports())[0]?.state).toBe('undone')
  })

  test('fills blanks of a client that the book knows under another spelling, and keeps what the book says', async () => {
    await openTestBook()
    await (await bring(csv('Company,City\n"Osprey Logistics, Inc.",Lyon\n'))).save()
    const { save, summary } = await bring(csv('Company,City,Phone\nOSPREY LOGISTICS,Paris,555 0100\n'))
    expect(summary.outcomes.merge).toBe(1)
    expect(summary.problems.map((one) => [one.code, one.field])).toContainEqual(['kept-own', 'city'])
    await save()
    const [client] = await book().tables.clients.toArray()
    expect([client?.name, client?.city, client?.phone]).toEqual(['Osprey Logistics, Inc.', 'Lyon', '555 0100'])
  })

  test('makes missing clients and suppliers once, however they are spelled, and only when a row needs them', async () => {
    await openTestBook()
    const { save } = await bring(
      csv(
        'Customer,Supplier,MRC,Account Number\nOsprey,Tern Networks,"1.234,50",007\n"Osprey, Inc.","Tern Networks LLC","99,00",008\n,Nobody,"5,00",9\nLost,Other,,10\n',
      ),
    )
    await save()
    expect([await count('clients'), await count('suppliers'), await count('services')]).toEqual([1, 1, 2])
    const [first] = await book().tables.services.toArray()
    expect([first?.mrc, first?.account]).toEqual([{ minor: 123_450, currency: 'USD' }, '007'])
  })
})

const data = join(import.meta.dirname, '../../../shared/data')
const crm = join(data, 'crm-sales-opportunities.zip')
const icecat = join(data, 'it-products.json.gz')
const without = (file: string) =>
  existsSync(file) ? '' : ` (skipped: ${file.replace(/^.*shared/, '../shared')} is missing)`

describe.skipIf(!existsSync(crm))(`a CRM export${without(crm)}`, () => {
  const part = (name: string) => {
    const files = unzipSync(readFileSync(crm))
    const path = Object.keys(files).find((file) => file.endsWith(`/${name}.csv`))
    return files[path ?? ''] ?? new Uint8Array()
  }

  test('accounts become clients, the pipeline becomes opportunities, and every row is accounted for', {
    timeout: 120_000,
  }, async () => {
    await openTestBook()
    const accounts = await bring(part('accounts'), { repair: true })
    expect([accounts.kind, accounts.summary.rows, sum(accounts.summary)]).toEqual(['clients', 85, 85])
    expect(accounts.first.repairs).toContainEqual({ field: 'industry', from: 'technolgy', to: 'technology', rows: 12 })
    expect(accounts.first.repairs).toContainEqual({ field: 'country', from: 'Philipines', to: 'Philippines', rows: 1 })
    await accounts.save()
    const clients = await book().tables.clients.toArray()
    expect(clients).toHaveLength(85)
    expect(clients.filter((client) => client.industry === 'technology')).toHaveLength(12)
    expect(clients.filter((client) => client.country === '')).toEqual([])

    const products =
      'supplier,product,sales_price\n' +
      new TextDecoder()
        .decode(part('products'))
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => `GT,${line.split(',')[0]},${line.split(',')[2]}`)
        .join('\n')
    await (await bring(csv(products), { kind: 'offerings' })).save()
    const pipeline = await bring(part('sales_pipeline'), { repair: true })
    expect([pipeline.kind, pipeline.summary.rows, sum(pipeline.summary)]).toEqual(['opportunities', 8800, 8800])
    expect(pipeline.first.repairs).toContainEqual({ field: 'name', from: 'GTXPro', to: 'GTX Pro', rows: 1480 })
    expect(pipeline.summary.outcomes).toEqual({ create: 7375, merge: 0, skip: 0, refuse: 1425 })
    expect(pipeline.summary.problems[0]).toMatchObject({ severity: 'refused', code: 'no-client', rows: 1425 })
    expect(pipeline.summary.newClients).toBe(0)
    const won = (pipeline.parts.created as Opportunity[]).filter((one) => one.stage === 'won')
    const exact = Papa.parse<Record<string, string>>(new TextDecoder().decode(part('sales_pipeline')), {
      header: true,
    }).data
    const expected = exact
      .filter((row) => row.deal_stage === 'Won' && row.account)
      .reduce((total, row) => total + Number(row.close_value) * 100, 0)
    expect(won.reduce((total, one) => total + (one.mrc?.minor ?? 0), 0)).toBe(expected)

    const kept = await bring(part('sales_pipeline'), {
      repair: true,
      known: { opportunities: pipeline.parts.created as Opportunity[] },
      choices: { references: [{ kind: 'client', name: '', to: 'create' }] },
    })
    expect(kept.summary.outcomes).toEqual({ create: 1425, merge: 0, skip: 7375, refuse: 0 })
    expect((await undoGroup(accounts.session.id)).ok).toBe(true)
    expect(await count('clients')).toBe(0)
  })
})

describe.skipIf(!existsSync(icecat))(`a catalog of products${without(icecat)}`, () => {
  test('19,406 rows become offerings of their suppliers, once', { timeout: 120_000 }, async () => {
    await openTestBook()
    const rows = JSON.parse(gunzipSync(readFileSync(icecat)).toString('utf8')) as Record<string, string>[]
    const file = csv(Papa.unparse(rows))
    const first = await bring(file)
    expect([first.kind, first.mapping]).toEqual([
      'offerings',
      ['sku', 'name', 'supplier', 'description', 'description'],
    ])
    expect([first.summary.rows, sum(first.summary)]).toEqual([19_406, 19_406])
    expect(first.summary.outcomes.create).toBe(19_406)
    const ids = new Set(first.parts.created.map((one) => one.id))
    expect(ids.size).toBe(19_406)
    const { suppliers } = first.parts.companies
    const again = await bring(file, { known: { suppliers, offerings: first.parts.created as Offering[] } })
    expect(again.summary.outcomes).toEqual({ create: 0, merge: 0, skip: 19_406, refuse: 0 })
  })
})
