import { expect, test } from 'vitest'
import { connectorOf } from '#main/connectors/all'

const kinds = ['bridge', 'microsoft', 'hubspot', 'salesforce', 'partnerstack', 'mapped', 'email', 'folder'] as const

test.each(kinds)('%s offers only what it can be asked', (kind) => {
  const connector = connectorOf({ kind })
  const declares = connector.declares({ kind, mapping: '' } as never)
  if (!connector.update) expect(declares.editable).toEqual({})
  if (!connector.extend) expect(declares.protection.extends).toBe(false)
  if (!connector.told) expect(declares.tells ?? false).toBe(false)
})
