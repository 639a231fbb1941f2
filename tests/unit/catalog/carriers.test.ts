import { describe, expect, test } from 'vitest'
import { carriersFor } from '#domain/catalog/carriers'
import { percent } from '#domain/values/rate'
import { carry, distributor } from '../../fakes/rows'

const meridian = distributor({ id: 'm', name: 'Meridian TSD' })
const canopy = distributor({ id: 'c', name: 'Canopy Partners' })
const whole = carry({ id: '1', distributorId: 'm', residual: percent(16) })
const own = carry({ id: '2', distributorId: 'm', offeringId: 'o-1', residual: percent(12) })
const other = carry({ id: '3', distributorId: 'c', offeringId: 'o-2', residual: percent(20) })

describe('who carries an offering', () => {
  test('the most specific row wins, also when it pays less', () => {
    expect(carriersFor('o-1', [whole, own], [meridian])).toEqual([{ distributor: meridian, carry: own }])
  })

  test('a rate for another offering is nobody else’s', () => {
    expect(carriersFor('o-1', [whole, other], [meridian, canopy])).toEqual([{ distributor: meridian, carry: whole }])
    expect(carriersFor(null, [own, other], [meridian, canopy])).toEqual([])
  })

  test('the best paying comes first, and a deleted distributor not at all', () => {
    const also = carry({ id: '4', distributorId: 'c', residual: percent(18) })
    expect(carriersFor(null, [whole, also], [meridian, canopy]).map((one) => one.distributor.name)).toEqual([
      'Canopy Partners',
      'Meridian TSD',
    ])
    expect(carriersFor(null, [whole, also], [canopy]).map((one) => one.distributor.name)).toEqual(['Canopy Partners'])
  })
})
