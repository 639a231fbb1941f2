import type { ClaimWording } from './claim-wording'
import type { Wording } from './wording'

/** The language of a payee's statement: the advisor's own, because the payee's is not known. Amounts carry their currency code. */
export type PayeeWording = ClaimWording & Pick<Wording, 'percent'>
