import type { Tell } from '#db/recovery'
import { monthsOfClaim, reconciled, suggested } from './recovery-desk'
import type { FromRecoveryWorker, RecoveryAsk, ToRecoveryWorker } from './recovery-messages'

const findingsInOne = 300

const tell = (message: FromRecoveryWorker) => self.postMessage(message)

/** Questions are answered one after another; of several about the whole book only the newest of a kind. */
let before: Promise<void> = Promise.resolve()
const newest = new Map<RecoveryAsk, number>()

self.addEventListener('message', ({ data }: MessageEvent<ToRecoveryWorker>) => {
  newest.set(data.name, data.id)
  before = before.then(() => answer(data))
})

async function answer(asked: ToRecoveryWorker): Promise<void> {
  const { id } = asked
  // Messages that came while the last answer was worked out are heard before the next begins.
  await new Promise((settle) => setTimeout(settle))
  try {
    if (asked.name === 'claim') return tell({ id, kind: 'done', value: await monthsOfClaim(asked.ask) })
    if (id !== newest.get(asked.name)) return tell({ id, kind: 'passed' })
    const hear: Tell = (step, share) => tell({ id, kind: 'progress', progress: { step, share } })
    if (asked.name === 'suggest') return tell({ id, kind: 'done', value: await suggested(hear) })
    const { findings, ...rest } = await reconciled(asked.ask, hear)
    for (let from = 0; from < findings.length; from += findingsInOne)
      tell({ id, kind: 'findings', part: findings.slice(from, from + findingsInOne) })
    tell({ id, kind: 'done', value: rest })
  } catch (error) {
    tell({ id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
}
