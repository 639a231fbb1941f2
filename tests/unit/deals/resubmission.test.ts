import { expect, test } from 'vitest'
import { draftFrom, resubmission } from '#domain/deals/draft'
import { refill } from '#domain/deals/prefill'
import type { Registration } from '#domain/deals/registration'
import { client, opportunity } from '../../fakes/rows'

const source = {
  client: client(),
  contacts: [],
  siteCount: 0,
  opportunity: opportunity(),
  option: null,
  supplier: null,
  offerings: new Map(),
}
const before: Registration = {
  ...draftFrom(source, null, { supplierId: 's', distributorId: 'd' }, 'first', 1),
  status: 'expired',
  rawStatus: 'Lapsed',
  statusReason: 'Protection ended without an order.',
  remoteId: 'REG-1',
  etag: '"7"',
  formEtag: '"7"',
  submittedAt: 5,
  protectedUntil: '2026-10-31',
  extra: { costCentre: '4711' },
  edits: { notes: 'never sent' },
}

test('a deal that comes again has its last form and says so, and nothing of the old answer', () => {
  const typed = { ...before, form: { ...before.form, notes: 'Two clinics', legalName: 'Osprey Holdings' } }
  const again = resubmission(typed, 'Again, after REG-1.', 'second', 9)
  expect(again.form).toEqual({ ...typed.form, notes: 'Again, after REG-1.\nTwo clinics' })
  expect(again).toMatchObject({ id: 'second', status: 'draft', supplierId: 's', distributorId: 'd', createdAt: 9 })
  expect(again.extra).toEqual({ costCentre: '4711' })
  const asked = [
    again.remoteId,
    again.etag,
    again.rawStatus,
    again.statusReason,
    again.submittedAt,
    again.protectedUntil,
  ]
  expect(asked).toEqual(['', '', '', '', 0, null])
  expect([again.edits, again.theirs, again.formEtag]).toEqual([undefined, undefined, undefined])
})

test('the words on why it comes again outlive another choice of supplier', () => {
  const again = resubmission(before, 'Again, after REG-1.', 'second', 9)
  expect(refill(again, source).form.notes).toBe('Again, after REG-1.')
})
