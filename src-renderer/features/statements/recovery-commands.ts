import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { book } from '#db/book'
import { changeDispute, deleteDispute, linesOf, openDispute, sendDispute, servicesOf } from '#db/disputes'
import { myProfile } from '#db/profile'
import { payerEmail } from '#db/recovery'
import { namesOf } from '#db/residuals'
import { letterheadOf, paperReading } from '#domain/settings/profile'
import { askedOf, type Claim, claimSources, disputeOf } from '#domain/statements/claim'
import type { CheckCode, Finding } from '#domain/statements/finding'
import type { Dispute } from '#domain/statements/statement'
import { dayAt } from '#domain/values/dates'
import type { ClaimWording } from '#export/claim-wording'
import { bridge, FaultError, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { formatter } from '#ui/format'
import { recoveryLine } from './recovery-line'

export const packKinds = ['eml', 'pdf', 'csv'] as const
export type PackKind = (typeof packKinds)[number]

/** Keeps a finding as a draft dispute. */
export const draftDispute = (finding: Finding, who: string) =>
  openDispute(disputeOf(finding, { id: newId(), createdAt: now() }), who)

export const change = (dispute: Dispute, facts: Partial<Dispute>) => changeDispute(dispute.id, facts)

export const markSent = (dispute: Dispute) => sendDispute(dispute.id, dayAt(now()))

export const remove = (dispute: Dispute) => deleteDispute(dispute.id)

/** Writes the claim pack where the advisor chooses and says how it went; a cancelled dialog is no news. */
export async function savePack(dispute: Dispute, kind: PackKind): Promise<void> {
  try {
    const claim = await claimOf(dispute)
    const suggestedName = fileName(
      [claim.payer, claim.client || claim.account, dispute.check].filter(Boolean).join(' '),
    )
    const saved = await must(bridge.files.save({ suggestedName, kind, bytes: await makers[kind](claim) }))
    if (saved) notifications.show({ message: i18next.t('review:claim.saved', { name: saved.name }), withBorder: true })
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    const detail = i18next.t(`app:fault.${error.fault.code}`, { detail: error.fault.detail ?? '' })
    notifications.show({ message: i18next.t('review:claim.failed', { detail }), withBorder: true })
  }
}

/** The claim with the months as the book knows them now and the rows of the files that it rests on. */
export async function claimOf(dispute: Dispute): Promise<Claim> {
  const [months, lines, services, email] = await Promise.all([
    recoveryLine().claim({ today: dayAt(now()), dispute }),
    linesOf(dispute.lineIds),
    servicesOf([dispute]),
    payerEmail(dispute.distributorId),
  ])
  const files = await book().tables.statements.bulkGet([...new Set(lines.map((line) => line.statementId))])
  const fileNames = new Map(files.flatMap((file) => (file ? [[file.id, file.fileName] as const] : [])))
  const service = services.get(dispute.serviceId ?? '')
  const names = await namesOf(service ? [service.clientId] : [])
  return {
    payer: names.distributors.get(dispute.distributorId) ?? '',
    email,
    client: names.clients.get(service?.clientId ?? '') ?? '',
    supplier: names.suppliers.get(service?.supplierId ?? '') ?? '',
    account: service?.account ?? lines[0]?.account ?? '',
    check: dispute.check as CheckCode,
    expected: dispute.expected,
    paid: dispute.paid,
    difference: askedOf(dispute),
    months,
    sources: claimSources(lines, (line) => fileNames.get(line.statementId) ?? ''),
  }
}

type Maker = (claim: Claim) => Promise<Uint8Array<ArrayBuffer>>

/** The writers are read when they are first asked for. */
const makers: Readonly<Record<PackKind, Maker>> = {
  csv: async (claim) => (await import('#export/claim-csv')).claimCsv(claim, await wordingOf()),
  eml: async (claim) => {
    const [{ emlBytes }, { claimText }, { claimCsv }, wording, profile] = await Promise.all([
      import('#export/eml'),
      import('#export/claim-text'),
      import('#export/claim-csv'),
      wordingOf(),
      myProfile(),
    ])
    const subject = wording.t('claim.subject', { payer: claim.payer, account: claim.account || claim.client })
    const name = `${fileName(subject)}.csv`
    const bytes = claimCsv(claim, wording)
    return emlBytes({
      to: claim.email,
      subject,
      text: claimText(claim, profile?.name ?? '', wording),
      attachments: [{ name, type: 'text/csv; charset=utf-8', bytes }],
    })
  },
  pdf: async (claim) => {
    const [{ claimHtml }, { fontFaces }, wording, profile] = await Promise.all([
      import('#export/claim-html'),
      import('#export/print-font'),
      wordingOf(),
      myProfile(),
    ])
    const advisor = letterheadOf(profile)
    const fonts = await fontFaces(JSON.stringify(claim) + JSON.stringify(advisor))
    const html = claimHtml(claim, advisor, dayAt(now()), wording, fonts)
    const footer = wording.t('claim.title', { payer: claim.payer }).slice(0, 300)
    return new Uint8Array(await must(bridge.files.print({ html, paper: profile?.paper ?? 'A4', footer })))
  },
}

async function wordingOf(): Promise<ClaimWording> {
  const { language, reading } = paperReading(await myProfile())
  const { money, day, month } = formatter(reading)
  const words = i18next.getFixedT(language, 'review')
  return { language, direction: 'ltr', t: (key, params = {}) => words(key, params), money, day, month }
}

const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 120)
