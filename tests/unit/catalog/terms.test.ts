import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { near } from '#domain/catalog/search/terms'
import { wordsAsked, wordsOf } from '#domain/catalog/search/words'
import { orderedTiers, withNextTier } from '#domain/catalog/tiers'
import { quantity, unitPrice } from '#domain/values/quantity'

/** Optimal string alignment by the whole table: slow, plain, and independent of the walk through the sorted list. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const cell = (row: number, column: number) => table[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row += 1)
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, cell(row - 1, column - 1) + +!same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, cell(row - 2, column - 2) + 1)
      ;(table[row] as number[])[column] = edits
    }
  return cell(a.length, b.length)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 })

describe('words within a few slips', () => {
  test('are exactly those that the plain table finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 0, max: 2 }),
        (list, asked, most) => {
          const terms = [...list].sort()
          const found = near(terms, asked, most, false).map(({ term, edits }) => [terms[term], edits])
          const wanted = terms
            .map((term) => [term, distance(term, asked)] as const)
            .filter(([, edits]) => edits <= most)
          expect(found).toEqual(wanted)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('as beginnings are those of which some beginning is near enough', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (list, asked) => {
        const terms = [...list].sort()
        const found = near(terms, asked, 1, true).map(({ term }) => terms[term])
        const begins = (term: string) =>
          Array.from({ length: term.length + 1 }, (_, end) => distance(term.slice(0, end), asked)).some((d) => d <= 1)
        expect(found).toEqual(terms.filter(begins))
      }),
      { numRuns: 400 },
    )
  })
})

describe('the words of a text', () => {
  test('what punctuation alone joins is also one word', () => {
    expect(wordsOf('SD-WAN for AT&T, 1.5 Gbps')).toEqual([
      'sd',
      'wan',
      'sdwan',
      'for',
      'at',
      't',
      'att',
      '1',
      '5',
      '15',
      'gbps',
    ])
  })

  test('plain and accented letters are cut alike', () => {
    expect(wordsOf('Telefonía en la nube')).toEqual(wordsOf('telefonia en la nube'))
  })

  test('what is asked is read once, and a wall of text is not read to its end', () => {
    expect(wordsAsked('Cloud cloud PBX')).toEqual(['cloud', 'pbx'])
    expect(wordsAsked('a b c d e f g h i j k l m n o p')).toHaveLength(12)
  })
})

describe('tiers', () => {
  const tier = (from: number, micros: number) => ({ from: quantity(from), price: unitPrice(micros, 'USD') })

  test('rise, and of two with one beginning the later stands', () => {
    expect(orderedTiers([tier(50, 3), tier(1, 1), tier(50, 2)])).toEqual([tier(1, 1), tier(50, 2)])
  })

  test('the next one begins above the last with its price', () => {
    expect(withNextTier([tier(25_000, 7)], unitPrice(0, 'USD'))).toEqual([tier(25_000, 7), tier(250_000, 7)])
  })
})
