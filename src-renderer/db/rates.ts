import type { Currency } from '#domain/values/currency'
import { addDays, type Day } from '#domain/values/dates'
import { type Converted, convert, type RateDay } from '#domain/values/exchange'
import type { Money } from '#domain/values/money'
import { book } from './book'
import { write } from './write'

/** The rates of the last day not after `day`; undefined when none is that old. Its id is the day to show. */
export const rateFor = (day: Day): Promise<RateDay | undefined> =>
  book().tables.rateDays.where('id').belowOrEqual(day).last()

/** The newest day of reference rates, null before any was imported. */
export const newestRates = async (): Promise<RateDay | null> =>
  (await book().tables.rateDays.orderBy('id').last()) ?? null

/** How far back a currency without a rate on the day itself is looked for: over long holidays, not into its past life. */
const daysBack = 10

/** An amount in another currency at the last rate not after `day`, with that day; null when the currency has none near it. */
export async function convertOn(amount: Money, to: Currency, day: Day): Promise<Converted | null> {
  const newest = await rateFor(day)
  if (!newest) return null
  const rows = await book()
    .tables.rateDays.where('id')
    .between(addDays(newest.id, -daysBack), newest.id, true, true)
    .reverse()
    .toArray()
  for (const rates of rows) {
    const converted = convert(amount, to, rates)
    if (converted) return converted
  }
  return null
}

export type RateFacts = {
  readonly days: number
  readonly newest: RateDay | undefined
  readonly oldest: Day | undefined
}

export async function rateFacts(): Promise<RateFacts> {
  const { rateDays } = book().tables
  const [days, newest, oldest] = await Promise.all([
    rateDays.count(),
    rateDays.orderBy('id').last(),
    rateDays.orderBy('id').first(),
  ])
  return { days, newest, oldest: oldest?.id }
}

/** Saves days that are new or differ, and says how many. A currency that the file does not have on a day keeps its rate. */
export async function saveRateDays(days: readonly RateDay[]): Promise<number> {
  const known = new Map((await book().tables.rateDays.bulkGet(days.map((one) => one.id))).map((row) => [row?.id, row]))
  const fresh = days.filter((one) => !known.has(one.id))
  const changed = days.flatMap((one) => {
    const before = known.get(one.id)
    if (!before) return []
    const merged = { ...one, perEuro: { ...before.perEuro, ...one.perEuro } }
    return JSON.stringify(merged) === JSON.stringify({ ...before, perEuro: { ...before.perEuro } }) ? [] : [merged]
  })
  const count = fresh.length + changed.length
  if (count === 0) return 0
  await write({ label: 'rates-imported', params: { count }, say: true }, ['rateDays'], async ({ rateDays }) => {
    await rateDays.addMany(fresh)
    if (changed.length > 0) await rateDays.putMany(changed)
  })
  return count
}

/** A rate by hand: units of the currency for one euro, in millionths. */
export const addRate = (day: Day, currency: Currency, micros: number, source: string) =>
  write({ label: 'rate-added', params: { day }, say: true }, ['rateDays'], async ({ rateDays }) => {
    const before = await rateDays.get(day)
    await rateDays.put({
      id: day,
      source: before?.source ?? source,
      perEuro: { ...before?.perEuro, [currency]: micros },
    })
  })
