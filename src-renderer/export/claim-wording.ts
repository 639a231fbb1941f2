import type { Month } from '#domain/values/dates'
import type { Wording } from './wording'

/** The language of a claim: the advisor's own, because the payer's is not known. */
export type ClaimWording = Pick<Wording, 'language' | 'direction' | 't' | 'money' | 'day'> & {
  readonly month: (value: Month) => string
}
