import { describe, expect, test } from 'vitest'
import { bridge } from '#main/connectors/bridge'
import { openEndpoints } from '#main/connectors/endpoints'
import { settingsFile } from '#main/settings'
import { ownFolder } from '../folder'

const meridian = { distributorId: 'dist-meridian', kind: 'bridge' as const, allowLoopback: false }

function endpointsIn(folder: string, keys: Record<string, string> = {}, fixed = [] as never[]) {
  const settings = settingsFile(folder)
  const store = {
    read: () => settings.read().endpoints,
    write: (endpoints: readonly never[]) => settings.change({ endpoints: [...endpoints] }),
  }
  return openEndpoints(store as never, (id) => keys[id] ?? null, fixed)
}

describe('an endpoint', () => {
  test('survives a restart and shows the page its host alone', async () => {
    const folder = ownFolder()
    const shown = await endpointsIn(folder).set({ ...meridian, url: 'https://api.meridian.example:8443/tenant-9/' })
    expect(shown).toEqual({
      distributorId: 'dist-meridian',
      kind: 'bridge',
      host: 'api.meridian.example:8443',
      hasSecret: false,
      declares: bridge.declares(meridian as never),
    })
    const again = endpointsIn(folder, { 'dist-meridian': 'k' })
    expect(again.list()).toEqual([{ ...shown, hasSecret: true }])
    expect(again.target('dist-meridian').base.href).toBe('https://api.meridian.example:8443/tenant-9/')
  })

  test('set again replaces, removed is gone', async () => {
    const endpoints = endpointsIn(ownFolder(), { 'dist-meridian': 'k' })
    await endpoints.set({ ...meridian, url: 'https://a.example' })
    await endpoints.set({ ...meridian, url: 'https://b.example' })
    expect(endpoints.list().map((one) => one.host)).toEqual(['b.example'])
    await endpoints.remove('dist-meridian')
    expect(endpoints.list()).toEqual([])
    expect(() => endpoints.target('dist-meridian')).toThrow('no-endpoint')
  })

  test('keeps what the distributor asks for beside the form, also at a new address; a demo’s is never stored', async () => {
    const folder = ownFolder()
    const asked = { name: 'costCentre', label: 'Cost centre', kind: 'text' as const, required: true, choices: [] }
    const endpoints = endpointsIn(folder)
    await endpoints.set({ ...meridian, url: 'https://a.example' })
    expect((await endpoints.setExtra('dist-meridian', [asked])).declares.extra).toEqual([asked])
    await endpoints.set({ ...meridian, url: 'https://b.example' })
    expect(endpointsIn(folder).list()).toMatchObject([{ host: 'b.example', declares: { extra: [asked] } }])

    const demo = { ...meridian, distributorId: 'dist-demo', url: 'http://127.0.0.1:1', allowLoopback: true }
    const other = ownFolder()
    const shown = endpointsIn(other, {}, [demo] as never[])
    await shown.setExtra('dist-demo', [asked])
    expect(shown.list()).toMatchObject([{ declares: { extra: [asked] } }])
    expect(endpointsIn(other).list()).toEqual([])
  })

  test('that may not be reached is refused before it is kept', async () => {
    const endpoints = endpointsIn(ownFolder())
    await expect(async () => endpoints.set({ ...meridian, url: 'http://api.example' })).rejects.toThrow('refused-url')
    await expect(async () => endpoints.set({ ...meridian, url: 'https://10.0.0.8' })).rejects.toThrow('refused-url')
    expect(endpoints.list()).toEqual([])
    await endpoints.set({ ...meridian, url: 'https://10.0.0.8', allowPrivate: true })
    expect(endpoints.list()).toHaveLength(1)
  })

  test('without its key is no endpoint yet', async () => {
    const endpoints = endpointsIn(ownFolder())
    await endpoints.set({ ...meridian, url: 'https://a.example' })
    expect(() => endpoints.target('dist-meridian')).toThrow('no-endpoint')
  })

  test('that is signed in to has no key until the browser came back, and forgets old tokens then', async () => {
    const secrets = new Map<string, string>()
    const settings = settingsFile(ownFolder())
    const store = {
      read: () => settings.read().endpoints,
      write: (endpoints: readonly never[]) => settings.change({ endpoints: [...endpoints] }),
    }
    const endpoints = openEndpoints(
      store as never,
      (id) => secrets.get(id) ?? null,
      [],
      async (id, secret) => secrets.set(id, secret),
    )
    const facts = {
      kind: 'microsoft',
      loginUrl: 'https://login.example',
      tenant: 't-1',
      clientId: 'c-1',
      consent: true,
    } as const
    const shown = await endpoints.set({ ...meridian, ...facts, url: 'https://api.example' })
    expect(shown).toMatchObject({ kind: 'microsoft', hasSecret: false, declares: { access: 'browser' } })
    expect(endpoints.desk('dist-meridian').authorizeUrl.href).toBe('https://login.example/t-1/oauth2/v2.0/authorize')
    expect(() => endpoints.target('dist-meridian')).toThrow('no-endpoint')
    await endpoints.signedIn('dist-meridian', 'refresh-1')
    const before = endpoints.target('dist-meridian').tokens
    expect(endpoints.target('dist-meridian').tokens).toBe(before)
    await endpoints.signedIn('dist-meridian', 'refresh-2')
    expect(endpoints.target('dist-meridian').tokens).not.toBe(before)
    const hidden = { ...meridian, ...facts, url: 'https://api.example', loginUrl: 'http://login.example' }
    await expect(async () => endpoints.set(hidden)).rejects.toThrow('refused-url')
  })

  test('of a demo wins and is never stored', async () => {
    const folder = ownFolder()
    await endpointsIn(folder).set({ ...meridian, url: 'https://a.example' })
    const fixed = [{ ...meridian, url: 'http://127.0.0.1:4010', allowLoopback: true }]
    const demo = endpointsIn(folder, { 'dist-meridian': 'k' }, fixed as never[])
    expect(demo.list().map((one) => one.host)).toEqual(['127.0.0.1:4010'])
    expect(
      endpointsIn(folder)
        .list()
        .map((one) => one.host),
    ).toEqual(['a.example'])
  })
})
