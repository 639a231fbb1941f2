import { lagsOf, type TrackGround } from '#domain/deals/track-record'
import { addMonthsToDay, type Day } from '#domain/values/dates'
import { book } from './book'
import { registrationsIn } from './deals'
import { livingDisputes } from './disputes'

/** Half a year of payments teaches a payer's pace; disputes are rarer. Of a very large book the newest payments are enough. */
const monthsOfPace = 6
const monthsLookedAt = 24
const mostPayments = 20_000

/** What the book shows of its distributors up to a day: how they paid, answered and settled. */
export async function trackGround(today: Day): Promise<TrackGround> {
  const from = addMonthsToDay(today, -monthsLookedAt)
  const [payments, registrations, disputes] = await Promise.all([
    book().tables.payments.where('paidOn').between(from, today, true, true).reverse().limit(mostPayments).toArray(),
    registrationsIn(['approved', 'extension-requested', 'expired', 'won', 'lost', 'withdrawn', 'rejected', 'conflict']),
    livingDisputes(),
  ])
  const pace = addMonthsToDay(today, -monthsOfPace)
  const oldest = payments.length === mostPayments ? payments.at(-1)?.paidOn : undefined
  const lags = lagsOf(payments.filter(({ paidOn }) => paidOn >= pace))
  return { lags, registrations, disputes, payments, since: oldest ?? from }
}
