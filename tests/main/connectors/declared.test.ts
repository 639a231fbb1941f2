import { expect, test } from 'vitest'
import { connectorOf } from '#main/connectors/all'

/** Those that know themselves; a mapped system offers what its mapping says. */
const kinds = ['bridge', 'microsoft', 'hubspot', 'salesforce', 'partnerstack', 'email', 'folder'] as const

test.each(kinds)('%s offers only what it can be asked', (kind) => {
  const connector = connectorOf({ kind })
  const declares = connector.declares({ kind } as never)
  if (!connector.update) expect(declares.editable).toEqual({})
  if (!connector.extend) expect(declares.protection.extends).toBe(false)
  if (!connector.told) expect(declares.tells ?? false).toBe(false)
})

test.each(['bridge', 'microsoft'] as const)(
  '%s lets what is asked for beside the form be changed there too',
  (kind) => {
    const extra = [{ name: 'costCentre', label: 'Cost centre', kind: 'text', required: false, choices: [] }]
    const { editable } = connectorOf({ kind }).declares({ kind, extra } as never)
    for (const fields of Object.values(editable)) expect(fields).toContain('extra.costCentre')
  },
)
