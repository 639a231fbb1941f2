import type { ClaimSource } from '#domain/statements/claim'
import type { Month } from '#domain/values/dates'
import type { Wording } from './wording'

/** The language of a claim: the advisor's own, because the payer's is not known. */
export type ClaimWording = Pick<Wording, 'language' | 'direction' | 't' | 'money' | 'day'> & {
  readonly month: (value: Month) => string
}

/** Where a row stands that a claim rests on: in a sheet, or on a page. */
export const placeWords = ({ file, sheet, row, printed }: ClaimSource, { t }: ClaimWording): string =>
  printed ? t('claim.place-printed', { file, ...printed }) : t('claim.place', { file, sheet, row })
