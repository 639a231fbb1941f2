import type { Instant } from '../values/dates'
import { changedFields, changesIn, fieldsBeyond, formOf } from './amendment'
import { fieldAt } from './document'
import type { Outcome, RemoteRegistration } from './outcome'
import type { Envelope, Registration, RegistrationStatus } from './registration'
import { protectedDay, statusOf } from './remote-status'

/** The registration once its envelope stands as `envelope` after `outcome`; a refusal's words go to the fields they mean. */
export function afterTry(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (envelope.kind === 'update') return afterUpdate(registration, envelope, outcome, now)
  if (outcome.kind === 'delivered')
    return envelope.kind === 'register'
      ? taken(registration, outcome.registration, now)
      : heard(registration, outcome.registration, now)
  if (envelope.kind !== 'register') return afterRequest(registration, envelope, outcome, now)
  if (outcome.kind === 'refused' && envelope.status === 'refused')
    return {
      ...registration,
      status: envelope.lastFault?.code === 'conflict' ? 'conflict' : 'draft',
      statusReason: outcome.title,
      problems: problemsOf(outcome),
      updatedAt: now,
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
  return { ...seen, ...facts, problems: seen.edits === undefined ? [] : registration.problems, updatedAt: now }
}

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

/** A registration that a distributor took. Found there from an earlier try, it may differ from what was sent last: that is still to send. */
function taken(registration: Registration, remote: RemoteRegistration, now: Instant): Registration {
  const there = formOf(remote.held ?? {})
  const differing = changedFields(registration.form, there)
  const edits = Object.fromEntries(differing.map((field) => [field, registration.form[field]]))
  const { edits: _edits, theirs: _theirs, formEtag: _etag, ...plain } = registration
  const version = remote.held === undefined ? undefined : (remote.etag ?? '')
  return heard(
    { ...plain, ...numbered(version), form: { ...registration.form, ...there }, ...given(edits) },
    remote,
    now,
  )
}

/**
 * Takes over what the distributor holds of the form. Changes of the advisor stay, unless it holds them already; one that meets another change
 * of the same field is a conflict, and its version is kept beside ours until the advisor has chosen.
 */
function withForm(registration: Registration, { held, etag }: RemoteRegistration, now: Instant): Registration {
  if (held === undefined) return registration
  const there = formOf(held)
  const { edits: before = {}, theirs, form, formEtag, ...plain } = registration
  const edits = fieldsBeyond(before, there)
  const theirChanges = changedFields(form, there)
  const version = etag ?? ''
  if (theirChanges.some((field) => field in edits)) {
    if (theirs?.etag === version) return registration
    return { ...plain, form, ...numbered(formEtag), edits, theirs: { form: there, etag: version, at: now } }
  }
  const isKnown = theirChanges.length === 0 && formEtag === version && !theirs
  if (isKnown && Object.keys(edits).length === Object.keys(before).length) return registration
  return { ...plain, form: { ...form, ...there }, formEtag: version, ...given(edits) }
}

/** The registration after an update: done, its form is the distributor's; met by another version, that is heard. */
function afterUpdate(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (outcome.kind === 'refused' && envelope.status === 'refused')
    return { ...registration, statusReason: outcome.title, problems: problemsOf(outcome), updatedAt: now }
  if (outcome.kind !== 'delivered' && outcome.kind !== 'changed-there') return registration
  const { registration: remote } = outcome
  if (envelope.status !== 'delivered') return heard(registration, remote, now)
  const { after } = changesIn(envelope.document)
  const { edits = {}, theirs: _answered, ...plain } = registration
  const form = { ...registration.form, ...after }
  const done = { ...plain, form, formEtag: remote.etag ?? '', ...given(fieldsBeyond(edits, form)) }
  return { ...heard(done, remote, now), updatedAt: now }
}

/** An extension or a withdrawal that the distributor did not do leaves the registration as it is, with its words. */
function afterRequest(registration: Registration, envelope: Envelope, outcome: Outcome, now: Instant): Registration {
  if (envelope.status === 'delivered') return { ...registration, status: 'withdrawn', statusReason: '', updatedAt: now }
  if (outcome.kind === 'refused') return { ...registration, statusReason: outcome.title, updatedAt: now }
  return registration
}

const numbered = (formEtag: string | undefined) => (formEtag === undefined ? {} : { formEtag })
const given = (edits: Registration['edits'] & object) => (Object.keys(edits).length === 0 ? {} : { edits })

function problemsOf({ problems }: Extract<Outcome, { kind: 'refused' }>): Registration['problems'] {
  return problems.map(({ pointer, detail }) => ({ field: fieldAt(pointer) ?? '', detail }))
}
