import { create } from 'zustand'
import type { DistributorId } from '#domain/values/ids'

/** What the rail's foot and the outbox tell: facts of this window only, each of them gone with it. */
export type Status = {
  /** Epoch ms of the last acknowledged save in this window, 0 before the first. */
  readonly savedAt: number
  /** Whether the second copy holds everything. */
  readonly secondCopy: 'kept' | 'behind'
  /** Epoch ms of the newest verified snapshot, 0 when there is none. */
  readonly backedUpAt: number
  /** What the last contact with a distributor showed; null before the first. */
  readonly reachable: boolean | null
  /** Distributors with an address and a key; null while nobody has asked. */
  readonly connected: readonly DistributorId[] | null
  /** True while the outbox is being drained. */
  readonly sending: boolean
  /** Epoch ms when distributors were last asked for changes, 0 before the first time. */
  readonly polledAt: number
  readonly set: (facts: Partial<Omit<Status, 'set'>>) => void
}

export const useStatus = create<Status>((set) => ({
  savedAt: 0,
  secondCopy: 'kept',
  backedUpAt: 0,
  reachable: null,
  connected: null,
  sending: false,
  polledAt: 0,
  set: (facts) => set(facts),
}))
