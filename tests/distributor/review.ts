import type { Decision, Desk } from './desk.ts'
import type { Store } from './store.ts'

export type Review = {
  /** Looks at every open registration once: what was submitted long enough ago goes a step further. */
  readonly step: () => Promise<void>
  readonly start: () => void
  readonly stop: () => void
}

const aDay = 86_400_000
const protectionDays = 90

/** Plays the reviewer without a person: under review after `pace` ms, approved after twice that. A pace of 0 never decides. */
export function openReview(desk: Desk, store: Store, pace: number, now: () => number): Review {
  let timer: NodeJS.Timeout | undefined
  const step = async () => {
    for (const { held } of store.all()) {
      const decision = pace > 0 && now() - Date.parse(held.updatedAt) >= pace ? nextFor(held.status, now()) : null
      if (decision) await desk.decide(held.id, decision)
    }
  }
  return {
    step,
    start: () => {
      if (pace <= 0) return
      timer = setInterval(() => void step(), Math.max(200, pace / 4))
      timer.unref()
    },
    stop: () => clearInterval(timer),
  }
}

/** The last day of protection that an approval at `at` gives. */
export const protectedUntil = (at: number): string => new Date(at + protectionDays * aDay).toISOString().slice(0, 10)

function nextFor(status: string, at: number): Decision | null {
  if (status === 'submitted') return { status: 'under-review' }
  if (status === 'under-review' || status === 'extension-requested')
    return { status: 'approved', protectedUntil: protectedUntil(at) }
  return null
}
