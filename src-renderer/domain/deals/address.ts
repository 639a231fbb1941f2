import { fold } from '../values/text'

export type Address = {
  readonly address: string
  readonly city: string
  readonly postcode: string
  readonly country: string
}

/**
 * Whether two addresses mean one door: the same street and number in the same town, or under the same postcode, whatever the way of
 * writing them. An address without a number or without a place is too vague to say so.
 */
export function isSameAddress(a: Address, b: Address): boolean {
  const [one, other] = [streetOf(a.address), streetOf(b.address)]
  if (one === '' || one !== other) return false
  if (a.country !== '' && b.country !== '' && fold(a.country) !== fold(b.country)) return false
  const same = (x: string, y: string) => fold(x) !== '' && fold(x).replace(/\s/g, '') === fold(y).replace(/\s/g, '')
  return same(a.postcode, b.postcode) || same(a.city, b.city)
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

/** The street with its number in one order; empty where there is no number. */
function streetOf(text: string): string {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => short[word] ?? word)
  return words.some((word) => /\d/.test(word)) && words.length > 1 ? [...words].sort().join(' ') : ''
}
