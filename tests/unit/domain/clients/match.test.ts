import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { companyName, domainOf } from '#domain/clients/company-name'
import { nameScore } from '#domain/clients/company-score'
import { type Candidate, matcher, matchScore, nearlySure, worthShowing } from '#domain/clients/match'

const client = (id: string, name: string, more: Partial<Candidate> = {}) => ({
  id,
  name,
  website: '',
  city: '',
  country: '',
  ...more,
})
const best = (name: string, known: readonly string[]) =>
  matcher(known.map((one) => client(one, one))).find({ name })[0]?.id

describe('who a name may be', () => {
  test.each([
    ['Osprey Logistics LLC', 'OSPREY LOGISTICS, INC.'],
    ['Café Añejo S.A. de C.V.', 'Cafe Anejo'],
    ['Institute of Tidal Research', 'Tidal Research Institute'],
    ['Harbor Tech Svcs', 'Harbor Technology Services'],
    ['International Boat Motors Corp.', 'IBM'],
    ['GreenLeaf', 'Green Leaf Ltd'],
    ["O'Brady & Sons", 'OBrady and Sons'],
    ['Tetrapod Phonix', 'Tetrapod Fonix'],
    ['N. V. Kestrel', 'Kestrel NV'],
  ])('%s is %s', (one, other) => {
    expect(best(one, [other, 'Marlow Dental', 'Quarry Ridge Foods'])).toBe(other)
  })

  test.each([
    ['General Dental', 'General Motors Supply'],
    ['North Harbor Clinic', 'Kestrel Harbor Clinic Group'],
    ['United Foods', 'United Parcel'],
  ])('%s is at most a maybe for %s', (one, other) => {
    expect(matchScore({ name: one }, { name: other }).score).toBeLessThan((worthShowing + nearlySure) / 2)
  })

  test('the same website speaks louder than a changed name, and a mail address of a shared host says nothing', () => {
    const known = [client('1', 'Osprey Logistics', { website: 'https://www.osprey.example/' })]
    expect(matcher(known).find({ name: 'Harrier Freight', website: 'it@osprey.example' })[0]?.reasons).toContainEqual({
      why: 'same-website',
      word: 'osprey.example',
    })
    expect(domainOf('someone@gmail.com')).toBe('')
  })

  test('ten thousand companies are searched at once', () => {
    const syllables = ['ka', 'ro', 'min', 'tel', 'bra', 'os', 'fen', 'lu', 'dri', 'mor']
    const word = (n: number) => [n, n / 10, n / 100].map((part) => syllables[Math.floor(part) % 10]).join('')
    const known = Array.from({ length: 10_000 }, (_, n) => client(String(n), `${word(n)} ${word(n * 7)} Services LLC`))
    const { find } = matcher(known)
    expect(find({ name: known[4321]?.name.toUpperCase() ?? '' })[0]?.score).toBe(1)
  })
})

describe('matching as a law', () => {
  const part = fc.constantFrom(
    'Osprey',
    'Ospray',
    'Kestrel',
    'Logistics',
    'Group',
    'N.V.',
    'Inc',
    'and',
    'Café',
    'IT',
    '&',
  )
  const name = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    fc.string(),
  )
  const candidate = fc.record({
    name,
    website: fc.constantFrom('', 'a.example', 'www.b.example'),
    city: fc.constantFrom('', 'Lyon', 'Oslo'),
    country: fc.constantFrom('', 'FR', 'NO'),
  })

  test('two companies are as alike one way round as the other', () => {
    fc.assert(
      fc.property(candidate, candidate, (a, b) => {
        expect(matchScore(a, b)).toEqual(matchScore(b, a))
      }),
    )
  })

  test('the order of the list and of the words makes no difference', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 8 }), (names) => {
        const known = names.map((one) => client(one, one))
        for (const one of names)
          expect(matcher(known).find({ name: one })).toEqual(matcher([...known].reverse()).find({ name: one }))
      }),
    )
  })

  test('a company is always itself, and taking a name apart twice changes nothing', () => {
    fc.assert(
      fc.property(name, (one) => {
        const words = companyName(one).words.map(({ text }) => text)
        expect(matchScore({ name: one }, { name: one }).score).toBe(words.length > 0 ? 1 : 0)
        if (words.length > 0)
          expect(nameScore(companyName(words.join(' ')), companyName(one)).score).toBeGreaterThan(0.4)
      }),
    )
  })
})

const file = join(import.meta.dirname, '../../../../../shared/data/company-names.csv')
const missing = existsSync(file) ? '' : ': ../shared/data/company-names.csv is missing'

type Row = { readonly entity: string; readonly name: string }
/** Two places of one list that are said to be one company. */
type Pair = readonly [number, number]
type Rated = { readonly pairwise: number; readonly perCompany: number }

describe.skipIf(missing !== '')(`hand-checked spellings of companies${missing}`, () => {
  test.each([0, 1])(
    'half %i of the companies: clearly better than trigrams at their best',
    { timeout: 120_000 },
    (half) => {
      const { data } = Papa.parse<Row>(readFileSync(file, 'utf8').trim(), { header: true })
      const rows = data.filter((row) => Number(row.entity) % 2 === half)
      const { find } = matcher(rows.map((row, at) => client(String(at), row.name)))
      const ours = rated(
        rows,
        rows.flatMap((row, at) =>
          find({ name: row.name }).flatMap(({ id }): Pair[] => (Number(id) > at ? [[at, Number(id)]] : [])),
        ),
      )
      const alike = trigramPairs(rows.map((row) => row.name))
      const trigrams = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
        .map((least) =>
          rated(
            rows,
            alike.flatMap(({ pair, score }) => (score >= least ? [pair] : [])),
          ),
        )
        .reduce((best, one) => (one.pairwise > best.pairwise ? one : best))
      const figures = ({ pairwise, perCompany }: Rated) =>
        `pairwise F1 ${pairwise.toFixed(4)}, per company ${perCompany.toFixed(4)}`
      console.info(`half ${String(half)}: ours ${figures(ours)}; trigrams ${figures(trigrams)}`)
      expect(ours.pairwise).toBeGreaterThan(0.95)
      expect(ours.perCompany).toBeGreaterThan(0.9)
      expect(ours.pairwise).toBeGreaterThan(trigrams.pairwise)
      expect(ours.perCompany).toBeGreaterThan(trigrams.perCompany)
    },
  )
})

/** F1 over all pairs, and the mean of each company's own. */
function rated(rows: readonly Row[], pairs: readonly Pair[]): Rated {
  const companies = new Map<string, { hit: number; wrong: number; size: number }>()
  const of = (at: number) => companies.get(rows[at]?.entity ?? '') ?? { hit: 0, wrong: 0, size: 0 }
  for (const [at, { entity }] of rows.entries()) companies.set(entity, { ...of(at), size: of(at).size + 1 })
  for (const pair of pairs)
    for (const at of pair) {
      const same = rows[pair[0]]?.entity === rows[pair[1]]?.entity
      const was = of(at)
      companies.set(rows[at]?.entity ?? '', same ? { ...was, hit: was.hit + 1 } : { ...was, wrong: was.wrong + 1 })
    }
  const f1 = (hit: number, wrong: number, all: number) => (all + wrong === 0 ? 1 : (2 * hit) / (hit + wrong + all))
  const each = [...companies.values()].map(({ hit, wrong, size }) => ({ hit, wrong, all: size * (size - 1) }))
  const sum = (part: 'hit' | 'wrong' | 'all') => each.reduce((total, one) => total + one[part], 0)
  return {
    pairwise: f1(sum('hit'), sum('wrong'), sum('all')),
    perCompany: each.reduce((total, one) => total + f1(one.hit, one.wrong, one.all), 0) / each.length,
  }
}

/** Every pair with the share of letter triples that the two names have in common, where there is any to speak of. */
function trigramPairs(names: readonly string[]): readonly { readonly pair: Pair; readonly score: number }[] {
  const triples = names.map((name) => {
    const text = `  ${name.toLowerCase()} `
    return new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)))
  })
  return triples.flatMap((one, at) =>
    triples.slice(at + 1).flatMap((other, behind) => {
      let shared = 0
      for (const triple of one) if (other.has(triple)) shared += 1
      const score = shared / (one.size + other.size - shared)
      return score >= 0.2 ? [{ pair: [at, at + 1 + behind] as const, score }] : []
    }),
  )
}
