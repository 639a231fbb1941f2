import { describe, expect, test } from 'vitest'
import { packetCsv } from '#export/packet-csv'
import { type ProofCopy, proofHtml } from '#export/proof-html'

const hostile = '<img src=x onerror=alert(1)>"\'</style><script>alert(1)</script>'
const copy: ProofCopy = {
  language: 'en',
  title: 'Proof of registration',
  lead: hostile,
  brand: hostile,
  color: 'red;}body{background:url(https://evil.example)}',
  facts: [[hostile, hostile]],
  columns: ['When', 'What', 'Link'],
  lines: [['2026-03-31 10:00:00 UTC', hostile, '1 abc']],
  more: '',
  chain: [['Seal', 'f'.repeat(64)]],
  method: hostile,
}

describe('a proof', () => {
  const page = proofHtml(copy, '')

  test('carries the head of the chain and every line', () => {
    expect(page).toContain('f'.repeat(64))
    expect(page).toContain('2026-03-31 10:00:00 UTC')
  })

  test('keeps hostile words as words, and asks nobody for anything', () => {
    expect(page).not.toMatch(/<(?:script|img|link|iframe)/i)
    expect(page).not.toMatch(/url\(|https?:|@import/i)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })
})

test('a packet never holds a formula that a spreadsheet would run', () => {
  const text = new TextDecoder().decode(packetCsv([['Client', '=HYPERLINK("https://evil.example")']]))
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
})
