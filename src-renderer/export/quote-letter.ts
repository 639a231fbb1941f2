import type { ClientCopy } from '#domain/quotes/client-copy'
import type { Wording } from './wording'

export type Letter = { readonly subject: string; readonly text: string }

/** The words of the mail that brings a comparison: what is attached, what is recommended, until when it holds. */
export function quoteLetter(copy: ClientCopy, contactName: string, { t, money, day }: Wording): Letter {
  const { advisor, clientName, horizonMonths, number, title } = copy
  const best = copy.options.find((option) => option.recommended)
  const complete = best && best.missing.length === 0 ? best : null
  const paragraphs = [
    contactName === '' ? t('letter.hello') : t('letter.dear', { name: contactName }),
    t('letter.attached', { title, number, client: clientName, count: copy.options.length, months: horizonMonths }),
    best ? t('paper.recommend', { name: best.name }) : '',
    complete
      ? t('letter.costs', { monthly: money(complete.monthly), total: money(complete.tco), months: horizonMonths })
      : '',
    complete?.saved && complete.saved.minor > 0
      ? t('letter.saves', { amount: money(complete.saved), count: horizonMonths })
      : '',
    copy.validUntil ? t('paper.valid', { day: day(copy.validUntil) }) : '',
    t('letter.reply'),
    [advisor.name, advisor.company, advisor.phone].filter((one) => one !== '').join('\n'),
  ]
  return {
    subject: t('letter.subject', { title, number }),
    text: `${paragraphs.filter((one) => one !== '').join('\n\n')}\n`,
  }
}
