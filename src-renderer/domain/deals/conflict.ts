import {
  changedFields,
  changesIn,
  changesTo,
  type FieldValue,
  factAt,
  factsIn,
  fieldsIn,
  isSame,
  only,
} from './amendment'
import { factsOf, withFacts } from './extra'
import type { RemoteRegistration } from './outcome'
import type { AnyField, Envelope, Facts, Registration } from './registration'

/** One field in three versions; `theirs` is undefined where the distributor did not say. */
export type FieldVersions = {
  readonly field: AnyField
  readonly base: FieldValue
  readonly mine: FieldValue
  readonly theirs: FieldValue | undefined
  /** Only `both` needs a choice: the others changed on one side alone, or to the same. */
  readonly changed: 'mine' | 'theirs' | 'both' | 'same'
}

/** Which version a field shall have; what is not named keeps the side that changed it, and mine where both did. */
export type Choices = Readonly<Partial<Record<AnyField, 'mine' | 'theirs'>>>

/** Whether `theirs` is a claim that stands in the way of ours, which they do not hold: there is no version that both began from. */
export const meetsClaim = ({ remoteId, theirs }: Registration): boolean => theirs !== undefined && remoteId === ''

/**
 * Every field that the advisor or the distributor changed since both had the same, in the order of the document; where ours meets a claim,
 * every field in which the two differ.
 */
export function versionsOf(registration: Registration): readonly FieldVersions[] {
  const { edits = {}, theirs } = registration
  const base = factsOf(registration)
  const there = theirs?.form ?? {}
  const isClaim = meetsClaim(registration)
  const touched = new Set([...changedFields(base, edits), ...changedFields(base, there)])
  return fieldsIn({ ...base, ...edits, ...there })
    .filter((field) => touched.has(field))
    .map((field) => {
      const [held, mine] = [factAt(base, field), factAt(field in edits ? edits : base, field)]
      const changed = isClaim ? 'both' : whoChanged(held, mine, there[field])
      return { field, base: held, mine, theirs: there[field], changed }
    })
}

/**
 * The conflict answered. Of a registration that they hold, their version becomes the ground, and what the advisor keeps stands on it as changes
 * to send. Where ours meets a claim, it takes over what the advisor chose of theirs; the claim stays beside it until it is sent again.
 */
export function answered(registration: Registration, choices: Choices): Registration {
  const { theirs, edits, ...kept } = registration
  if (!theirs) return registration
  const chosen = (side: 'mine' | 'theirs') =>
    versionsOf(registration).filter(
      ({ field, changed }) => (choices[field] ?? (changed === 'theirs' ? 'theirs' : 'mine')) === side,
    )
  if (meetsClaim(registration)) {
    const taken = chosen('theirs').map(({ field }) => field)
    const typed = Object.fromEntries(taken.map((field) => [field, 'typed' as const]))
    return { ...withFacts(registration, only(theirs.form, taken)), provenance: { ...kept.provenance, ...typed } }
  }
  const mine = Object.fromEntries(chosen('mine').map((one) => [one.field, one.mine])) as Facts
  const grounded = withFacts({ ...kept, formEtag: theirs.etag, problems: [] }, theirs.form)
  const left = changesTo(factsOf(grounded), mine)
  return Object.keys(left).length === 0 ? grounded : { ...grounded, edits: left }
}

/**
 * What an update means that the distributor did not do because its version is another: it is there already (our first try was done and
 * its answer lost), the fields are untouched and it may go again on the new version, or both sides changed one of them.
 */
export function meetingOf({ document }: Envelope, { held, etag }: RemoteRegistration): 'there' | 'moved' | 'conflict' {
  const { before, after } = changesIn(document)
  const theirs = factsIn(held ?? {})
  const known = fieldsIn(after).filter((field) => field in theirs)
  const differs = (side: Facts) => known.some((field) => !isSame(theirs[field], side[field]))
  if (known.length > 0 && !differs(after)) return 'there'
  const isFree = known.every((field) => isSame(theirs[field], before[field]) || isSame(theirs[field], after[field]))
  return isFree && etag !== null ? 'moved' : 'conflict'
}

function whoChanged(base: FieldValue, mine: FieldValue, theirs: FieldValue | undefined) {
  const byThem = theirs !== undefined && !isSame(base, theirs)
  if (!byThem) return 'mine'
  if (isSame(base, mine)) return 'theirs'
  return isSame(mine, theirs) ? 'same' : 'both'
}
