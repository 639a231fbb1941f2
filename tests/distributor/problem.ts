import type { FastifyReply } from 'fastify'
import type { FieldProblem } from './contract.ts'

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is told of a registration that stands in the way. */
export type Claim = { readonly since?: string; readonly protectedUntil?: string; readonly document: object }
type Told = { readonly errors?: readonly FieldProblem[]; readonly claim?: Claim }

export function problemBody(status: number, name: string, title: string, { errors, claim }: Told = {}) {
  const type = `https://distributor-bridge.example/problems/${name}`
  return { type, title, status, ...(errors ? { errors } : {}), ...(claim ? { claim } : {}) }
}

/** No, and why: RFC 9457. */
export function problem(
  reply: FastifyReply,
  status: number,
  name: string,
  title: string,
  told: Told = {},
): FastifyReply {
  reply.code(status).type('application/problem+json')
  return reply.send(JSON.stringify(problemBody(status, name, title, told)))
}

/** The short name of a status that the server itself came upon. */
export const nameFor = (status = 500) =>
  status === 413 ? 'too-large' : status === 415 ? 'not-json' : status < 500 ? 'bad-request' : 'error'
