import type { Instant } from '../values/dates'
import type { DistributorId } from '../values/ids'

/** News of a distributor, as its system published it. */
export type Announcement = {
  readonly id: string
  readonly distributorId: DistributorId
  readonly at: Instant
  readonly title: string
  readonly body: string
  readonly readAt: Instant
}
