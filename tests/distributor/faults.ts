import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What can go wrong with one request. `after`: the request is done first, and only its answer is spoiled. */
export type Fault = {
  readonly kind:
    | 'unauthorized'
    | 'in-flight'
    | 'invalid'
    | 'busy'
    | 'unavailable'
    | 'error'
    | 'reset'
    | 'silent'
    | 'slow'
    | 'truncated'
    | 'html'
    | 'redirect'
    | 'other-deal'
    | 'huge'
  readonly after?: boolean
  /** The text of `Retry-After`, whatever it is. */
  readonly retryAfter?: string
}

export type Faults = {
  /** For the next requests, one each, in this order. */
  readonly next: (...faults: readonly (Fault | null)[]) => void
  readonly take: () => Fault | null
  readonly clear: () => void
}

export function openFaults(): Faults {
  let waiting: (Fault | null)[] = []
  return {
    next: (...faults) => {
      waiting.push(...faults)
    },
    take: () => waiting.shift() ?? null,
    clear: () => {
      waiting = []
    },
  }
}

const statusOf = { unauthorized: 401, 'in-flight': 409, invalid: 422, busy: 429, unavailable: 503, error: 500 } as const
const names: Readonly<Record<string, string>> = { 'in-flight': 'request-in-flight', invalid: 'invalid-registration' }

/** The problem that a fault answers with, or null for those that spoil the line itself. */
export function problemOf({ kind }: Fault): { readonly status: number; readonly name: string } | null {
  return kind in statusOf ? { status: statusOf[kind as keyof typeof statusOf], name: names[kind] ?? kind } : null
}

/** Turns a good answer into what the fault makes of it; never resolves for silence. */
export async function spoil(
  fault: Fault,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const json = () => reply.header('content-type', 'application/json; charset=utf-8')
  if (fault.retryAfter !== undefined) reply.header('retry-after', fault.retryAfter)
  switch (fault.kind) {
    case 'reset':
      request.raw.socket.destroy()
      return payload
    case 'silent':
      return new Promise(() => undefined)
    case 'slow':
      reply.removeHeader('content-length')
      return Readable.from(drops(String(payload)))
    case 'truncated':
      json()
      return cut(reply, String(payload).slice(0, Math.max(1, String(payload).length - 7)))
    case 'html':
      reply.code(200).header('content-type', 'text/html')
      return cut(reply, '<html><title>Welcome</title><body>Please accept the terms of this network</body></html>')
    case 'redirect':
      reply.code(302).header('location', 'https://login.portal.example/')
      return cut(reply, '')
    case 'other-deal':
      json()
      return cut(reply, otherDeal(String(payload)))
    case 'huge':
      json()
      reply.removeHeader('content-length')
      return Readable.from(megabytes(50))
    default:
      return payload
  }
}

function cut(reply: FastifyReply, text: string): string {
  reply.header('content-length', Buffer.byteLength(text))
  return text
}

function otherDeal(payload: string): string {
  try {
    return JSON.stringify({ ...(JSON.parse(payload) as object), id: 'REG-999999', partnerReference: 'somebody-elses' })
  } catch {
    return payload
  }
}

async function* drops(text: string) {
  for (const character of text) {
    yield Buffer.from(character)
    await new Promise((settle) => setTimeout(settle, 20))
  }
}

function* megabytes(count: number) {
  const one = Buffer.alloc(1024 * 1024, 0x20)
  for (let index = 0; index < count; index += 1) yield one
}
