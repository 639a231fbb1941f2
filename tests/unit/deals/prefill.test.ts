import { describe, expect, test } from 'vitest'
import { acceptedOf, choiceOf, draftFrom, stillNeeded } from '#domain/deals/draft'
import { type PrefillSource, prefill, refill } from '#domain/deals/prefill'
import { money } from '#domain/values/money'
import { quantity, unitPrice } from '#domain/values/quantity'
import { client, contact, offering, opportunity, quote, quoteLine, quoteOption, supplier } from '../../fakes/rows'

const phones = offering({ id: 'offering-1', category: 'ucaas', name: 'Alder Cloud PBX seat' })
const source = (facts: Partial<PrefillSource> = {}): PrefillSource => ({
  client: client(),
  contacts: [contact()],
  siteCount: 3,
  opportunity: opportunity(),
  option: quoteOption({ lines: [quoteLine({ offeringId: 'offering-1' })] }),
  supplier: supplier(),
  offerings: new Map([['offering-1', phones]]),
  ...facts,
})

describe('a registration is filled from what is known', () => {
  test('every filled field says where it came from, and nothing else does', () => {
    const { form, provenance } = prefill(source())
    expect(form).toMatchObject({
      legalName: 'Osprey Logistics LLC',
      contactName: 'Dana Whitfield',
      category: 'ucaas',
      offering: 'Alder Cloud PBX seat',
      seats: 42_000,
      sites: 3,
      termMonths: 36,
      estimatedMrc: money(105_000, 'USD'),
      currentProvider: 'Own PBX and PRI',
    })
    expect(provenance).toMatchObject({
      legalName: 'client',
      contactName: 'contact',
      estimatedMrc: 'option',
      sites: 'client',
      need: 'opportunity',
    })
    expect(provenance.notes).toBeUndefined()
  })

  test('the decision maker speaks before the contact that stands first', () => {
    const clerk = contact({ id: 'a', name: 'Abe Clerk', decisionMaker: false })
    const { form } = prefill(source({ contacts: [clerk, contact({ id: 'b', email: '' })] }))
    expect(form.contactName).toBe('Dana Whitfield')
  })

  test('without an accepted option the amount is the opportunity’s, and the term is not made up', () => {
    const { form, provenance } = prefill(source({ option: null }))
    expect(form.estimatedMrc).toEqual(money(200_000, 'USD'))
    expect(provenance.estimatedMrc).toBe('opportunity')
    expect(form.termMonths).toBeNull()
  })

  test('only the lines of this supplier count, optional ones do not', () => {
    const option = quoteOption({
      lines: [
        quoteLine({ offeringId: 'offering-1' }),
        quoteLine({ id: 'other', supplierId: 'supplier-2', unitMrc: unitPrice(900_000_000, 'USD') }),
        quoteLine({ id: 'maybe', optional: true }),
      ],
    })
    expect(prefill(source({ option })).form.estimatedMrc).toEqual(money(105_000, 'USD'))
  })

  test('a line without a price leaves the amount to the opportunity: a part never passes for the whole', () => {
    const option = quoteOption({ lines: [quoteLine(), quoteLine({ id: 'open', unitMrc: null })] })
    expect(prefill(source({ option })).provenance.estimatedMrc).toBe('opportunity')
  })

  test('megabits are not seats', () => {
    const option = quoteOption({ lines: [quoteLine({ unit: 'Mbps', quantity: quantity(500_000) })] })
    expect(prefill(source({ option })).form.seats).toBeNull()
  })

  test('another supplier fills again, and what was typed stays', () => {
    const before = prefill(source())
    const typed = {
      form: { ...before.form, need: 'Recording for 10 years', legalName: 'Osprey Group LLC' },
      provenance: { ...before.provenance, need: 'typed' as const, legalName: 'typed' as const },
    }
    const after = refill(typed, source({ supplier: supplier({ id: 'supplier-2', categories: ['voice'] }) }))
    expect(after.form).toMatchObject({
      need: 'Recording for 10 years',
      legalName: 'Osprey Group LLC',
      category: 'voice',
    })
    expect(after.form.seats).toBeNull()
    expect(after.provenance).toMatchObject({ legalName: 'typed', category: 'catalog' })
  })
})

describe('what is missing is named', () => {
  test('a full deal misses nothing', () => {
    const draft = draftFrom(source(), quote(), { supplierId: 's', distributorId: 'd' }, 'registration-1', 0)
    expect(stillNeeded(draft)).toEqual([])
  })

  test('an address that no mail can reach is put right before it is sent', () => {
    const odd = source({ contacts: [contact({ email: 'dana at osprey' })] })
    const draft = draftFrom(odd, quote(), { supplierId: 's', distributorId: 'd' }, 'registration-1', 0)
    expect(stillNeeded(draft)).toEqual([{ field: 'contactEmail', why: 'malformed' }])
  })

  test('empty needed fields are named in the order of the form, after supplier and distributor', () => {
    const bare = source({
      client: client({ address: '', country: '' }),
      contacts: [contact({ email: '' })],
      opportunity: opportunity({ need: '', mrc: null }),
      option: null,
      supplier: null,
    })
    const draft = draftFrom(bare, null, { supplierId: '', distributorId: '' }, 'registration-1', 0)
    expect(stillNeeded(draft).map((need) => need.field)).toEqual([
      'supplierId',
      'distributorId',
      'country',
      'contactEmail',
      'category',
      'estimatedMrc',
    ])
  })
})

describe('the accepted option decides', () => {
  test('supplier with the most monthly charge and the option’s distributor', () => {
    const option = quoteOption({
      lines: [
        quoteLine({ supplierId: 'small', quantity: quantity(1000) }),
        quoteLine({ id: 'b', supplierId: 'large' }),
      ],
    })
    const said = quote({ status: 'accepted', acceptedId: 'option-1', acceptedOn: '2026-11-20', options: [option] })
    expect(choiceOf(acceptedOf([quote(), said]))).toEqual({ supplierId: 'large', distributorId: 'distributor-1' })
  })

  test('a presented quote decides nothing', () => {
    expect(choiceOf(acceptedOf([quote({ status: 'presented' })]))).toEqual({ supplierId: '', distributorId: '' })
  })
})
