import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type Product = { readonly id: string; readonly texts: readonly string[] }
type Ratings = Readonly<Record<string, number>>

const folder = join(process.cwd(), '..', 'shared', 'data')
const [products, judgments] = [join(folder, 'it-products.json.gz'), join(folder, 'it-search-judgments.json')]

/** Why the rated queries cannot be read; null when they can. */
export const judgedMissing: string | null =
  existsSync(products) && existsSync(judgments)
    ? null
    : `it-products.json.gz and it-search-judgments.json are not in ${folder}`

/** Products with the fields of an offering, and what people said of the answers to real queries. */
export function readJudged(): {
  readonly rows: readonly Product[]
  readonly ratings: Readonly<Record<string, Ratings>>
} {
  type Raw = Readonly<Record<'id' | 'title' | 'supplier' | 'desc' | 'attrs', string>>
  const raw = JSON.parse(gunzipSync(readFileSync(products)).toString('utf8')) as readonly Raw[]
  return {
    rows: raw.map(({ id, title, supplier, desc, attrs }) => ({ id, texts: [title, supplier, '', '', desc, attrs] })),
    ratings: JSON.parse(readFileSync(judgments, 'utf8')) as Readonly<Record<string, Ratings>>,
  }
}

/** NDCG@10 over every query that has a good answer: 1 is the best order that the ratings allow. */
export function relevance(ratings: Readonly<Record<string, Ratings>>, answer: (words: string) => readonly string[]) {
  const scores = Object.entries(ratings).flatMap(([words, rated]) => {
    const best = gain(Object.values(rated).sort((a, b) => b - a))
    return best === 0 ? [] : [gain(answer(words).map((id) => rated[id] ?? 0)) / best]
  })
  return scores.reduce((total, one) => total + one, 0) / scores.length
}

const gain = (rated: readonly number[]): number =>
  rated.slice(0, 10).reduce((total, rating, at) => total + (2 ** rating - 1) / Math.log2(at + 2), 0)
