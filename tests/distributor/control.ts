import { type Fault, problemOf } from './faults.ts'
import type { Claim } from './problem.ts'
import { protectedUntil } from './review.ts'
import type { Sandbox } from './server.ts'

type Claimed = { readonly customer: string; readonly supplier: string; readonly claim?: Claim }
type Review = { readonly decision: string; readonly reason?: string; readonly protectedUntil?: string }

const statuses: Readonly<Record<string, string>> = {
  review: 'under-review',
  approve: 'approved',
  'refuse-extension': 'approved',
  ask: 'info-requested',
  reject: 'rejected',
  conflict: 'conflict',
  expire: 'expired',
}

/** What only a sandbox has: faults on demand, the reviewer's desk and a look into the drawers. Guarded by the same key. */
export function controlRoutes({ app, desk, faults, store, heard, breaches }: Sandbox): void {
  app.post<{ Body: string }>('/_sandbox/faults', async ({ body }) => {
    const wanted = JSON.parse(body) as { readonly faults: readonly (Fault | null)[] }
    faults.next(...wanted.faults)
    return { spoken: wanted.faults.map((fault) => fault && problemOf(fault)) }
  })
  app.delete('/_sandbox/faults', async () => {
    faults.clear()
    return {}
  })
  app.post<{ Body: string; Params: { id: string } }>('/_sandbox/registrations/:id/review', async (request, reply) => {
    const { decision, reason, protectedUntil: until } = JSON.parse(request.body) as Review
    const status = statuses[decision]
    if (!status) return reply.code(422).send({ known: Object.keys(statuses) })
    const held = await desk.decide(request.params.id, {
      status,
      ...(reason === undefined ? {} : { reason }),
      ...(decision === 'approve' ? { protectedUntil: until ?? protectedUntil(Date.now()) } : {}),
    })
    return held ?? reply.code(404).send({})
  })
  app.post<{ Body: string; Params: { id: string } }>('/_sandbox/registrations/:id/document', async (request, reply) => {
    const fields = JSON.parse(request.body) as Readonly<Record<string, unknown>>
    return (await desk.rework(request.params.id, fields)) ?? reply.code(404).send({})
  })
  app.post<{ Body: string }>('/_sandbox/claims', async ({ body }) => {
    const { customer, supplier, claim } = JSON.parse(body) as Claimed
    desk.claimForOthers(customer, supplier, claim)
    return {}
  })
  app.get('/_sandbox/registrations', async () => store.all().map(({ held, keys }) => ({ ...held, keys: keys.length })))
  app.get('/_sandbox/heard', async () => ({ heard, breaches }))
}
