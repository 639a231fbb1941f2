import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Offering } from '#domain/catalog/catalog'
import type { Ask } from '#domain/catalog/search/ask'
import { segmentBuilder } from '#domain/catalog/search/build'
import { type Document, documentOf } from '#domain/catalog/search/document'
import { indexOf, withChanges } from '#domain/catalog/search/live-index'
import { searcherOf } from '#domain/catalog/search/search'
import { packSegment, unpackSegment } from '#domain/catalog/search/segment'
import { catalogOf } from '../../fakes/catalog'
import { offering } from '../../fakes/rows'

const documents = (rows: readonly Offering[], supplier = 'Northline Voice') =>
  rows.map((row) => documentOf(row, supplier))

function built(all: readonly Document[]) {
  const builder = segmentBuilder()
  for (const one of all) builder.add(one)
  return builder.finish()
}

const over = (rows: readonly Offering[], supplier?: string) => searcherOf(indexOf(built(documents(rows, supplier))))
const idsFor = (rows: readonly Offering[], words: string, ask: Partial<Ask> = {}) =>
  over(rows).search({ words, ...ask }).ids

const plain = { sku: '', description: '', category: 'saas', certifications: [], unit: '' } as const
const named = (id: string, name: string, facts: Partial<Offering> = {}) => offering({ ...plain, id, name, ...facts })

describe('a search in words', () => {
  const fiber = named('fiber', 'Business Fiber 1 Gbps', { sku: 'NOR-10442' })
  const firewall = named('firewall', 'Managed Firewall', { description: 'Keeps business fiber lines safe' })
  const recorder = named('recorder', 'Call Recorder', { certifications: ['PCI DSS'], esg: 'Renewable energy' })
  const all = [fiber, firewall, recorder]

  test.each([
    ['a beginning', 'fire', 'firewall'],
    ['a letter left out', 'firewal', 'firewall'],
    ['a letter too many', 'firrewall', 'firewall'],
    ['a wrong letter', 'tirewall', 'firewall'],
    ['two letters swapped', 'fierwall', 'firewall'],
    ['two slips in a long word', 'recodrre', 'recorder'],
    ['a slip in a beginning', 'mangaed fire', 'firewall'],
    ['capitals and accents', 'FÍREWALL', 'firewall'],
    ['a stock number', 'nor-10442', 'fiber'],
    ['a stock number written together', 'NOR10442', 'fiber'],
    ['a certificate', 'pci', 'recorder'],
    ['an ESG note', 'renewable', 'recorder'],
  ])('%s finds what was meant: %s', (_, words, id) => {
    expect(idsFor(all, words)[0]).toBe(id)
  })

  test('a name weighs more than a description', () => {
    expect(idsFor(all, 'business fiber')).toEqual(['fiber', 'firewall'])
  })

  test('the word itself stands before a longer one that begins so', () => {
    expect(idsFor([named('b', 'Cloudburst'), named('c', 'Cloud')], 'cloud')).toEqual(['c', 'b'])
  })

  test('what was written stands before what would be a slip away', () => {
    expect(idsFor([named('a', 'Router'), named('b', 'Rooter')], 'rooter')).toEqual(['b'])
  })

  test('another stock number is never taken for a slip of a short one', () => {
    expect(idsFor([named('a', 'X', { sku: 'AB12' })], 'AB13')).toEqual([])
  })

  test('every word narrows: an offering with all of them leaves out those with some', () => {
    const { ids, match } = over(all).search({ words: 'managed firewall business' })
    expect({ ids, match }).toEqual({ ids: ['firewall'], match: 'all' })
  })

  test('when none has every word, those with most of them come and it is said', () => {
    const { ids, match } = over(all).search({ words: 'managed firewall zebra' })
    expect({ ids, match }).toEqual({ ids: ['firewall'], match: 'some' })
  })

  test('the supplier, the category and its trade words find an offering that names none of them', () => {
    const pbx = offering({ id: 'pbx', name: 'Alder 300', sku: '', description: '', category: 'ucaas' })
    const search = over([pbx], 'Northline Voice')
    for (const words of ['northline', 'phone', 'centralita', 'unified communications'])
      expect(search.search({ words }).ids).toEqual(['pbx'])
  })

  test('equals stand in the order of their names, the same every time', () => {
    const same = ['delta', 'alpha', 'charlie', 'bravo'].map((id) => named(id, `Voice ${id}`))
    expect(idsFor(same, 'voice')).toEqual(['alpha', 'bravo', 'charlie', 'delta'])
    expect(idsFor([...same].reverse(), 'voice')).toEqual(['alpha', 'bravo', 'charlie', 'delta'])
  })

  test('no words at all: everything, by name', () => {
    expect(idsFor(all, '  ')).toEqual(['fiber', 'recorder', 'firewall'])
  })
})

describe('filters', () => {
  const rows = [
    named('a', 'One', { category: 'voice', priceModel: 'flat', regions: ['US', 'CA'], supplierId: 's1' }),
    named('b', 'Two', { category: 'voice', priceModel: 'seat', regions: ['DE'], supplierId: 's2' }),
    named('c', 'Three', { category: 'cloud', priceModel: 'flat', regions: ['US'], supplierId: 's2' }),
  ]

  test('values of one filter add up, several filters narrow', () => {
    expect(idsFor(rows, '', { regions: ['DE', 'CA'] })).toEqual(['a', 'b'])
    expect(idsFor(rows, '', { categories: ['voice'], supplierIds: ['s2'] })).toEqual(['b'])
    expect(idsFor(rows, '', { priceModels: ['flat'], regions: ['US'] })).toEqual(['a', 'c'])
  })

  test('each count says what choosing that value alone would find, beside the other filters', () => {
    const { counts, total } = over(rows).search({ words: '', categories: ['voice'], priceModels: ['flat'] })
    expect(total).toBe(1)
    expect(counts).toEqual({
      categories: { voice: 1, cloud: 1 },
      priceModels: { flat: 1, seat: 1 },
      supplierIds: { s1: 1 },
      regions: { US: 1, CA: 1 },
    })
  })
})

describe('pages', () => {
  const { offerings } = catalogOf(3000)
  const search = over(offerings)

  test.each(['cloud', 'premium', ''])('put together are the whole list, each offering once: "%s"', (words) => {
    const whole = search.search({ words, limit: 3000 })
    const pages = Array.from({ length: Math.ceil(whole.total / 70) }, (_, page) => page * 70)
    const pieced = pages.flatMap((offset) => search.search({ words, limit: 70, offset }).ids)
    expect(pieced).toEqual(whole.ids)
    expect(new Set(pieced).size).toBe(whole.total)
  })
})

describe('an index that follows edits', () => {
  const pool = documents(catalogOf(60, 7).offerings)
  const other = documents(catalogOf(60, 8).offerings)
  const place = fc.nat({ max: pool.length - 1 })
  const edits = fc.array(fc.record({ at: place, how: fc.constantFrom('remove', 'rewrite', 'put back') }), {
    maxLength: 40,
  })
  const questions = ['', 'cloud', 'managd firewal', 'pro', 'unlimited domestic calling', 'x', 'zzz premium']

  test('ranks, counts and pages exactly as one built anew', () => {
    fc.assert(
      fc.property(fc.nat({ max: pool.length }), edits, (stored, steps) => {
        const now = new Map(pool.slice(0, stored).map((one) => [one.id, one]))
        let index = indexOf(built([...now.values()]))
        for (const { at, how } of steps) {
          const [mine, new_] = [pool[at] as Document, other[at] as Document]
          const next = how === 'remove' ? null : how === 'rewrite' ? { ...new_, id: mine.id } : mine
          index = withChanges(index, new Map([[mine.id, next]]))
          if (next) now.set(mine.id, next)
          else now.delete(mine.id)
        }
        const [followed, anew] = [searcherOf(index), searcherOf(indexOf(built([...now.values()])))]
        for (const words of questions)
          for (const categories of [[], ['cloud', 'security']])
            expect(followed.search({ words, categories, limit: 20 })).toEqual(
              anew.search({ words, categories, limit: 20 }),
            )
      }),
      { numRuns: 60 },
    )
  })

  test('packed and unpacked it answers the same', () => {
    const segment = built(pool)
    const again = unpackSegment(structuredClone(packSegment(segment)))
    expect(again).toEqual(segment)
  })
})
