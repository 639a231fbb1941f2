import type { ClaimMonth } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import type { FromRecoveryWorker, Reconciled, RecoveryAsks, ToRecoveryWorker } from './recovery-messages'

/** The book being reconciled in a worker of its own: closing it ends the work at once, and what was asked is never answered. */
export type RecoveryLine = {
  /** Null when a newer question is answered instead. */
  readonly reconcile: (ask: RecoveryAsks['reconcile']) => Promise<Reconciled | null>
  readonly claim: (ask: RecoveryAsks['claim']) => Promise<readonly ClaimMonth[]>
  readonly close: () => void
}

type Waiting = {
  readonly findings: Finding[]
  readonly done: (value: never) => void
  readonly failed: (error: Error) => void
}

export function openRecoveryLine(): RecoveryLine {
  const worker = new Worker(new URL('./recovery-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<FromRecoveryWorker>) => {
    const one = waiting.get(data.id)
    if (!one) return
    if (data.kind === 'findings') return void one.findings.push(...data.part)
    waiting.delete(data.id)
    if (data.kind === 'failed') one.failed(new Error(data.detail))
    else one.done((data.kind === 'passed' ? null : { value: data.value, findings: one.findings }) as never)
  })
  worker.addEventListener('error', (event) => {
    for (const one of waiting.values()) one.failed(new Error(event.message))
    waiting.clear()
  })
  const ask = <Value>(question: Omit<ToRecoveryWorker, 'id'>) =>
    new Promise<{ readonly value: Value; readonly findings: readonly Finding[] } | null>((done, failed) => {
      asked += 1
      waiting.set(asked, { findings: [], done, failed })
      worker.postMessage({ ...question, id: asked })
    })
  return {
    reconcile: async (given) => {
      const answer = await ask<Omit<Reconciled, 'findings'>>({ name: 'reconcile', ask: given })
      return answer && { ...answer.value, findings: answer.findings }
    },
    claim: async (given) => (await ask<readonly ClaimMonth[]>({ name: 'claim', ask: given }))?.value ?? [],
    close: () => {
      worker.terminate()
      waiting.clear()
    },
  }
}
