import { createHash } from 'node:crypto'
import { get } from 'node:http'
import { describe, expect, test } from 'vitest'
import { askBearing } from '#main/connectors/bearing'
import { limits } from '#main/connectors/http'
import { type SignInDesk, signIn } from '#main/connectors/sign-in'
import { openTokens } from '#main/connectors/tokens'
import { answering } from './answering'
import { json, now } from './deal'

const words = { done: 'You can close this page.', failed: 'Not connected.' }
const allowed = { loopback: true, privateNetwork: false }

/** A token desk on loopback that keeps what it was sent. */
async function desk(answer: (fields: URLSearchParams) => readonly [number, unknown]) {
  const server = await answering((_request, response, body) => {
    const [status, said] = answer(new URLSearchParams(body))
    response.writeHead(status, json).end(JSON.stringify(said))
  })
  const at = `http://127.0.0.1:${server.port}`
  const place: SignInDesk = {
    authorizeUrl: new URL(`${at}/authorize`),
    url: new URL(`${at}/token`),
    clientId: 'client-1',
    scope: 'all offline_access',
    askScope: 'all offline_access',
    allowed,
    port: 0,
    path: '/',
  }
  return { ...server, place }
}

/** What a browser does with an address on this machine. */
function browse(url: string): Promise<{ status: number; text: string }> {
  return new Promise((settle, refuse) => {
    get(url.replace('localhost', '127.0.0.1'), (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => settle({ status: response.statusCode ?? 0, text }))
    }).on('error', refuse)
  })
}

const backWith = (asked: string, answer: Record<string, string>) => {
  const url = new URL(new URL(asked).searchParams.get('redirect_uri') ?? '')
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  return url.href
}

describe('signing in', () => {
  test('asks with a challenge whose verifier only the token desk sees, and keeps the refresh token', async () => {
    const { place, bodies } = await desk(() => [
      200,
      { access_token: 'a', refresh_token: 'refresh-1', expires_in: 3600 },
    ])
    let asked = new URL('http://x')
    let page: Promise<{ status: number; text: string }> | null = null
    const waiting = signIn(
      place,
      async (url) => {
        asked = new URL(url)
        page = browse(backWith(url, { code: 'code-1', state: asked.searchParams.get('state') ?? '' }))
      },
      words,
    )
    expect(await waiting.refreshToken).toBe('refresh-1')
    expect(await page).toEqual({ status: 200, text: words.done })
    const sent = new URLSearchParams(bodies[0])
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
    expect(
      createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url'),
    ).toBe(asked.searchParams.get('code_challenge'))
    expect(sent.get('redirect_uri')).toBe(asked.searchParams.get('redirect_uri'))
    expect(sent.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+\/$/)
    expect([sent.get('code'), sent.get('client_id'), sent.has('client_secret')]).toEqual(['code-1', 'client-1', false])
  })

  test('hears nobody who does not know the state', async () => {
    const { place, heard } = await desk(() => [200, {}])
    const waiting = signIn(
      place,
      async (url) => {
        const forged = await browse(backWith(url, { code: 'stolen', state: 'guess' }))
        expect(forged).toEqual({ status: 404, text: '' })
        waiting.cancel()
      },
      words,
    )
    await expect(waiting.refreshToken).rejects.toThrow('sign-in-cancelled')
    expect(heard).toEqual([])
  })

  test.each([
    ['the advisor says no', { error: 'access_denied' }, [200, {}] as const],
    ['the code is refused', { code: 'c' }, [400, { error: 'invalid_grant' }] as const],
    ['no refresh token is given', { code: 'c' }, [200, { access_token: 'a' }] as const],
  ])('fails in words when %s', async (_what, answer, said) => {
    const { place } = await desk(() => said)
    const waiting = signIn(
      place,
      async (url) => {
        void browse(backWith(url, { ...answer, state: new URL(url).searchParams.get('state') ?? '' }))
      },
      words,
    )
    await expect(waiting.refreshToken).rejects.toThrow('sign-in')
  })

  test('gives up in the end', async () => {
    const { place } = await desk(() => [200, {}])
    await expect(signIn(place, async () => undefined, words, 20).refreshToken).rejects.toThrow('sign-in-late')
  })
})

describe('an access token', () => {
  test('is fetched once for many, and a renewed refresh token is kept before it is used', async () => {
    let refresh = 'refresh-1'
    const kept: string[] = []
    const { place, bodies } = await desk(() => [
      200,
      { access_token: 'a', refresh_token: 'refresh-2', expires_in: 3600 },
    ])
    const tokens = openTokens(
      place,
      () => refresh,
      async (token) => {
        kept.push(token)
        refresh = token
      },
    )
    const found = await Promise.all([1, 2, 3].map(() => tokens.bearer(now(), limits)))
    expect(found).toEqual(Array.from({ length: 3 }, () => ({ kind: 'token', token: 'a' })))
    expect(bodies).toHaveLength(1)
    expect(kept).toEqual(['refresh-2'])
    await tokens.bearer(now() + 3_600_000, limits)
    expect(new URLSearchParams(bodies[1]).get('refresh_token')).toBe('refresh-2')
  })

  test('that is refused is renewed once, and the request goes again', async () => {
    let round = 0
    const { place } = await desk(() => {
      round += 1
      return [200, { access_token: `token-${round}`, expires_in: 3600 }]
    })
    const api = await answering((request, response) => {
      const good = request.headers.authorization === 'Bearer token-2'
      response.writeHead(good ? 200 : 401, json).end('{}')
    })
    const tokens = openTokens(
      place,
      () => 'refresh-1',
      async () => undefined,
    )
    const request = { method: 'GET' as const, url: new URL('/x', api.target.base), headers: {} }
    expect(await askBearing({ ...api.target, tokens }, request, now, limits)).toMatchObject({
      kind: 'answer',
      status: 200,
    })
    expect(api.heard).toHaveLength(2)
  })

  test.each([
    [[400, { error: 'invalid_grant' }] as const, { kind: 'unauthorized', status: 400 }],
    [[500, {}] as const, { kind: 'unreachable', left: false, reason: 'sign-in' }],
    [[200, 'a portal'] as const, { kind: 'unreachable', left: false, reason: 'sign-in' }],
  ])('that the desk answers with %j leaves the deal unsent', async (answer, outcome) => {
    const { place } = await desk(() => answer)
    const api = await answering((_request, response) => response.writeHead(200, json).end('{}'))
    const tokens = openTokens(
      place,
      () => 'refresh-1',
      async () => undefined,
    )
    const request = { method: 'POST' as const, url: new URL('/x', api.target.base), headers: {} }
    expect(await askBearing({ ...api.target, tokens }, request, now, limits)).toEqual(outcome)
    expect(api.heard).toEqual([])
  })
})
