import type { OfferingId } from '../values/ids'
import type { Carry, Distributor } from './catalog'

/** A distributor with the row that says at which residual it carries something. `carry.offeringId` null: the whole supplier. */
export type Carrier = { readonly distributor: Distributor; readonly carry: Carry }

/**
 * Who carries an offering (null: the supplier as a whole) and at which residual, highest first, then by name. Per distributor
 * the most specific row wins: one for the offering stands before one for its supplier, also when it pays less.
 */
export function carriersFor(
  offeringId: OfferingId | null,
  carries: readonly Carry[],
  distributors: readonly Distributor[],
): readonly Carrier[] {
  return distributors
    .flatMap((distributor) => {
      const mine = carries.filter((carry) => carry.distributorId === distributor.id)
      const carry = mine.find((row) => offeringId !== null && row.offeringId === offeringId) ?? mine.find(isWhole)
      return carry ? [{ distributor, carry }] : []
    })
    .sort((a, b) => b.carry.residual - a.carry.residual || a.distributor.name.localeCompare(b.distributor.name))
}

const isWhole = (carry: Carry) => carry.offeringId === null
