import { countries } from '../values/countries'
import { fold } from '../values/text'

/** The ISO code of a country written as a code or by its English or Spanish name; null when it is not one. */
export function countryCode(text: string): string | null {
  const trimmed = text.trim()
  if (/^[A-Za-z]{2}$/.test(trimmed) && known().has(fold(trimmed))) return trimmed.toUpperCase()
  return known().get(fold(text)) ?? null
}

/** Country names that a misspelling is compared with. */
export const countryNames = (): readonly string[] => names().map(([name]) => name)

/** Names that more than one country goes by: the likelier is offered, never taken. */
export const likelyCountry: Readonly<Record<string, string>> = {
  korea: 'South Korea',
  congo: 'Congo - Kinshasa',
  guinea: 'Guinea',
}

const also: Readonly<Record<string, string>> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  'united states of america': 'US',
  'ee uu': 'US',
  eeuu: 'US',
  'estados unidos de america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  inglaterra: 'GB',
  holland: 'NL',
  holanda: 'NL',
  'the netherlands': 'NL',
  'south korea': 'KR',
  'republic of korea': 'KR',
  uae: 'AE',
  'czech republic': 'CZ',
  turkey: 'TR',
  mejico: 'MX',
  russia: 'RU',
  'ivory coast': 'CI',
  bolivia: 'BO',
  venezuela: 'VE',
}

let found: ReadonlyMap<string, string> | null = null
let spelled: readonly (readonly [string, string])[] | null = null

function names(): readonly (readonly [string, string])[] {
  spelled ??= ['en', 'es'].flatMap((language) => {
    const inWords = new Intl.DisplayNames([language], { type: 'region' })
    return countries.map((code) => [inWords.of(code) ?? code, code] as const)
  })
  return spelled
}

function known(): ReadonlyMap<string, string> {
  found ??= new Map([
    ...countries.map((code) => [fold(code), code] as const),
    ...names().map(([name, code]) => [fold(name), code] as const),
    ...Object.entries(also),
  ])
  return found
}
