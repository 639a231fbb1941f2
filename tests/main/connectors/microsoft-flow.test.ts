import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEndpoints } from '#main/connectors/endpoints'
import { openRecorder } from '#main/connectors/recorder'
import { signIn } from '#main/connectors/sign-in'
import { connectorHandlers } from '#main/handlers/connectors'
import { settingsFile } from '#main/settings'
import { ownFolder } from '../folder'
import { answering } from './answering'
import { deliverAsk, json, now, pollAsk, reference } from './deal'

const referral = {
  id: '4111fffc-f9ee-4d53-bba6-569135228642',
  externalReferenceId: reference,
  status: 'New',
  substatus: 'Pending',
  updatedDateTime: '2026-03-31T10:00:00Z',
  eTag: '"1"',
}

/** Microsoft's sign-in and its Partner API on one loopback server: tokens live for one request, as if an hour had gone by. */
async function microsoft() {
  const live = new Set<string>()
  let made = 0
  let state: Record<string, string> = { status: 'New', substatus: 'Pending' }
  const server = await answering((request, response, body) => {
    const answer = (status: number, said: unknown) => response.writeHead(status, json).end(JSON.stringify(said))
    if (request.url?.includes('/oauth2/v2.0/token')) {
      const asked = new URLSearchParams(body)
      const good = asked.get('code') === 'the-code' || asked.get('refresh_token')?.startsWith('refresh-canary')
      if (!good) return void answer(400, { error: 'invalid_grant' })
      made += 1
      live.add(`access-canary-${made}`)
      return void answer(200, {
        access_token: `access-canary-${made}`,
        refresh_token: `refresh-canary-${made}`,
        expires_in: 3600,
        token_type: 'Bearer',
      })
    }
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    if (!live.delete(token)) return void answer(401, { error: { code: 'unauthenticated', message: 'x' } })
    if (request.method === 'POST') return void answer(201, referral)
    answer(200, { '@odata.count': 1, value: [{ ...referral, ...state, expirationDateTime: '2026-06-30T00:00:00Z' }] })
  })
  return {
    ...server,
    decide: (next: Record<string, string>) => {
      state = next
    },
  }
}

function browse(url: string): Promise<unknown> {
  return new Promise((settle) => get(url.replace('localhost', '127.0.0.1'), (response) => settle(response.resume())))
}

test('from the sign-in to an approved referral: the token is renewed on the way and stands in no file', async () => {
  const desk = await microsoft()
  const at = `http://127.0.0.1:${desk.port}`
  const folder = ownFolder()
  const settings = settingsFile(folder)
  const secrets = new Map<string, string>()
  const endpoints = openEndpoints(
    {
      read: () => settings.read().endpoints,
      write: (kept) => settings.change({ endpoints: [...kept] }),
    },
    (id) => secrets.get(id) ?? null,
    [],
    async (id, secret) => secrets.set(id, secret),
  )
  const recorder = openRecorder(join(folder, 'flight'), now)
  const handlers = connectorHandlers(endpoints, now, recorder)
  await handlers['connectors.setEndpoint']({
    kind: 'microsoft',
    distributorId: 'd',
    url: at,
    loginUrl: at,
    tenant: 'organizations',
    clientId: 'app-1',
    consent: true,
    allowLoopback: true,
  })
  const waiting = signIn(
    endpoints.desk('d'),
    async (url) => {
      const asked = new URL(url).searchParams
      void browse(`${asked.get('redirect_uri')}?code=the-code&state=${asked.get('state')}`)
    },
    { done: 'done', failed: 'failed' },
  )
  await endpoints.signedIn('d', await waiting.refreshToken)
  expect(await handlers['connectors.endpoints'](undefined)).toMatchObject([{ hasSecret: true }])

  expect(await handlers['connectors.deliver'](deliverAsk)).toMatchObject({
    kind: 'delivered',
    registration: { status: 'submitted' },
  })
  desk.decide({ status: 'Active', substatus: 'Accepted' })
  expect(await handlers['connectors.poll'](pollAsk)).toMatchObject({
    kind: 'page',
    registrations: [{ status: 'approved', protectedUntil: '2026-06-30T00:00:00Z', partnerReference: reference }],
  })

  const { lines } = await recorder.read(reference)
  expect(lines.map((line) => line.event.outcome)).toEqual([
    `delivered: New / Pending [${referral.id}]`,
    `heard: Active / Accepted until 2026-06-30T00:00:00Z [${referral.id}]`,
  ])
  const files = ['settings.json', 'flight/flight.log', 'flight/flight.head'].map((name) =>
    readFileSync(join(folder, name), 'latin1'),
  )
  expect(files.join('\n')).not.toMatch(/canary|the-code/)
  expect(secrets.get('d')).toMatch(/^refresh-canary-\d$/)
})
