import { create } from 'zustand'

/** What the rail's foot tells: facts of this window only, each of them gone with it. */
export type Status = {
  /** Epoch ms of the last acknowledged save in this window, 0 before the first. */
  readonly savedAt: number
  /** Whether the second copy holds everything. */
  readonly secondCopy: 'kept' | 'behind'
  /** Epoch ms of the newest verified snapshot, 0 when there is none. */
  readonly backedUpAt: number
  /** What the last contact with a distributor showed; null before the first. */
  readonly reachable: boolean | null
  readonly set: (facts: Partial<Omit<Status, 'set'>>) => void
}

export const useStatus = create<Status>((set) => ({
  savedAt: 0,
  secondCopy: 'kept',
  backedUpAt: 0,
  reachable: null,
  set: (facts) => set(facts),
}))
