import { addDays, type Day, type Instant } from '../values/dates'

/** When the sample book is made: every date in it is so many days from `today`, so that it is always alive. */
export type Moment = { readonly today: Day; readonly now: Instant }

const dayLength = 86_400_000

/** Every row of the sample book carries such an id: that is how it is found again and removed. */
export const sampleId = (kind: string, key: string | number): string =>
  `${samplePrefix}${kind}-${typeof key === 'number' ? String(key).padStart(3, '0') : key}`

export const samplePrefix = 'sample-'

/** The distributor behind which the sandbox of `npm run demo` answers. */
export const demoDistributorId = sampleId('dist', 'meridian')

export const daysFrom = ({ today }: Moment, days: number): Day => addDays(today, days)

/** Some hours of that many days ago; never in the future. */
export const ago = ({ now }: Moment, days: number, hours = 0): Instant => now - days * dayLength - hours * 3_600_000

export const madeAgo = (moment: Moment, days: number) => ({
  createdAt: ago(moment, days),
  updatedAt: ago(moment, days),
  deletedAt: 0,
})
