import { inflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { parse } from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import type { Quote } from '#domain/quotes/quote'
import { money, toDecimal } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { percent } from '#domain/values/rate'
import { quoteHtml } from '#export/print-html'
import { quoteCsv } from '#export/quote-csv'
import { quoteXlsx } from '#export/quote-xlsx'
import { quote, quoteLine, quoteOption } from '../../fakes/rows'
import { wordingIn } from './wording'

const usd = (micros: number) => unitPrice(micros, 'USD')
const names: Readonly<Record<string, string>> = { 'supplier-1': 'Northline Voice', 'supplier-2': 'Alder Cloud' }
const advisor = {
  name: 'Ada Moreno',
  company: 'Moreno Advisory',
  email: 'ada@moreno.example',
  phone: '+1 555 0199',
  logo: '',
  color: '#7a1f6f',
}
const copyOf = (facts: Partial<Quote>): ClientCopy =>
  clientCopy({
    quote: quote(facts),
    clientName: 'Osprey Logistics',
    supplierName: (id) => names[id] ?? '',
    advisor,
    today: '2026-11-24',
  })

const two: Partial<Quote> = {
  recommendedId: 'o1',
  discountRate: percent(8),
  seats: 42,
  options: [
    quoteOption({
      id: 'o1',
      escalator: percent(3),
      surcharge: { profileId: null, name: 'Fees', rate: percent(24.4), from: '2026-01-01' },
      costs: [{ kind: 'porting', name: 'Numbers', amount: money(45_678, 'USD') }],
      commitments: [{ supplierId: 'supplier-1', yearly: money(9_000_000, 'USD'), share: percent(100) }],
      exit: { kind: 'remaining', share: percent(50) },
      autoRenew: true,
      renewMonths: 12,
      noticeDays: 90,
      lines: [quoteLine({ unitMrc: usd(41_485_000), unitNrc: usd(10_000_000) })],
    }),
    quoteOption({
      id: 'o2',
      name: 'Alder',
      termMonths: 24,
      lines: [
        quoteLine({
          id: 'a',
          supplierId: 'supplier-2',
          unitMrc: usd(12_345),
          quantity: units(333),
          promo: { freeMonths: 2, at: 'start' },
        }),
        quoteLine({ id: 'b', supplierId: 'supplier-2', unitMrc: usd(99_000_000), optional: true }),
      ],
    }),
  ],
}
const english = wordingIn('en')

function csvTable(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const { data } = parse<string[]>(new TextDecoder().decode(bytes).replace('\ufeff', ''))
  return new Map(data.flatMap(([name, ...cells]) => (name ? [[name, cells] as const] : [])))
}

async function xlsxTable(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const rows = await readSheet(Buffer.from(bytes))
  return new Map(rows.flatMap(([name, ...cells]) => (name ? [[String(name), cells] as const] : [])))
}

const totals = ['monthly', 'nrc', 'tco', 'effectiveMonthly', 'firstYear', 'saved', 'npv', 'perSeat'] as const
const labels: Readonly<Record<string, string>> = Object.fromEntries(
  totals.map((name) => [name, english.t(`row.${name}`, { count: 36 })]),
)

describe('every format says the same cents', () => {
  const copy = copyOf(two)
  const exact = (name: (typeof totals)[number]) =>
    copy.options.map((option) => (option[name] ? toDecimal(option[name]) : null))

  test('CSV', () => {
    const table = csvTable(quoteCsv(copy, english))
    for (const name of totals) expect([name, table.get(labels[name] ?? '')?.slice(1)]).toEqual([name, exact(name)])
  })

  test('XLSX, as numbers', async () => {
    const table = await xlsxTable(await quoteXlsx(copy, english, 'A4'))
    for (const name of totals)
      expect([name, table.get(labels[name] ?? '')?.slice(1, 3)]).toEqual([name, exact(name).map(Number)])
  })

  test('the document', () => {
    const page = quoteHtml(copy, english, '')
    for (const option of copy.options)
      for (const name of totals) if (option[name]) expect(page).toContain(`>${english.money(option[name])}<`)
  })

  test('also in a currency without decimals, in Spanish', async () => {
    const yen = copyOf({
      currency: 'JPY',
      today: null,
      options: [quoteOption({ lines: [quoteLine({ quantity: units(3), unitMrc: unitPrice(1_005_500_000, 'JPY') })] })],
    })
    const spanish = wordingIn('es', 'ES')
    const label = spanish.t('row.tco', { count: 36 })
    expect(csvTable(quoteCsv(yen, spanish)).get(label)).toEqual(['108612'])
    expect((await xlsxTable(await quoteXlsx(yen, spanish, 'Letter'))).get(label)?.[0]).toBe(108_612)
  })

  test('a total of an option without lines is not stated, rather than zero', () => {
    const table = csvTable(quoteCsv(copyOf({ options: [quoteOption({ lines: [] })] }), english))
    expect(table.get(labels.tco ?? '')?.[1]).toBe('')
  })
})

describe('words stay words', () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example","x")', ' =2']

  test.each(evil)('%j is no formula in CSV', (text) => {
    const bytes = quoteCsv(
      copyOf({ options: [quoteOption({ name: text, lines: [quoteLine({ description: text })] })] }),
      english,
    )
    const { data } = parse<string[]>(new TextDecoder().decode(bytes).replace('\ufeff', ''))
    const started = data
      .flat()
      .filter((cell) => /^\s*[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)))
    expect(started).toEqual([])
    expect(data.flat()).toContain(`'${text}`)
  })

  test.each(evil)('%j is no formula in XLSX', async (text) => {
    const hostile = copyOf({
      title: text,
      need: text,
      assumptions: text,
      options: [
        quoteOption({
          name: text,
          sla: text,
          supplierQuote: text,
          lines: [quoteLine({ description: text, unit: text })],
        }),
      ],
    })
    const parts = unzipSync(await quoteXlsx(hostile, english, 'A4'))
    const sheets = Object.entries(parts).filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    const formulas = sheets.flatMap(([, bytes]) =>
      [...new TextDecoder().decode(bytes).matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((found) => found[1] ?? ''),
    )
    expect(formulas.length).toBeGreaterThan(3)
    expect(formulas.filter((formula) => !/^(ROUND\(|B\d+$)/.test(formula))).toEqual([])
  })

  test('markup in names is printed, not run', () => {
    const page = quoteHtml(copyOf({ title: '<img src=x onerror=alert(1)>', need: '</style><script>' }), english, '')
    expect(page).not.toMatch(/<img src=x|<script/)
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;')
  })
})

describe('nothing private leaves the house', () => {
  const canary = 'CANARY-7f3a'
  const bug = (name: string) => `${canary}-${name}`
  const secret: Partial<Quote> = {
    ...two,
    options: (two.options ?? []).map((option) => ({
      ...option,
      distributorId: bug('distributor'),
      residual: bug('residual'),
      notes: bug('option-notes'),
      lines: option.lines.map((line) => ({ ...line, margin: bug('margin'), offeringId: bug('offering') })),
    })),
    opportunityId: bug('opportunity'),
    clientId: bug('client'),
    id: bug('quote'),
    ...({ notes: bug('quote-notes'), split: bug('split') } as object),
  }
  const copy = clientCopy({
    quote: quote(secret),
    clientName: 'Osprey Logistics',
    supplierName: (id) => names[id] ?? '',
    advisor: { ...advisor, ...({ notes: bug('profile-notes'), id: bug('profile') } as object) },
    today: '2026-11-24',
  })

  test('the copy that all files are made from has no place for it', () => {
    expect(JSON.stringify(quote(secret))).toContain(canary)
    expect(JSON.stringify(copy)).not.toContain(canary)
  })

  test('no byte of any file holds it, also within the workbook', async () => {
    const xlsx = await quoteXlsx(copy, english, 'A4')
    const files = [
      quoteCsv(copy, english),
      new TextEncoder().encode(quoteHtml(copy, english, '')),
      xlsx,
      ...inflated(xlsx),
    ]
    expect(files.length).toBeGreaterThan(8)
    for (const file of files) expect(Buffer.from(file).includes(canary)).toBe(false)
  })
})

/** Every part of the archive by its local headers, so that nothing hides from a directory that does not list it. */
function inflated(archive: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(archive)
  const parts = Object.values(unzipSync(archive))
  const found: Uint8Array[] = [...parts]
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const size = bytes.readUInt32LE(at + 18)
    if (bytes.readUInt16LE(at + 8) === 8 && size > 0) found.push(inflateRawSync(bytes.subarray(start, start + size)))
  }
  return found
}
