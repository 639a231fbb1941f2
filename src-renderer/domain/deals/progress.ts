import type { Instant } from '../values/dates'
import { changedFields, changesIn, changesTo, factsBeyond, factsIn, only } from './amendment'
import { fieldAt } from './document'
import { factsOf, withFacts } from './extra'
import type { Claim, Outcome, RemoteRegistration } from './outcome'
import type { Envelope, Facts, Registration, RegistrationStatus, Theirs } from './registration'
import { protectedDay, statusOf } from './remote-status'

/** The registration once its envelope stands as `envelope` after `outcome`; a refusal's words go to the fields they mean. */
export function afterTry(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (envelope.kind === 'update') return afterUpdate(registration, envelope, outcome, now)
  if (outcome.kind === 'delivered') return afterDelivery(registration, envelope, outcome.registration, now)
  if (envelope.kind !== 'register') return afterRequest(registration, envelope, outcome, now)
  if (outcome.kind === 'refused' && envelope.status === 'refused') {
    const isConflict = envelope.lastFault?.code === 'conflict'
    return {
      ...registration,
      status: isConflict ? 'conflict' : 'draft',
      statusReason: outcome.title,
      problems: problemsOf(outcome),
      ...(isConflict && outcome.claim && { theirs: theirsOf(outcome.claim, now) }),
      updatedAt: now,
    }
  }
  const status: RegistrationStatus = envelope.status === 'parked' ? 'draft' : 'queued'
  return registration.status === status ? registration : { ...registration, status, updatedAt: now }
}

/** What the distributor says of a registration now, its version of the form included. The same object when it says nothing new. */
export function heard(registration: Registration, remote: RemoteRegistration, now: Instant): Registration {
  const facts = { ...standingOf(registration, remote), remoteId: remote.remoteId, etag: remote.etag ?? '' }
  const seen = withForm(registration, remote, now)
  const news = Object.entries(facts).some(([name, value]) => registration[name as keyof typeof facts] !== value)
  const answersProblems = registration.problems.length > 0 && seen.edits === undefined
  if (!news && seen === registration && !answersProblems) return registration
  const problems = seen.edits === undefined ? [] : registration.problems
  return withExtension(registration, { ...seen, ...facts, problems, updatedAt: now }, now)
}

/**
 * What an answer means for a longer protection that was asked for: a no when it stood as asked for and protects no longer than before.
 * It is kept until another is asked for or given.
 */
export function withExtension(before: Registration, after: Registration, now: Instant): Registration {
  const { notExtended: _answered, ...open } = after
  const isLonger = after.protectedUntil !== null && after.protectedUntil > (before.protectedUntil ?? '')
  if (isLonger || after.status === 'extension-requested') return open
  if (before.status !== 'extension-requested' || !deniesExtension.has(after.status)) return after
  return { ...after, notExtended: { at: now, reason: after.statusReason } }
}

const deniesExtension: ReadonlySet<RegistrationStatus> = new Set(['approved', 'expired', 'rejected'])

/** Whether an extension that was asked for shows: it stands as asked for, or protects longer than we knew. */
export function isExtended({ protectedUntil }: Registration, remote: RemoteRegistration): boolean {
  if ((remote.status ?? statusOf(remote.rawStatus)) === 'extension-requested') return true
  const until = protectedDay(remote.protectedUntil)
  return until !== null && (protectedUntil === null || until > protectedUntil)
}

/** How it stands in their words; an answer without any says only that what was asked is done. */
function standingOf(registration: Registration, remote: RemoteRegistration) {
  const { status, rawStatus, statusReason, protectedUntil } = registration
  if (remote.rawStatus === '' && remote.status === undefined) return { status, rawStatus, statusReason, protectedUntil }
  const said = remote.status ?? statusOf(remote.rawStatus)
  return {
    // Systems whose table has no word for it show what the advisor let go of as lost.
    status: status === 'withdrawn' && remote.status === 'lost' ? status : said,
    rawStatus: remote.rawStatus,
    statusReason: remote.statusReason ?? '',
    protectedUntil: protectedDay(remote.protectedUntil),
  }
}

function afterDelivery(
  registration: Registration,
  { kind }: Envelope,
  remote: RemoteRegistration,
  now: Instant,
): Registration {
  if (kind === 'register') return taken(registration, remote, now)
  // An ask that is answered on the spot was never seen as asked for.
  return heard(kind === 'extend' ? { ...registration, status: 'extension-requested' } : registration, remote, now)
}

/** A registration that a distributor took. Found there from an earlier try, it may differ from what was sent last: that is still to send. */
function taken(registration: Registration, remote: RemoteRegistration, now: Instant): Registration {
  const there = factsIn(remote.held ?? {})
  const { edits: _edits, theirs: _theirs, formEtag: _etag, ...plain } = registration
  const version = remote.held === undefined ? undefined : (remote.etag ?? '')
  const edits = given(only(factsOf(registration), changedFields(factsOf(registration), there)))
  return heard({ ...withFacts(plain, there), ...numbered(version), ...edits }, remote, now)
}

/**
 * Takes over what the distributor holds of the form. Changes of the advisor stay, unless it holds them already; one that meets another change
 * of the same field is a conflict, and its version is kept beside ours until the advisor has chosen.
 */
function withForm(registration: Registration, { held, etag }: RemoteRegistration, now: Instant): Registration {
  if (held === undefined) return registration
  const there = factsIn(held)
  const { edits: before = {}, theirs, formEtag, ...plain } = registration
  const edits = factsBeyond(before, there)
  const theirChanges = changedFields(factsOf(registration), there)
  const version = etag ?? ''
  if (theirChanges.some((field) => field in edits)) {
    if (theirs?.etag === version) return registration
    return { ...plain, ...numbered(formEtag), edits, theirs: { form: there, etag: version, at: now } }
  }
  const isKnown = theirChanges.length === 0 && formEtag === version && !theirs
  if (isKnown && Object.keys(edits).length === Object.keys(before).length) return registration
  return { ...withFacts(plain, there), formEtag: version, ...given(edits) }
}

/** The registration after an update: done, its form is the distributor's; met by another version, that is heard. */
function afterUpdate(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (outcome.kind === 'refused' && envelope.status === 'refused')
    return { ...registration, statusReason: outcome.title, problems: problemsOf(outcome), updatedAt: now }
  if (outcome.kind !== 'delivered' && outcome.kind !== 'changed-there') return registration
  const { registration: remote } = outcome
  if (envelope.status !== 'delivered') return heard(registration, remote, now)
  const { edits = {}, theirs: _answered, ...plain } = registration
  const changed = withFacts(plain, changesIn(envelope.document).after)
  const done = { ...changed, formEtag: remote.etag ?? '', ...given(changesTo(factsOf(changed), edits)) }
  return { ...heard(done, remote, now), updatedAt: now }
}

/** An extension or a withdrawal that the distributor did not do leaves the registration as it is, with its words. */
function afterRequest(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (envelope.status === 'delivered') return { ...registration, status: 'withdrawn', statusReason: '', updatedAt: now }
  if (envelope.status !== 'refused') return registration
  const statusReason = outcome.kind === 'refused' ? outcome.title : ''
  const denied = envelope.kind === 'extend' ? { notExtended: { at: now, reason: statusReason } } : {}
  return { ...registration, statusReason, ...denied, updatedAt: now }
}

function theirsOf({ held, since, until }: Claim, now: Instant): Theirs {
  const [from, to] = [protectedDay(since), protectedDay(until)]
  return { form: factsIn(held), etag: '', at: now, ...(from && { since: from }), ...(to && { until: to }) }
}

const numbered = (formEtag: string | undefined) => (formEtag === undefined ? {} : { formEtag })
const given = (edits: Facts) => (Object.keys(edits).length === 0 ? {} : { edits })

function problemsOf({ problems }: Extract<Outcome, { kind: 'refused' }>): Registration['problems'] {
  return problems.map(({ pointer, detail }) => ({ field: fieldAt(pointer) ?? '', detail }))
}
