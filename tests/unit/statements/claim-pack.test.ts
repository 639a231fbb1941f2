import { describe, expect, test } from 'vitest'
import type { Claim } from '#domain/statements/claim'
import { toDecimal } from '#domain/values/money'
import { claimCsv } from '#export/claim-csv'
import { claimHtml } from '#export/claim-html'
import { claimText } from '#export/claim-text'
import { emlBytes } from '#export/eml'
import { usd } from './any'

const claim: Claim = {
  payer: 'Meridian TSD',
  email: 'commissions@meridian.example',
  client: '=Osprey & Sons',
  supplier: 'Northline Voice',
  account: '00034417',
  check: 'RATE',
  expected: usd(20_000),
  paid: usd(15_000),
  difference: usd(5_000),
  months: [
    { month: '2026-07', expected: usd(10_000), paid: usd(7_500), difference: usd(2_500), rule: 'Meridian', version: 2 },
    { month: '2026-08', expected: usd(10_000), paid: null, difference: usd(10_000), rule: 'Meridian', version: 2 },
  ],
  sources: [{ file: 'October.csv', sheet: '', row: 7, amount: usd(7_500), cells: ['<b>x</b>', '', '75.00'] }],
}
const wording = {
  language: 'en',
  direction: 'ltr',
  t: (key: string, params: Record<string, unknown> = {}) => [key, ...Object.values(params)].join(' '),
  money: toDecimal,
  day: (value: string) => value,
  month: (value: string) => value,
} as const
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('the claim pack', () => {
  test('as a table: every month, missing as empty and never as zero, no formula, and the rows of the file', () => {
    const rows = text(claimCsv(claim, wording)).split('\r\n')
    expect(rows[1]).toBe("'=Osprey & Sons,Northline Voice,00034417,2026-07,USD,100.00,75.00,25.00,Meridian,2")
    expect(rows[2]).toContain('USD,100.00,,100.00')
    expect(rows.some((row) => row.startsWith('October.csv,,7,USD,75.00'))).toBe(true)
  })

  test('as a letter: the amount asked, each month with its rule, the source rows', () => {
    const letter = claimText(claim, 'Ada Moreno', wording)
    for (const words of [
      'claim.ask 50.00',
      '2026-07 100.00 75.00 25.00 Meridian 2',
      'October.csv  7 75.00',
      'Ada Moreno',
    ])
      expect(letter).toContain(words)
  })

  test('as paper: what the payer wrote is words, never markup', () => {
    const advisor = { name: 'Ada', company: '', email: '', phone: '', brandColor: '' }
    const page = claimHtml(claim, advisor, '2026-11-24', wording, '')
    expect(page).not.toContain('<b>x</b>')
    expect(page).toContain('&#60;b&#62;x&#60;/b&#62; | 75.00')
  })
})

describe('an e-mail draft', () => {
  const mail = (facts: Partial<Parameters<typeof emlBytes>[0]>) =>
    text(emlBytes({ to: 'a@b.example', subject: 'Claim', text: 'Hello', attachments: [], ...facts }))

  test('opens unsent, to the payer, with its attachment', () => {
    const attachments = [{ name: 'claim ñ.csv', type: 'text/csv', bytes: new TextEncoder().encode('a,b') }]
    const draft = mail({ attachments })
    expect(draft).toContain('X-Unsent: 1\r\nTo: a@b.example\r\n')
    expect(draft).toContain("filename*=UTF-8''claim%20%C3%B1.csv")
    expect(draft).toContain('YSxi')
  })

  test('no text begins a header of its own', () => {
    const draft = mail({ subject: 'x\r\nBcc: thief@evil.example', to: 'a@b.example\r\nBcc: thief@evil.example' })
    const head = draft.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc/m)
    expect(head).toContain('\r\nTo: \r\n')
  })

  test('a long subject in any script stays within the lines that mail allows', () => {
    const draft = mail({ subject: 'Reclamación de comisiones: 株式会社 Ñandú '.repeat(6) })
    const head = draft.split('\r\n\r\n')[0] ?? ''
    expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
  })
})
