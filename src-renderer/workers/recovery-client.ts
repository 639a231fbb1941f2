import type { ClaimMonth } from '#domain/statements/claim'
import type { Finding } from '#domain/statements/finding'
import type {
  FromRecoveryWorker,
  Reconciled,
  RecoveryAsks,
  RecoveryProgress,
  Suggested,
  ToRecoveryWorker,
} from './recovery-messages'

/** The book being reconciled in a worker of its own: closing it ends the work at once, and what was asked is never answered. */
export type RecoveryLine = {
  /** Null when a newer question is answered instead. */
  readonly reconcile: (ask: RecoveryAsks['reconcile'], hear: Hear) => Promise<Reconciled | null>
  /** The same for what is suggested for the lines of the queue. */
  readonly suggest: (hear: Hear) => Promise<Suggested | null>
  readonly claim: (ask: RecoveryAsks['claim']) => Promise<readonly ClaimMonth[]>
  readonly close: () => void
}

type Hear = (progress: RecoveryProgress) => void

type Waiting = {
  readonly findings: Finding[]
  readonly hear: Hear
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
    if (data.kind === 'progress') return one.hear(data.progress)
    waiting.delete(data.id)
    if (data.kind === 'failed') one.failed(new Error(data.detail))
    else one.done((data.kind === 'passed' ? null : { value: data.value, findings: one.findings }) as never)
  })
  worker.addEventListener('error', (event) => {
    for (const one of waiting.values()) one.failed(new Error(event.message))
    waiting.clear()
  })
  const ask = <Value>(question: Omit<ToRecoveryWorker, 'id'>, hear: Hear = () => undefined) =>
    new Promise<{ readonly value: Value; readonly findings: readonly Finding[] } | null>((done, failed) => {
      asked += 1
      waiting.set(asked, { findings: [], hear, done, failed })
      worker.postMessage({ ...question, id: asked })
    })
  return {
    reconcile: async (given, hear) => {
      const answer = await ask<Omit<Reconciled, 'findings'>>({ name: 'reconcile', ask: given }, hear)
      return answer && { ...answer.value, findings: answer.findings }
    },
    suggest: async (hear) => (await ask<Suggested>({ name: 'suggest', ask: null }, hear))?.value ?? null,
    claim: async (given) => (await ask<readonly ClaimMonth[]>({ name: 'claim', ask: given }))?.value ?? [],
    close: () => {
      worker.terminate()
      waiting.clear()
    },
  }
}
