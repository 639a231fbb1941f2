import { lagsOf, type TrackGround } from '#domain/deals/track-record'
import { addMonthsToDay, type Day } from '#domain/values/dates'
import { book } from './book'
import { registrationsIn } from './deals'
import { livingDisputes } from './disputes'

/** Half a year of payments teaches a payer's pace; of a very large book the newest are enough. */
const monthsLookedAt = 6
const mostPayments = 20_000

/** What the book shows of its distributors up to a day: how they paid, answered and settled. */
export async function trackGround(today: Day): Promise<TrackGround> {
  const [payments, registrations, disputes] = await Promise.all([
    book()
      .tables.payments.where('paidOn')
      .between(addMonthsToDay(today, -monthsLookedAt), today, true, true)
      .reverse()
      .limit(mostPayments)
      .toArray(),
    registrationsIn(['approved', 'extension-requested', 'expired', 'won', 'lost', 'withdrawn', 'rejected', 'conflict']),
    livingDisputes(),
  ])
  return { lags: lagsOf(payments), registrations, disputes }
}
