import profiles from '../../../resources/profiles/surcharges.json'
import type { Day } from '../values/dates'
import { mulDiv } from '../values/integer'
import { type Rate, rate, wholeRate } from '../values/rate'
import type { Surcharge } from './pricing'
import type { QuoteLine } from './quote'

/** Estimated taxes and fees of one country and service class, from a day on. The advisor owns the number in the quote. */
export type SurchargeProfile = {
  readonly id: string
  readonly country: string
  /** `voip` for interconnected voice, `any` for every service. */
  readonly serviceClass: string
  readonly name: string
  readonly rate: Rate
  readonly from: Day
  /** Businesses commonly get this tax back: then it is no cost to compare. */
  readonly recoverable: boolean
  readonly source: string
  /** The last day for which the rate was published, where it changes by plan; null holds until further notice. */
  readonly until: Day | null
  /** When the rate was last compared with a public source, and with which. */
  readonly checkedOn: Day
  readonly checkedAgainst: string
}

/** Each part is a rate on a share of the charge, rounded once to a millionth; parts add up. */
export const surchargeProfiles: readonly SurchargeProfile[] = profiles.map((profile) => ({
  id: profile.id,
  country: profile.country,
  serviceClass: profile.serviceClass,
  name: profile.name,
  rate: rate(profile.parts.reduce((total, part) => total + mulDiv(part.ppm, part.of, wholeRate), 0)),
  from: profile.from as Day,
  recoverable: profile.recoverable,
  source: profile.source,
  until: ('until' in profile ? profile.until : null) as Day | null,
  checkedOn: profile.checkedOn as Day,
  checkedAgainst: profile.checkedAgainst,
}))

/** Profiles in force on a day, the latest of each country and class; those of the country first. */
export function profilesOn(on: Day, country: string): readonly SurchargeProfile[] {
  const latest = new Map<string, SurchargeProfile>()
  for (const profile of surchargeProfiles) {
    const key = `${profile.country} ${profile.serviceClass}`
    const known = latest.get(key)
    if (profile.from <= on && (!known || known.from < profile.from)) latest.set(key, profile)
  }
  const own = (profile: SurchargeProfile) => (profile.country === country ? 0 : 1)
  return [...latest.values()].sort((a, b) => own(a) - own(b) || a.id.localeCompare(b.id))
}

/** The quote keeps the rate itself, so that a later file never changes what a client was shown. */
export const surchargeFrom = ({ id, name, rate: share, from }: SurchargeProfile): Surcharge => ({
  profileId: id,
  name,
  rate: share,
  from,
})

/** The line is taxed as its option is; null would say that it is not taxed at all. */
export function withOptionTaxes({ surcharge: _, ...line }: QuoteLine): QuoteLine {
  return line
}
