import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Referral = { readonly id: string; readonly externalReferenceId: string } & Record<string, unknown>

export type MicrosoftDesk = {
  readonly url: string
  /** Referrals that were made, by our reference, oldest first. */
  readonly referrals: () => readonly Referral[]
  /** Method and path of every request that arrived. */
  readonly heard: readonly string[]
  readonly decide: (status: Record<string, string>) => void
  readonly close: () => Promise<void>
}

const json = { 'content-type': 'application/json; charset=utf-8' }

/**
 * Microsoft's sign-in and the referrals of its Partner API on one loopback server, as its documentation says: a code is changed for tokens
 * with PKCE, an access token opens one hour, a create answers 201 with the referral and its ETag, and the list has `value`.
 */
export async function microsoftDesk(): Promise<MicrosoftDesk> {
  const referrals: Referral[] = []
  const heard: string[] = []
  const live = new Set<string>()
  let made = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      heard.push(`${request.method} ${request.url}`)
      const answer = (status: number, said: unknown) => response.writeHead(status, json).end(JSON.stringify(said))
      if (request.url?.includes('/oauth2/v2.0/token')) {
        const asked = new URLSearchParams(body)
        const proved = asked.get('code') === 'the-code' && (asked.get('code_verifier') ?? '').length >= 43
        if (!proved && !asked.get('refresh_token')?.startsWith('refresh-'))
          return answer(400, { error: 'invalid_grant' })
        made += 1
        live.add(`access-${made}`)
        const tokens = { access_token: `access-${made}`, refresh_token: `refresh-${made}` }
        return answer(200, { ...tokens, expires_in: 3600, token_type: 'Bearer' })
      }
      if (!live.has((request.headers.authorization ?? '').replace('Bearer ', '')))
        return answer(401, { error: { code: 'unauthenticated', message: 'token' } })
      if (request.method !== 'POST') return answer(200, { '@odata.count': referrals.length, value: referrals })
      const asked = JSON.parse(body) as Referral
      const referral = {
        ...asked,
        id: `4111fffc-f9ee-4d53-bba6-${String(referrals.length + 1).padStart(12, '0')}`,
        status: 'New',
        substatus: 'Pending',
        updatedDateTime: new Date().toISOString(),
        eTag: '"1"',
      }
      referrals.push(referral)
      return answer(201, referral)
    })
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    referrals: () => referrals,
    heard,
    decide: (status) => {
      const updatedDateTime = new Date(Date.now() + 1000).toISOString()
      for (const [at, one] of referrals.entries()) referrals[at] = { ...one, ...status, updatedDateTime, eTag: '"2"' }
    },
    close: () =>
      new Promise((settle) => {
        server.closeAllConnections()
        server.close(() => settle())
      }),
  }
}
