import { type StatementRow, standingOf } from '#domain/commissions/payee-statement'
import type { ClaimWording } from './claim-wording'
import type { Wording } from './wording'

/** The language of a payee's statement: the advisor's own, because the payee's is not known. Amounts carry their currency code. */
export type PayeeWording = ClaimWording & Pick<Wording, 'percent'>

type Words = Pick<PayeeWording, 't' | 'money' | 'month'>

/** When a part came or is to come, and why not yet: in a sentence, or in the few words that a cell has room for. */
export function whereItStands(row: StatementRow, { t, money, month }: Words, kind = 'state-words'): string {
  const { below, payer } = row
  return t(`${kind}.${standingOf(row)}`, {
    ...{ payer, month: month(row.month) },
    ...(below && { minimum: money(below.minimum), to: below.goesTo ? month(below.goesTo) : '' }),
  })
}
