import type { Delivery, Found, Polled, RemoteRegistration } from '#contract/connectors'
import type { RecordedEvent } from '#contract/recorder'
import type { Recorder } from './recorder'
import type { Trace } from './witness'

export type About = Pick<RecordedEvent, 'registrationId' | 'distributorId' | 'envelopeId' | 'kind'>

/** Writes down what went over the wire for one ask: each exchange a line, the outcome on the last. Nothing is sent when `recorder` is none. */
export async function recorded<Outcome extends Delivery | Found>(
  recorder: Recorder | undefined,
  about: About,
  work: (witness: (trace: Trace) => void) => Promise<Outcome>,
): Promise<Outcome> {
  const traces: Trace[] = []
  const outcome = await work((trace) => traces.push(trace))
  if (!recorder) return outcome
  const lines = traces.length > 0 ? traces : [{ asked: '', request: '', answered: '', answer: '' }]
  for (const [index, trace] of lines.entries())
    await recorder.note({ ...about, ...trace, outcome: index === lines.length - 1 ? outcomeText(outcome) : '' })
  return outcome
}

/** What a poll says of a registration that the log knows, when it is news. */
export async function recordNews(recorder: Recorder | undefined, distributorId: string, polled: Polled): Promise<void> {
  if (!recorder || polled.kind !== 'page') return
  for (const registration of polled.registrations) {
    const registrationId = registration.partnerReference
    const last = registrationId === '' ? null : await recorder.lastOutcome(registrationId)
    if (last === null || stateIn(last) === stateText(registration)) continue
    await recorder.note({
      registrationId,
      distributorId,
      envelopeId: '',
      kind: 'heard',
      asked: '',
      request: '',
      answered: '',
      answer: JSON.stringify(registration),
      outcome: `heard: ${stateText(registration)}`,
    })
  }
}

function outcomeText(outcome: Delivery | Found): string {
  switch (outcome.kind) {
    case 'delivered':
    case 'found':
      return `${outcome.kind}: ${stateText(outcome.registration)}`
    case 'changed-there':
      return `changed there: ${stateText(outcome.registration)}`
    case 'refused':
      return `refused: ${[outcome.status, outcome.code, outcome.title].filter(Boolean).join(' ')}`
    case 'unauthorized':
    case 'busy':
      return `${outcome.kind}: ${outcome.status}`
    case 'absent':
      return outcome.kind
    default:
      return `${outcome.left ? 'no answer' : 'not sent'}: ${outcome.reason}`
  }
}

function stateText({ rawStatus, protectedUntil, remoteId }: RemoteRegistration): string {
  return `${rawStatus}${protectedUntil ? ` until ${protectedUntil}` : ''} [${remoteId}]`
}

const stateIn = (outcome: string): string => outcome.slice(outcome.indexOf(': ') + 2)
