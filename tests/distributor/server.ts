import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Access, openAccess, tokenRoute } from './access.ts'
import { etagOf, type UpdateDocument } from './amend.ts'
import { answerFault, bodyProblems } from './contract.ts'
import { controlRoutes } from './control.ts'
import { type Answer, type Desk, openDesk, type RegistrationDocument } from './desk.ts'
import { type Fault, type Faults, openFaults, problemOf, spoil } from './faults.ts'
import { listHeld, type Query } from './list.ts'
import { openPartner, type Partner, partnerRoutes } from './partner.ts'
import { nameFor, problem, problemBody, readJson } from './problem.ts'
import { openReview, type Review } from './review.ts'
import { type Held, openStore, type Store } from './store.ts'

export type Options = {
  /** Null keeps everything in memory. */
  readonly folder: string | null
  readonly apiKey: string
  readonly now?: () => number
  /** Milliseconds between the steps of the automatic review; 0 leaves it to the control API. */
  readonly reviewPace?: number
  /** False plays a distributor that knows keys but not references, to see whether the client needs the help. */
  readonly uniqueReferences?: boolean
}

export type Sandbox = {
  readonly app: FastifyInstance
  readonly store: Store
  readonly desk: Desk
  readonly faults: Faults
  readonly review: Review
  readonly partner: Partner
  readonly access: Access
  /** Requests below `/v1` so far, by method and path. */
  readonly heard: string[]
  /** Answers that broke our own contract: none, ever. */
  readonly breaches: string[]
}

declare module 'fastify' {
  interface FastifyRequest {
    fault: Fault | null
  }
}

const list = '/v1/registrations'
const one = '/v1/registrations/:id'
const extension = '/v1/registrations/:id/extension'
const withdrawal = '/v1/registrations/:id/withdrawal'

/** A distributor in a box: the whole published contract over HTTP, with a desk, a reviewer and faults on demand. */
export function buildSandbox({
  folder,
  apiKey,
  now = Date.now,
  reviewPace = 0,
  uniqueReferences = true,
}: Options): Sandbox {
  const app = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: true })
  const store = openStore(folder)
  const desk = openDesk(store, now, uniqueReferences)
  const faults = openFaults()
  const review = openReview(desk, store, reviewPace, now)
  const [partner, access] = [openPartner(), openAccess(apiKey)]
  const sandbox: Sandbox = { app, store, desk, faults, review, partner, access, heard: [], breaches: [] }

  app.decorateRequest('fault', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/v1')) {
      sandbox.heard.push(`${request.method} ${request.url}`)
      request.fault = faults.take()
    }
    if (request.url !== '/v1/token' && !access.isKnown(request.headers))
      return problem(reply, 401, 'unauthorized', 'The API key is not known')
  })
  app.addHook('preHandler', async ({ fault, raw }, reply) => {
    if (!fault || fault.after) return
    if (fault.kind === 'reset') raw.socket.destroy()
    if (fault.kind === 'reset' || fault.kind === 'silent') return new Promise<undefined>(() => undefined)
    const spoken = problemOf(fault)
    if (spoken) return problem(reply, spoken.status, spoken.name, 'The sandbox was told to answer this')
    return reply.send({})
  })
  app.addHook('onSend', async (request, reply, payload) => {
    checkAnswer(sandbox, request, reply, payload)
    const { fault } = request
    if (!fault) return payload
    const spoken = fault.after ? problemOf(fault) : null
    if (spoken) {
      reply.code(spoken.status).header('content-type', 'application/problem+json')
      reply.removeHeader('content-length')
      return spoil(
        fault,
        request,
        reply,
        JSON.stringify(problemBody(spoken.status, spoken.name, 'Told to answer this')),
      )
    }
    return spoil(fault, request, reply, payload)
  })
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) =>
    problem(reply, error.statusCode ?? 500, nameFor(error.statusCode), error.message),
  )
  app.setNotFoundHandler((_request, reply) => problem(reply, 404, 'not-found', 'Nothing is here'))

  app.post<{ Body: string }>(list, async (request, reply) =>
    asked(request, reply, list, (key, document) => desk.create(key, request.body, document as RegistrationDocument)),
  )
  app.patch<{ Body: string; Params: { id: string } }>(one, async (request, reply) =>
    asked(request, reply, one, (key, document) =>
      desk.update(request.params.id, key, request.body, document as UpdateDocument, request.headers['if-match']),
    ),
  )
  app.post<{ Body: string; Params: { id: string } }>(extension, async (request, reply) =>
    asked(request, reply, extension, (key, document) =>
      desk.extend(request.params.id, key, request.body, (document as RegistrationDocument).partnerReference),
    ),
  )
  app.post<{ Body: string; Params: { id: string } }>(withdrawal, async (request, reply) =>
    asked(request, reply, withdrawal, (key, document) =>
      desk.withdraw(request.params.id, key, request.body, (document as RegistrationDocument).partnerReference),
    ),
  )
  app.get<{ Querystring: Query }>(list, async ({ query }, reply) => {
    const page = listHeld(store, query)
    if (!page) return problem(reply, 400, 'invalid-query', 'The query cannot be read')
    return { items: page.items.map(shown), nextCursor: page.nextCursor }
  })
  app.get<{ Params: { id: string } }>(one, async ({ params }, reply) => {
    const entry = store.byId(params.id)
    if (!entry) return problem(reply, 404, 'not-found', 'No such registration')
    return reply.header('etag', etagOf(entry.held)).send(shown(entry.held))
  })
  tokenRoute(app, access)
  partnerRoutes(app, partner, (reply) => problem(reply, 400, 'invalid-query', 'The query cannot be read'))
  app.get<{ Params: { id: string } }>('/v1/statements/:id/content', async ({ params }, reply) => {
    const file = partner.files.get(params.id)
    if (!file) return problem(reply, 404, 'not-found', 'No such statement')
    return reply.type(file.contentType).send(file.bytes)
  })
  controlRoutes(sandbox)
  return sandbox
}

/** A request that changes something: its key, its body by the contract, then the desk. */
async function asked(
  request: FastifyRequest<{ Body: string }>,
  reply: FastifyReply,
  route: string,
  work: (key: string, document: unknown) => Promise<Answer>,
) {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.trim() === '')
    return problem(reply, 400, 'idempotency-key-missing', 'Idempotency-Key is required')
  const document = readJson(request.body)
  if (document === undefined) return problem(reply, 400, 'invalid-json', 'The body is not JSON')
  const problems = bodyProblems(contractPath(route), request.method.toLowerCase(), document)
  if (problems.length > 0)
    return problem(reply, 422, 'invalid-registration', 'Some fields need another look', { errors: problems })
  const answer = await work(key, document)
  if (answer.kind === 'problem') return problem(reply, answer.status, answer.name, answer.title, answer)
  reply.code(answer.status).header('etag', etagOf(answer.held)).header('idempotency-key', key)
  if (answer.status === 201) reply.header('location', `${list}/${answer.held.id}`)
  if (answer.replayed) reply.header('idempotency-replayed', 'true')
  return reply.send(shown(answer.held))
}

function checkAnswer(sandbox: Sandbox, request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const route = request.routeOptions.url
  if (!route?.startsWith('/v1') || (request.fault && !request.fault.after && !problemOf(request.fault))) return
  const type = String(reply.getHeader('content-type') ?? '')
  const isFile = Buffer.isBuffer(payload)
  const body = typeof payload === 'string' ? readJson(payload) : isFile ? payload.toString('latin1') : undefined
  const breach = answerFault(contractPath(route), request.method.toLowerCase(), reply.statusCode, type, body)
  if (breach) sandbox.breaches.push(breach)
}

const contractPath = (route: string) => route.replace(':id', '{id}')

function shown(held: Held) {
  const { version: _version, supplier: _supplier, ...told } = held
  return { ...told, etag: etagOf(held) }
}
