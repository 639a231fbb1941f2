import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  changeOpportunity,
  changeRegistration,
  deleteDraft,
  deleteOpportunity,
  moveOpportunity,
  opportunitiesIn,
  opportunitiesOf,
  opportunityOf,
  registrationOf,
  registrationsIn,
  registrationsWith,
  saveOpportunity,
} from '#db/deals'
import { undoLast } from '#db/undo'
import { write } from '#db/write'
import { draftFrom } from '#domain/deals/draft'
import { moved } from '#domain/deals/pipeline'
import type { Registration } from '#domain/deals/registration'
import { closeBook, openTestBook, type TestBook } from '../fakes/book'
import { client, opportunity } from '../fakes/rows'

let opened: TestBook
beforeEach(async () => {
  opened = await openTestBook()
})
afterEach(closeBook)

const choice = { supplierId: 'supplier-1', distributorId: 'distributor-1' }
const source = {
  client: client(),
  contacts: [],
  siteCount: 0,
  opportunity: opportunity(),
  option: null,
  supplier: null,
  offerings: new Map(),
}
const draft = (facts: Partial<Registration> = {}): Registration => ({
  ...draftFrom(source, null, choice, 'registration-1', 0),
  ...facts,
})
const seed = (row: Registration) => write({ label: 'x' }, ['registrations'], (pens) => pens.registrations.put(row))

describe('opportunities', () => {
  test('two edits of different fields both stay', async () => {
    await saveOpportunity(opportunity())
    await Promise.all([
      changeOpportunity('opportunity-1', { nextStep: 'Call Dana' }),
      changeOpportunity('opportunity-1', { source: 'Web' }),
    ])
    expect(await opportunityOf('opportunity-1')).toMatchObject({ nextStep: 'Call Dana', source: 'Web' })
  })

  test('a move is one act: undo brings stage, day and reason back', async () => {
    await saveOpportunity(opportunity())
    await moveOpportunity('opportunity-1', true, (row) => moved(row, 'lost', 'Price', opened.time.now, '2026-11-24'))
    expect(opened.said.at(-1)).toMatchObject({ label: 'opportunity-moved', say: true })
    await undoLast()
    expect(await opportunityOf('opportunity-1')).toMatchObject({ stage: 'quoting', closedOn: null, closeReason: '' })
  })

  test('a deleted one leaves every list and comes back with undo', async () => {
    await saveOpportunity(opportunity())
    await deleteOpportunity('opportunity-1')
    expect([await opportunityOf('opportunity-1'), ...(await opportunitiesOf('client-1'))]).toEqual([undefined])
    expect(await opportunitiesIn(['quoting'])).toEqual([])
    await undoLast()
    expect(await opportunitiesIn(['lead', 'quoting'])).toHaveLength(1)
  })
})

describe('registrations', () => {
  test('the first change of a new draft makes its row, the second works on the row', async () => {
    const base = draft()
    await changeRegistration(base, (row) => ({ ...row, form: { ...row.form, need: 'Voice' } }))
    await changeRegistration(base, (row) => ({ ...row, form: { ...row.form, notes: 'Soon' } }))
    expect((await registrationOf('registration-1'))?.form).toMatchObject({ need: 'Voice', notes: 'Soon' })
  })

  test('what a distributor holds is not changed here', async () => {
    await seed(draft({ status: 'submitted' }))
    const answer = await changeRegistration(draft(), (row) => ({ ...row, supplierId: 'other' }))
    expect(answer).toEqual({ ok: false, refusal: 'locked' })
    expect((await registrationOf('registration-1'))?.supplierId).toBe('supplier-1')
  })

  test('only a draft is deleted', async () => {
    await seed(draft({ status: 'queued' }))
    expect(await deleteDraft(draft())).toEqual({ ok: false, refusal: 'locked' })
    await seed(draft({ id: 'registration-2' }))
    expect((await deleteDraft(draft({ id: 'registration-2' }))).ok).toBe(true)
    expect((await registrationsIn(['queued', 'draft'])).map((one) => one.id)).toEqual(['registration-1'])
  })

  test('the conflict check finds a client and supplier through any distributor', async () => {
    await seed(draft({ status: 'approved', distributorId: 'distributor-2' }))
    await seed(draft({ id: 'other', supplierId: 'supplier-2' }))
    const found = await registrationsWith(['client-1', 'client-9'], 'supplier-1')
    expect(found.map((one) => one.id)).toEqual(['registration-1'])
  })
})
