import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import {
  changePayee,
  changePayout,
  type KnownPayee,
  type NameRefusal,
  recordPayout,
  removePayout,
  renamePayee,
} from '#db/payees'
import { myProfile } from '#db/profile'
import type { Payee, Payout } from '#domain/commissions/payee'
import type { PayeeStatement } from '#domain/commissions/payee-statement'
import { letterheadOf, paperReading } from '#domain/settings/profile'
import { dayAt, type Month, monthOf } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import type { PayeeWording } from '#export/payee-wording'
import { bridge, FaultError, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { go } from '#session/place'
import { formatter } from '#ui/format'

export const notePayee = ({ row, name }: KnownPayee, facts: Partial<Pick<Payee, 'email' | 'notes'>>) =>
  changePayee({ id: row?.id ?? newId(), name }, facts)

/** Renames somebody and stays on their page; what is refused is said at the field. */
export async function callPayee({ row, name }: KnownPayee, to: string): Promise<NameRefusal | null> {
  const id = row?.id ?? newId()
  const renamed = await renamePayee({ id, name }, to)
  if (!renamed.ok) return renamed.refusal
  if (!row) go({ at: 'residuals', view: 'payees', payee: id })
  return null
}

/** Paid today, for the statement of a month; for one that is still to come, of this month. */
export function payOut({ row, name }: KnownPayee, amount: Money, statement: Month) {
  const paidOn = dayAt(now())
  const month = statement < monthOf(paidOn) ? statement : monthOf(paidOn)
  return recordPayout({ id: row?.id ?? newId(), name }, { id: newId(), month, amount, paidOn, note: '' })
}

export const correctPayout = ({ id }: Payout, facts: Partial<Payout>) => changePayout(id, facts)

export const takePayoutBack = ({ id }: Payout, name: string) => removePayout(id, name)

/** Writes the statement where the advisor chooses and says how it went; a cancelled dialog is no news. */
export async function saveStatement(statement: PayeeStatement, kind: 'pdf' | 'csv'): Promise<void> {
  try {
    const wording = await wordingOf()
    const bytes = await makers[kind](statement, wording)
    const { from, to } = statement.period
    const period = from === to ? from : from.slice(0, 4)
    const suggestedName = fileName(wording.t('paper.file', { name: statement.payee, period }))
    const saved = await must(bridge.files.save({ suggestedName, kind, bytes }))
    if (saved)
      notifications.show({ message: i18next.t('payees:statement.saved', { name: saved.name }), withBorder: true })
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const detail = i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
    notifications.show({ message: i18next.t('payees:statement.failed', { detail }), withBorder: true })
  }
}

type Maker = (statement: PayeeStatement, wording: PayeeWording) => Promise<Uint8Array<ArrayBuffer>>

/** The writers are read when they are first asked for. */
const makers: Readonly<Record<'pdf' | 'csv', Maker>> = {
  csv: async (statement, wording) => (await import('#export/payee-csv')).payeeCsv(statement, wording),
  pdf: async (statement, wording) => {
    const [{ payeeHtml }, { fontFaces }, profile] = await Promise.all([
      import('#export/payee-html'),
      import('#export/print-font'),
      myProfile(),
    ])
    const advisor = letterheadOf(profile)
    const fonts = await fontFaces(JSON.stringify(statement) + JSON.stringify(advisor))
    const html = payeeHtml(statement, advisor, dayAt(now()), wording, fonts)
    const footer = wording.t('paper.title', { name: statement.payee }).slice(0, 300)
    return new Uint8Array(await must(bridge.files.print({ html, paper: profile?.paper ?? 'A4', footer })))
  },
}

async function wordingOf(): Promise<PayeeWording> {
  const { language, reading } = paperReading(await myProfile())
  const { moneyCode, percent, day, month } = formatter(reading)
  const words = i18next.getFixedT(language, 'payees')
  return {
    language,
    direction: 'ltr',
    t: (key, params = {}) => words(key, params),
    money: moneyCode,
    percent,
    day,
    month,
  }
}

const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
