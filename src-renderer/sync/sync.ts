import { awaitsNews, changesReadUpTo, hearChanges } from '#db/changes'
import { claimEnvelope, recoverCutOff, settleEnvelope, underWay, watchQueue } from '#db/sending'
import { bridge } from '#platform/bridge'
import { now } from '#platform/clock'
import { useStatus } from '#session/status'
import { startRounds } from './rounds'
import type { World } from './world'

let rounds: ReturnType<typeof startRounds> | null = null

/** Sends and listens in the background from now on, as long as the window lives; returns its own end. */
export function startSync(): () => void {
  const started = startRounds(realWorld(), {
    exclusively: (work) => navigator.locks.request('evergreen-outbox', work),
    later: (work, ms) => {
      const timer = window.setTimeout(work, ms)
      return () => window.clearTimeout(timer)
    },
    events: listen,
  })
  rounds = started
  return () => {
    started.stop()
    if (rounds === started) rounds = null
  }
}

/** Tries everything at once that no distributor has put off, then asks for changes; resolves when all of it is settled. */
export async function sendNow(): Promise<void> {
  await rounds?.kick('eager', true)
}

function listen(kick: (why: 'queue' | 'back' | 'look') => void): () => void {
  const back = () => kick('back')
  const look = () => kick('look')
  window.addEventListener('online', back)
  window.addEventListener('focus', look)
  const ends = [bridge.on('wake', back), watchQueue(() => kick('queue'))]
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('focus', look)
    for (const end of ends) end()
  }
}

function realWorld(): World {
  return {
    connectors: bridge.connectors,
    queue: { underWay, recoverCutOff, claimEnvelope, settleEnvelope, changesReadUpTo, awaitsNews, hearChanges },
    now,
    random: Math.random,
    isOnline: () => navigator.onLine,
    tell: (facts) => useStatus.getState().set(facts),
    breakers: new Map(),
  }
}
