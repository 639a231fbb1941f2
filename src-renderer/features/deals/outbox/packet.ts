import i18next from 'i18next'
import { markSent, recordAnswer } from '#db/by-hand'
import { myProfile } from '#db/profile'
import type { Envelope, Registration } from '#domain/deals/registration'
import { bridge, must } from '#platform/bridge'
import { proofPdf } from '../registration/proof'
import type { InHand } from '../registration/use-registration'
import { note } from './note'

/** Opens the letter in the mail program, with the registration as CSV and JSON and its record as PDF. Nothing is sent by it. */
export async function openPacket(hand: InHand, envelope: Envelope): Promise<void> {
  const [{ packetCsv }, profile] = await Promise.all([import('#export/packet-csv'), myProfile()])
  const t = i18next.t
  const { registration, supplier } = hand
  const names = {
    client: registration.form.legalName,
    supplier: supplier?.name ?? '',
    reference: registration.id,
    advisor: [profile?.name, profile?.company].filter(Boolean).join(', '),
  }
  const facts = factsIn(envelope.document)
  const part = await must(bridge.recorder.read({ registrationId: registration.id }))
  const pdf = await proofPdf(hand, part).catch(() => null)
  const attachments = [
    ...(pdf ? [{ name: 'registration.pdf', bytes: pdf }] : []),
    { name: 'registration.csv', bytes: packetCsv(facts) },
    { name: 'registration.json', bytes: new TextEncoder().encode(envelope.document) },
  ]
  await must(
    bridge.connectors.openPacket({
      distributorId: envelope.distributorId,
      envelopeId: envelope.id,
      subject: t(`flight:packet.${envelope.kind}.subject`, names).slice(0, 300),
      letter: t(`flight:packet.${envelope.kind}.letter`, {
        ...names,
        facts: facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
      }).slice(0, 20_000),
      attachments,
    }),
  )
  await note('packet-opened', envelope)
}

/** The advisor says that the letter went out. */
export async function sentByHand(envelope: Envelope): Promise<void> {
  if (await markSent(envelope.id)) await note('marked-sent', envelope)
}

type Answer = Parameters<typeof recordAnswer>[1]

/** What the distributor answered by telephone or mail, into the book and into the record. */
export async function answeredByHand(registration: Registration, answer: Answer): Promise<boolean> {
  const recorded = await recordAnswer(registration.id, answer)
  if (!recorded.ok) return false
  const { id: registrationId, distributorId } = registration
  await note('answered-by-hand', { registrationId, distributorId, document: JSON.stringify(answer) })
  return true
}

/** Every value of the frozen document under the words of the form where it has them, and its own name where it has none. */
function factsIn(document: string): readonly (readonly [string, string])[] {
  const flat = (value: unknown, path: readonly string[]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => flat(one, [...path, name]))
      : [[path.join('.'), String(value)]]
  return flat(JSON.parse(document), [])
    .filter(([path]) => path !== 'formatVersion')
    .map(([path, value]) => [i18next.t(`flight:document.${path.replaceAll('.', '-')}`, { defaultValue: path }), value])
}
