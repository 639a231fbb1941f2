import i18next from 'i18next'
import type { RecordedPart } from '#contract/recorder'
import { registrationOf, registrationsIn } from '#db/deals'
import { myProfile } from '#db/profile'
import { type CalendarEntry, calendarOf } from '#domain/deals/calendar'
import { type FlightLine, milestonesOf } from '#domain/deals/flight'
import { registrationStatuses } from '#domain/deals/registration'
import { isProtected } from '#domain/deals/states'
import { dayAt } from '#domain/values/dates'
import type { RegistrationId } from '#domain/values/ids'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { formatter } from '#ui/format'
import { fileName } from '../file-name'
import { say } from '../say'
import { flightWords, utc } from './flight-words'
import type { InHand } from './use-registration'
import { withParties } from './use-registrations'

const onOnePage = 18

/** One page as PDF where the advisor chooses; gives its name, null when the dialog was cancelled. */
export async function saveProof(hand: InHand, part: RecordedPart): Promise<string | null> {
  const bytes = await proofPdf(hand, part)
  const suggestedName = fileName(i18next.t('flight:proof.file', { client: hand.registration.form.legalName }))
  return (await must(bridge.files.save({ suggestedName, kind: 'pdf', bytes })))?.name ?? null
}

/** Who registered what with whom and when, what came back, and the head of the chain. */
export async function proofPdf(hand: InHand, part: RecordedPart): Promise<Uint8Array<ArrayBuffer>> {
  const [{ proofHtml }, { fontFaces }, profile] = await Promise.all([
    import('#export/proof-html'),
    import('#export/print-font'),
    myProfile(),
  ])
  const t = i18next.t
  const { registration, supplier, distributor } = hand
  const { form } = registration
  const { submitted, received, latest, receipt } = milestonesOf(part.lines)
  const { day } = formatter({ locale: i18next.language, negative: 'minus', currency: profile?.currency ?? 'USD' })
  const said = (line: FlightLine | null) => {
    const words = line && flightWords(line, t)
    return words ? `${utc(line.at)} · ${words.how || words.what}` : '–'
  }
  const facts = [
    [t('flight:proof.by'), [profile?.name, profile?.company].filter(Boolean).join(', ') || '–'],
    [t('flight:proof.client'), [form.legalName, form.city, form.country].filter(Boolean).join(', ') || '–'],
    [t('flight:proof.supplier'), [supplier?.name, form.offering].filter(Boolean).join(': ') || '–'],
    [t('flight:proof.distributor'), distributor?.name ?? '–'],
    [t('flight:proof.submitted'), submitted ? utc(submitted.at) : '–'],
    [t('flight:proof.received'), said(received)],
    [t('flight:proof.latest'), said(latest)],
    [t('flight:proof.protected'), registration.protectedUntil ? day(registration.protectedUntil) : '–'],
    [t('flight:proof.receipt'), receipt || registration.remoteId || '–'],
    [t('flight:proof.reference'), registration.id],
  ] as const
  const shown = part.lines.slice(-onOnePage)
  const left = part.lines.length - shown.length
  const copy = {
    language: i18next.language,
    title: t('flight:proof.title'),
    lead: t('flight:proof.lead'),
    brand: profile?.company || profile?.name || 'Evergreen',
    color: profile?.brandColor ?? '',
    facts,
    columns: [t('flight:proof.when'), t('flight:proof.what'), t('flight:proof.link')],
    lines: shown.map((line) => {
      const { what, how } = flightWords(line, t)
      return [utc(line.at), [what, how].filter(Boolean).join(' · '), `${line.sequence} ${line.hash.slice(0, 16)}`]
    }),
    more: left > 0 ? t('flight:proof.more', { count: left }) : '',
    chain: [
      [t('flight:proof.head'), part.head],
      [t('flight:proof.count'), String(part.count)],
      [t('flight:proof.printed'), utc(new Date(now()).toISOString())],
    ] as const,
    method: t('flight:proof.method'),
  }
  const html = proofHtml(copy, await fontFaces(JSON.stringify(copy)))
  const footer = t('flight:proof.footer', { client: form.legalName }).slice(0, 300)
  return new Uint8Array(await must(bridge.files.print({ html, paper: profile?.paper ?? 'A4', footer })))
}

/** These protections, or all that hold today, as a calendar file; gives its name, null when cancelled or when there is none. */
export async function saveCalendar(ids?: readonly RegistrationId[]): Promise<string | null> {
  const found = ids ? await Promise.all(ids.map(registrationOf)) : await registrationsIn(registrationStatuses)
  const today = dayAt(now())
  const held = found.flatMap((one) => (one?.protectedUntil && (ids || isProtected(one, today)) ? [one] : []))
  const t = i18next.t
  const entries = (await withParties(held)).map(({ registration, client, supplier, distributor }): CalendarEntry => {
    const names = { client: client || registration.form.legalName, supplier, distributor }
    return {
      registrationId: registration.id,
      until: registration.protectedUntil ?? today,
      title: t('flight:ics.title', names),
      notes: t('flight:ics.notes', names),
    }
  })
  if (entries.length === 0) {
    say(t('flight:ics.none'))
    return null
  }
  const bytes = new TextEncoder().encode(calendarOf(entries, t('flight:ics.name'), now()))
  const suggestedName = fileName(t('flight:ics.name'))
  return (await must(bridge.files.save({ suggestedName, kind: 'ics', bytes })))?.name ?? null
}
