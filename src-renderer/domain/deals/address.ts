import { distance } from '../clients/company-score'
import type { ClientId } from '../values/ids'
import { fold } from '../values/text'

export type Address = {
  readonly address: string
  readonly city: string
  readonly postcode: string
  readonly country: string
}

export type Likeness = 'same' | 'near'

/**
 * Whether two addresses mean one door (`same`), or one house behind another door or in another spelling (`near`): the same street and number in the
 * same town, or under the same postcode, whatever the way of writing them. Null for others, and for an address without a number or without a
 * place, which is too vague to say so.
 */
export function addressLikeness(a: Address, b: Address): Likeness | null {
  const [one, other] = [doorOf(a.address), doorOf(b.address)]
  if (!one || !other || !isSamePlace(a, b)) return null
  if (one.house === other.house) return one.unit === other.unit ? 'same' : 'near'
  return isMisspelt(one.house, other.house) ? 'near' : null
}

/** An address of a client; `site` is empty for the client's own. */
export type Place = Address & { readonly clientId: ClientId; readonly site: string }
export type Neighbour = Place & { readonly likeness: Likeness }

/** The clients behind the same or a near door, each by its nearest place: the same before a near one, its own before a site. */
export function neighboursAt(mine: Address, places: readonly Place[]): ReadonlyMap<ClientId, Neighbour> {
  const found = new Map<ClientId, Neighbour>()
  const rank = ({ likeness, site }: Neighbour) => (likeness === 'same' ? 0 : 2) + (site === '' ? 0 : 1)
  for (const place of places) {
    const likeness = addressLikeness(mine, place)
    if (likeness === null) continue
    const known = found.get(place.clientId)
    const one = { ...place, likeness }
    if (!known || rank(one) < rank(known)) found.set(place.clientId, one)
  }
  return found
}

function isSamePlace(a: Address, b: Address): boolean {
  if (a.country !== '' && b.country !== '' && fold(a.country) !== fold(b.country)) return false
  const same = (x: string, y: string) => fold(x) !== '' && fold(x).replace(/\s/g, '') === fold(y).replace(/\s/g, '')
  return same(a.postcode, b.postcode) || same(a.city, b.city)
}

/** One slip in a street of some letters; digits never count as one, because the next house is another. */
function isMisspelt(a: string, b: string): boolean {
  const isLong = a.replace(/[\d ]/g, '').length >= 8
  return isLong && a.replace(/\D/g, '') === b.replace(/\D/g, '') && distance(a, b) <= 1
}

/** What stands for one word in different hands. */
const short: Readonly<Record<string, string>> = {
  street: 'st',
  saint: 'st',
  road: 'rd',
  avenue: 'ave',
  av: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  square: 'sq',
  highway: 'hwy',
  parkway: 'pkwy',
  suite: 'ste',
  floor: 'fl',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  calle: 'c',
  avenida: 'avda',
}

const units: ReadonlySet<string> = new Set(['ste', 'fl', 'unit', 'apt', 'rm', 'room', 'piso', 'planta', 'puerta'])

/** Street and number in one order, and the door inside the house; null where there is no number. */
function doorOf(text: string): { readonly house: string; readonly unit: string } | null {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => short[word] ?? word)
  const isUnit = words.map((word, at) => units.has(word) || (at > 0 && units.has(words[at - 1] ?? '')))
  const [house, unit] = [false, true].map((inside) => words.filter((_, at) => isUnit[at] === inside).sort())
  if (!house?.some((word) => /\d/.test(word)) || house.length < 2) return null
  return { house: house.join(' '), unit: unit?.join(' ') ?? '' }
}
