import { describe, expect, test } from 'vitest'
import { differences } from '#domain/quotes/difference'
import { changeLine, removeLine, removeOption } from '#domain/quotes/edit'
import { mayBecome, nextStatuses, statusOn } from '#domain/quotes/status'
import { nextVersion, type QuoteVersion } from '#domain/quotes/version'
import { money } from '#domain/values/money'
import { unitPrice, units } from '#domain/values/quantity'
import { quote, quoteLine, quoteOption } from '../../fakes/rows.ts'

const seat = quoteLine({
  id: 'seat',
  description: 'Cloud PBX seat',
  quantity: units(40),
  unitMrc: unitPrice(25_000_000, 'USD'),
})
const base = quote({
  options: [
    quoteOption({ id: 'alder', name: 'Alder', lines: [seat] }),
    quoteOption({ id: 'tern', name: 'Tern', lines: [] }),
  ],
})
let count = 0
const kept = (
  of: typeof base,
  before: readonly QuoteVersion[],
  facts: Partial<Parameters<typeof nextVersion>[1]> = {},
) => nextVersion(of, { kept: before, why: 'presented', note: '', at: 1, newId: () => String(++count), ...facts })

describe('versions of a quote', () => {
  test('are numbered from 1, and printing the same offer twice keeps one', () => {
    const first = kept(base, [])
    expect(first?.number).toBe(1)
    const again = { ...base, status: 'presented' as const, updatedAt: base.updatedAt + 5 }
    expect(kept(again, first ? [first] : [])).toBeNull()
    const changed = { ...base, title: 'Another title' }
    expect(kept(changed, first ? [first] : [])?.number).toBe(2)
  })

  test('an acceptance is always kept, and so is what someone wanted to remember', () => {
    const first = kept(base, [])
    const before = first ? [first] : []
    expect(kept(base, before, { why: 'accepted' })?.why).toBe('accepted')
    expect(kept(base, before, { why: 'kept', note: 'before the call' })?.note).toBe('before the call')
  })
})

describe('the difference between two versions reads like a sentence', () => {
  test('more seats: the line and its option say what it costs now', () => {
    const after = changeLine('alder', 'seat', (line) => ({ ...line, quantity: units(45) }))(base)
    const found = differences(base, after)
    expect(found.map((one) => one.place)).toEqual([['Alder'], ['Alder', 'Cloud PBX seat']])
    expect(found[1]?.facts).toEqual([
      { what: 'quantity', from: { quantity: units(40) }, to: { quantity: units(45) } },
      { what: 'line-monthly', from: { money: money(100_000, 'USD') }, to: { money: money(112_500, 'USD') } },
    ])
    expect(found[0]?.facts.map((fact) => fact.what)).toEqual(['monthly', 'tco'])
  })

  test('nothing is said when nothing that counts has changed', () => {
    expect(differences(base, { ...base, updatedAt: base.updatedAt + 1 })).toEqual([])
  })

  test('what came and what went is one difference each, with what it said', () => {
    const without = removeOption('tern')(removeLine('alder', 'seat')(base))
    const gone = differences(base, without).filter((one) => one.kind === 'removed')
    expect(gone.map((one) => one.place)).toEqual([['Alder', 'Cloud PBX seat'], ['Tern']])
    expect(differences(without, base).filter((one) => one.kind === 'added')).toHaveLength(2)
    expect(gone[0]?.facts).toContainEqual({ what: 'quantity', from: { quantity: units(40) }, to: null })
  })

  test('a price that is still missing is a dash on its side, not a zero', () => {
    const priceless = changeLine('alder', 'seat', (line) => ({ ...line, unitMrc: null }))(base)
    const line = differences(priceless, base).find((one) => one.place.length === 2)
    expect(line?.facts.find((fact) => fact.what === 'mrc')?.from).toBeNull()
  })
})

describe('the status of a quote', () => {
  test('a record stays a record: accepted and replaced quotes become nothing else', () => {
    expect(nextStatuses({ status: 'accepted' })).toEqual([])
    expect(nextStatuses({ status: 'superseded' })).toEqual([])
    expect(mayBecome({ status: 'declined' }, 'draft')).toBe(true)
    expect(mayBecome({ status: 'declined' }, 'presented')).toBe(false)
  })

  test('nobody accepts by a menu, and nobody marks a quote as expired', () => {
    for (const status of ['draft', 'presented', 'expired', 'declined'] as const)
      for (const never of ['accepted', 'expired'] as const) expect(mayBecome({ status }, never)).toBe(false)
  })

  test('an open quote expires by itself and comes back with a later validity', () => {
    const open = { status: 'presented', validUntil: '2026-11-01' } as const
    expect(statusOn(open, '2026-11-02')).toBe('expired')
    expect(statusOn({ ...open, validUntil: '2026-12-01' }, '2026-11-02')).toBe('presented')
  })
})
