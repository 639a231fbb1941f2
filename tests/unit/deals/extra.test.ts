import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extraField } from '#contract/endpoint'
import { freeze } from '#domain/deals/document'
import { draftFrom, stillNeeded } from '#domain/deals/draft'
import { type ExtraField, lackingExtra, nameFor, onlyAsked } from '#domain/deals/extra'
import { readDocument, wordsOf } from '#main/connectors/document'
import { readMapping } from '#main/connectors/mapping'
import { bodyProblems } from '../../distributor/contract'
import { client, opportunity } from '../../fakes/rows'

const field = (facts: Partial<ExtraField>): ExtraField => ({
  name: 'costCentre',
  label: 'Cost centre',
  kind: 'text',
  required: true,
  choices: [],
  ...facts,
})
const source = {
  client: client(),
  contacts: [],
  siteCount: 0,
  opportunity: opportunity(),
  option: null,
  supplier: null,
  offerings: new Map(),
}
const draft = draftFrom(
  source,
  null,
  { supplierId: 's', distributorId: 'd' },
  '01936f00-0000-7000-8000-0000000000aa',
  0,
)
const around = { supplier: 'Alder', advisor: { name: 'Ada', company: '', email: '', phone: '' }, now: 0 }

describe('what a distributor asks for beside the form', () => {
  test.each([
    [field({}), '', 'missing'],
    [field({ required: false }), '', undefined],
    [field({ kind: 'number' }), 'twelve', 'malformed'],
    [field({ kind: 'number' }), '12,5', undefined],
    [field({ kind: 'day' }), '2026-02-30', 'malformed'],
    [field({ kind: 'day' }), '2026-02-28', undefined],
    [field({ kind: 'yes-no' }), 'no', undefined],
    [field({ kind: 'choice', choices: ['East', 'West'] }), 'North', 'malformed'],
    [field({ kind: 'choice', choices: ['East', 'West'] }), 'East', undefined],
  ] as const)('%j with %j is %j', (asked, value, why) => {
    expect(lackingExtra([asked], { costCentre: value })[0]?.why).toBe(why)
  })

  test('stops Submit, below everything that the form itself lacks', () => {
    const needs = stillNeeded({ ...draft, supplierId: '' }, [], [field({})])
    expect(needs.map((one) => one.field)).toEqual(['supplierId', 'category', 'extra.costCentre'])
  })

  test('what was typed for another distributor does not leave', () => {
    const typed = { ...draft, extra: { costCentre: '4711', oldField: 'secret' } }
    const document = freeze(onlyAsked(typed, [field({})]), around)
    expect(JSON.parse(document).extra).toEqual({ costCentre: '4711' })
    expect(freeze(onlyAsked(typed, []), around)).not.toContain('extra')
  })

  test('goes as the contract has it, and as words to systems without a field for it', () => {
    const document = freeze({ ...draft, extra: { costCentre: '4711' } }, around)
    const problems = bodyProblems('/v1/registrations', 'post', JSON.parse(document))
    expect(problems.filter(({ pointer }) => pointer.startsWith('/extra'))).toEqual([])
    expect(wordsOf(readDocument(document))).toContain('costCentre: 4711')
  })

  test('a mapping may put it where it belongs', () => {
    const mapping = {
      version: 1,
      auth: { in: 'none' },
      idempotency: { by: 'none' },
      create: { method: 'POST', path: '/deals', body: { ref: '{partnerReference}', centre: '{extra.costCentre}' } },
      read: { id: 'id', reference: 'ref' },
    }
    expect(readMapping(JSON.stringify(mapping))).toHaveProperty('create')
  })

  test('any label gets a name that main takes, and no two the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { maxLength: 12 }), (labels) => {
        const names: string[] = []
        for (const label of labels) names.push(nameFor(label, names))
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) expect(extraField.shape.name.safeParse(name).success).toBe(true)
      }),
    )
  })
})
