import { describe, expect, test } from 'vitest'
import { connectorKinds, endpointAsk } from '#contract/endpoint'
import { dryRun } from '#main/connectors/mapped'
import { readMapping } from '#main/connectors/mapping'
import {
  type ConnectionValues,
  endpointFrom,
  fieldsOf,
  usualOf,
} from '../../../src-renderer/features/settings/connection-kinds'
import { exampleMapping } from '../../../src-renderer/features/settings/example-mapping'
import { sampleDocument } from '../../../src-renderer/features/settings/sample-document'

const typed: ConnectionValues = {
  url: ' https://api.meridian.example ',
  clientId: 'app-1',
  publicKey: 'pk_1',
  partnerKey: 'vale',
  mapping: '{"version":1}',
  to: 'deals@meridian.example',
  key: 'the-secret',
}

describe('the form of every kind', () => {
  test.each(connectorKinds.filter((kind) => kind !== 'folder'))(
    'of %s makes a connection that main takes, its secret not in it',
    (kind) => {
      const shown = new Set(fieldsOf[kind].map((one) => one.name))
      const entered = Object.fromEntries(Object.entries(typed).filter(([name]) => shown.has(name as never)))
      const endpoint = endpointFrom('dist-1', kind, { ...usualOf(kind), ...entered })
      expect(endpointAsk.safeParse(endpoint).error?.issues ?? []).toEqual([])
      expect(JSON.stringify(endpoint)).not.toContain('the-secret')
    },
  )

  test('of a mapping begins with an example that fits, and its dry run is whole', () => {
    expect(readMapping(exampleMapping)).toHaveProperty('create')
    const kept = { kind: 'mapped', distributorId: 'd', url: 'https://x.example', allowLoopback: false } as const
    const target = {
      base: new URL(kept.url),
      allowed: { loopback: false, privateNetwork: false },
      apiKey: 'the-secret',
      kept: { ...kept, mapping: exampleMapping },
    }
    const shown = dryRun(target, sampleDocument)
    if (shown.kind !== 'request') throw new Error('no request')
    expect([shown.method, shown.url, shown.headers.authorization]).toEqual([
      'POST',
      'https://x.example/v1/deals',
      'Bearer •••',
    ])
    expect(JSON.parse(shown.body)).toMatchObject({ company: 'Osprey Logistics LLC', monthly: 1050 })
  })

  test('of a folder makes none: main asks for it', () => {
    expect(endpointFrom('dist-1', 'folder', {})).toBeNull()
  })
})
