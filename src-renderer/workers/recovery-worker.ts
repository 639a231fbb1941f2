import { monthsOfClaim, reconciled } from './recovery-desk'
import type { FromRecoveryWorker, ToRecoveryWorker } from './recovery-messages'

const findingsInOne = 300

const tell = (message: FromRecoveryWorker) => self.postMessage(message)

/** Questions are answered one after another; of several about the whole book only the newest. */
let before: Promise<void> = Promise.resolve()
let newest = 0

self.addEventListener('message', ({ data }: MessageEvent<ToRecoveryWorker>) => {
  if (data.name === 'reconcile') newest = data.id
  before = before.then(() => answer(data))
})

async function answer(asked: ToRecoveryWorker): Promise<void> {
  const { id } = asked
  // Messages that came while the last answer was worked out are heard before the next begins.
  await new Promise((settle) => setTimeout(settle))
  try {
    if (asked.name === 'claim') return tell({ id, kind: 'done', value: await monthsOfClaim(asked.ask) })
    if (id !== newest) return tell({ id, kind: 'passed' })
    const { findings, ...rest } = await reconciled(asked.ask)
    for (let from = 0; from < findings.length; from += findingsInOne)
      tell({ id, kind: 'findings', part: findings.slice(from, from + findingsInOne) })
    tell({ id, kind: 'done', value: rest })
  } catch (error) {
    tell({ id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
}
