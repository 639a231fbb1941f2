import { z } from 'zod'
import type { Ask } from '#contract/channels'
import type { Downloaded, Told } from '#contract/connectors'
import { bodyAs, failureOf, isSuccess, nonsense } from './answers'
import { askWithKey, get } from './bridge-call'
import type { Target } from './connector'
import { type Limits, limits } from './http'
import { below } from './target'

const id = z.string().min(1).max(200)
const text = z.string().min(1).max(500)
const longText = z.string().min(1).max(10_000)
const price = z.object({ amount: z.string().regex(/^\d{1,9}(\.\d{1,6})?$/), currency: z.string().regex(/^[A-Z]{3}$/) })
const fraction = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const items = {
  catalog: z.object({
    id,
    supplier: text,
    name: text,
    sku: text.optional(),
    category: z.string().max(40),
    description: longText.optional(),
    unit: text.optional(),
    price: price.optional(),
    nrc: price.optional(),
    terms: z.array(z.number().int().min(0).max(600)).max(20).optional(),
    residual: fraction.optional(),
  }),
  rates: z.object({
    id,
    name: text,
    supplier: text.optional(),
    category: z.string().max(40).optional(),
    from: day,
    to: day.nullish(),
    residual: fraction,
    partnerShare: fraction,
    duration: z.enum(['evergreen', 'term']),
    lagMonths: z.number().int().min(0).max(24).optional(),
  }),
  announcements: z.object({ id, publishedAt: z.string().min(10).max(40), title: text, body: longText }),
  statements: z.object({ id, fileName: text, month: z.string().regex(/^\d{4}-\d\d$/) }),
}

/** One page of what the distributor tells its partner; ask again with the cursor until it is null. */
export async function told(
  target: Target,
  { what, since, cursor }: Ask<'connectors.told'>,
  now: () => number,
  within: Limits = limits,
): Promise<Told> {
  const query = { ...(since === null ? {} : { since }), ...(cursor === null ? {} : { cursor }) }
  const outcome = await get(target, `/v1/${what}`, query, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const page = bodyAs(
    outcome,
    z.object({ items: z.array(items[what]).max(1000), nextCursor: z.string().max(2000).nullish() }),
  )
  return page ? ({ kind: what, items: page.items, cursor: page.nextCursor ?? null } as Told) : nonsense('body')
}

const largest = 50 * 1024 * 1024
const slowest = 5 * 60_000

/** One commission statement, byte for byte. */
export async function download(
  target: Target,
  { statementId }: Ask<'connectors.download'>,
  now: () => number,
  within: Limits = { ...limits, bytes: largest, totalMs: slowest },
): Promise<Downloaded> {
  const url = below(target.base, `/v1/statements/${encodeURIComponent(statementId)}/content`)
  const accept = 'text/csv, application/pdf, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const outcome = await askWithKey(target, { method: 'GET', url, headers: { accept }, reads: 'latin1' }, now, within)
  if (outcome.kind !== 'answer') return outcome
  if (!isSuccess(outcome)) return failureOf(outcome, now())
  const type = outcome.headers['content-type'] ?? ''
  if (!/^(text\/csv|application\/(pdf|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet))/i.test(type))
    return nonsense('content-type')
  return { kind: 'file', bytes: new Uint8Array(Buffer.from(outcome.body, 'latin1')) }
}
