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

describe.skipIf(missing !== '')(`hand-checked spellings of companies${missing}`, () => {
  type Row = { readonly entity: string; readonly name: string }

  test.each([0, 1])('half %i of the companies: clearly better than trigrams', { timeout: 60_000 }, (half) => {
    const { data: rows } = Papa.parse<Row>(readFileSync(file, 'utf8').trim(), { header: true })
    const mine = rows.filter((row) => Number(row.entity) % 2 === half)
    const { find } = matcher(mine.map((row, at) => client(String(at), row.name)))
    const companies = new Map<string, { hit: number; wrong: number; all: number }>()
    const of = (entity: string) => companies.get(entity) ?? { hit: 0, wrong: 0, all: 0 }
    mine.forEach((row, at) => {
      const found = find({ name: row.name }).filter((match) => match.id !== String(at))
      const hit = found.filter((match) => mine[Number(match.id)]?.entity === row.entity).length
      const was = of(row.entity)
      const all = mine.filter((other) => other.entity === row.entity).length - 1
      companies.set(row.entity, { hit: was.hit + hit, wrong: was.wrong + found.length - hit, all: was.all + all })
    })
    const f1 = ({ hit, wrong, all }: ReturnType<typeof of>) => (all + wrong === 0 ? 1 : (2 * hit) / (hit + wrong + all))
    const sums = [...companies.values()].reduce((a, b) => ({
      hit: a.hit + b.hit,
      wrong: a.wrong + b.wrong,
      all: a.all + b.all,
    }))
    const perCompany = [...companies.values()].reduce((total, one) => total + f1(one), 0) / companies.size
    console.info(`half ${String(half)}: pairwise F1 ${f1(sums).toFixed(4)}, per company ${perCompany.toFixed(4)}`)
    expect(f1(sums)).toBeGreaterThan(0.95)
    expect(perCompany).toBeGreaterThan(0.9)
  })
})
