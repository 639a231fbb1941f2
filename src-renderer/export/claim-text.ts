import type { Claim } from '#domain/statements/claim'
import { type ClaimWording, placeWords } from './claim-wording'

/** The claim as a letter in plain words: what, how much, month by month, on which rows it rests. */
export function claimText(claim: Claim, advisor: string, wording: ClaimWording): string {
  const { t, money, month } = wording
  const months = claim.months.map((one) =>
    t('claim.month-line', {
      month: month(one.month),
      expected: money(one.expected),
      paid: one.paid ? money(one.paid) : t('claim.nothing'),
      difference: money(one.difference),
      rule: one.rule,
      version: one.version,
    }),
  )
  const sources = claim.sources.map((one) =>
    t('claim.source-line', { place: placeWords(one, wording), amount: money(one.amount) }),
  )
  return [
    t('claim.hello', { payer: claim.payer }),
    '',
    t('claim.ask', { amount: money(claim.difference) }),
    t(`claim.reason.${claim.check}`),
    '',
    ...about(claim, wording),
    '',
    ...months,
    ...(sources.length > 0 ? ['', t('claim.sources'), ...sources] : []),
    '',
    t('claim.please'),
    '',
    advisor,
  ].join('\n')
}

/** Who and which account, leaving out what a claim about a payer as a whole does not have. */
export function about(claim: Claim, { t }: ClaimWording): readonly string[] {
  const facts = [
    ['client', claim.client],
    ['supplier', claim.supplier],
    ['account', claim.account],
  ] as const
  return facts.flatMap(([name, value]) => (value === '' ? [] : [`${t(`claim.column.${name}`)}: ${value}`]))
}
