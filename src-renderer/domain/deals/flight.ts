/** One line of the flight recorder, as far as a reader needs it. Times are UTC. */
export type FlightLine = {
  readonly sequence: number
  readonly at: string
  readonly hash: string
  readonly event: {
    readonly kind: string
    readonly envelopeId: string
    readonly asked: string
    readonly request: string
    readonly answered: string
    readonly answer: string
    readonly outcome: string
  }
}

/** How a line came out, as a key of the `flight` words; `words` are the system's own. */
export type FlightOutcome = {
  readonly key:
    | 'delivered'
    | 'found'
    | 'heard'
    | 'refused'
    | 'changed'
    | 'unauthorized'
    | 'busy'
    | 'absent'
    | 'lost'
    | 'unsent'
    | 'none'
  readonly words: string
  /** The other side's own number for the registration, empty when it gave none. */
  readonly receipt: string
}

export type Milestones = {
  readonly submitted: FlightLine | null
  /** The first line that shows that the other side has it. */
  readonly received: FlightLine | null
  /** The last word of the other side. */
  readonly latest: FlightLine | null
  readonly receipt: string
}

export function outcomeOf({ event }: FlightLine): FlightOutcome {
  const [head = '', rest = ''] = event.outcome.split(/: (.*)/s)
  const key = keys[head]
  if (!key) return { key: 'none', words: event.outcome, receipt: '' }
  const stated = /^(.*) \[([^\]]*)\]$/s.exec(rest)
  return { key, words: stated?.[1] ?? rest, receipt: stated?.[2] ?? '' }
}

/** What a proof is about: when it was submitted here, when the other side had it, and what it said last. */
export function milestonesOf(lines: readonly FlightLine[]): Milestones {
  const has = (line: FlightLine) => speaking.has(outcomeOf(line).key) || line.event.kind === 'marked-sent'
  const received = lines.find(has) ?? null
  const latest = lines.findLast((line) => speaking.has(outcomeOf(line).key) || line.event.kind === 'answered-by-hand')
  return {
    submitted:
      lines.find((line) => line.event.kind === 'submitted') ?? lines.find((line) => line.event.request !== '') ?? null,
    received,
    latest: latest ?? received,
    receipt: received ? outcomeOf(received).receipt : '',
  }
}

const keys: Readonly<Record<string, FlightOutcome['key']>> = {
  delivered: 'delivered',
  found: 'found',
  heard: 'heard',
  refused: 'refused',
  'changed there': 'changed',
  unauthorized: 'unauthorized',
  busy: 'busy',
  absent: 'absent',
  'no answer': 'lost',
  'not sent': 'unsent',
}
const speaking: ReadonlySet<string> = new Set(['delivered', 'found', 'heard'])
