import type { Exchange, Request } from '#main/connectors/http'
import { type Fault, problemOf } from '../distributor/faults.ts'
import type { Sandbox } from '../distributor/server.ts'

/** The wire between the machine and the distributor, in one process: what a socket can do to a request, without waiting for it. */
export type Line = {
  sandbox: Sandbox | null
  isUp: boolean
  /** For the next requests, one each. */
  faults: (Fault | null)[]
  requests: number
}

export const line: Line = { sandbox: null, isUp: true, faults: [], requests: 0 }

/** Takes the place of the real `exchange`: the same ends, from the same sandbox, with time-outs that come at once. */
export async function exchangeInProcess(request: Request): Promise<Exchange> {
  line.requests += 1
  const { sandbox } = line
  if (!sandbox || !line.isUp) return { kind: 'unreachable', left: false, reason: 'ECONNREFUSED' }
  const fault = line.faults.shift() ?? null
  const lost: Exchange = { kind: 'unreachable', left: true, reason: fault?.kind === 'reset' ? 'reset' : 'timeout' }
  const breaksLine =
    fault?.kind === 'reset' || fault?.kind === 'silent' || fault?.kind === 'slow' || fault?.kind === 'huge'
  if (fault && breaksLine && !fault.after) return lost
  if (fault && (!breaksLine || problemOf(fault))) sandbox.faults.next(fault)
  const answer = await sandbox.app.inject({
    method: request.method,
    url: request.url.pathname + request.url.search,
    headers: { ...request.headers, ...(request.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(request.body === undefined ? {} : { payload: request.body }),
  })
  if (fault?.kind === 'huge') return { kind: 'nonsense', left: true, reason: 'too-large' }
  if (breaksLine) return lost
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
  return { kind: 'answer', status: answer.statusCode, headers, body: answer.payload }
}
