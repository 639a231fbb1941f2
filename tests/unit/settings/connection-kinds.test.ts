import { describe, expect, test } from 'vitest'
import { connectorKinds, endpointAsk } from '#contract/endpoint'
import {
  type ConnectionValues,
  endpointFrom,
  fieldsOf,
  usualOf,
} from '../../../src-renderer/features/settings/connection-kinds'

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

  test('of a folder makes none: main asks for it', () => {
    expect(endpointFrom('dist-1', 'folder', {})).toBeNull()
  })
})
