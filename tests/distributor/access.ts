import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** The one client that may have tokens; its secret is the API key. */
export const clientId = 'evergreen-partner'

export type Access = {
  readonly isKnown: (headers: {
    readonly 'x-api-key'?: unknown
    readonly authorization?: string | undefined
  }) => boolean
  /** Every token given so far is no longer good. */
  readonly forget: () => void
  readonly given: () => number
}

/** Who may come in: the API key, or a token that was given for a client id and secret. */
export function openAccess(apiKey: string): Access & { readonly grant: (form: URLSearchParams) => string | null } {
  const tokens = new Set<string>()
  let given = 0
  return {
    isKnown: (headers) =>
      headers['x-api-key'] === apiKey || tokens.has((headers.authorization ?? '').replace(/^Bearer /, '')),
    forget: () => tokens.clear(),
    given: () => given,
    grant: (form) => {
      const isGood =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === clientId &&
        form.get('client_secret') === apiKey
      if (!isGood) return null
      given += 1
      const token = `token-canary-${randomBytes(12).toString('hex')}`
      tokens.add(token)
      return token
    },
  }
}

export function tokenRoute(app: FastifyInstance, access: ReturnType<typeof openAccess>): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.post<{ Body: string }>('/v1/token', async ({ body }, reply) => {
    const token = access.grant(new URLSearchParams(body))
    if (token === null) return reply.code(401).send({ error: 'invalid_client' })
    return { access_token: token, token_type: 'Bearer', expires_in: 3600 }
  })
}
