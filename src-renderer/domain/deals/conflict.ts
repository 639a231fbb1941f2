import { changedFields, changesIn, fieldsBeyond, formOf, isSame } from './amendment'
import { pointers } from './document'
import type { RemoteRegistration } from './outcome'
import type { Envelope, Registration, RegistrationForm } from './registration'

type Field = keyof RegistrationForm

/** One field in three versions; `theirs` is undefined where the distributor did not say. */
export type FieldVersions<Name extends Field = Field> = {
  readonly field: Name
  readonly base: RegistrationForm[Name]
  readonly mine: RegistrationForm[Name]
  readonly theirs: RegistrationForm[Name] | undefined
  /** Only `both` needs a choice: the others changed on one side alone, or to the same. */
  readonly changed: 'mine' | 'theirs' | 'both' | 'same'
}

/** Which version a field shall have; what is not named keeps the side that changed it, and mine where both did. */
export type Choices = Readonly<Partial<Record<Field, 'mine' | 'theirs'>>>

/** Every field that the advisor or the distributor changed since the form was last the same on both sides, in the order of the document. */
export function versionsOf({ form, edits = {}, theirs }: Registration): readonly FieldVersions[] {
  const there = theirs?.form ?? {}
  const touched = new Set([...changedFields(form, edits), ...changedFields(form, there)])
  return fieldsOf(touched).map((field) => {
    const mine = field in edits ? (edits[field] as RegistrationForm[Field]) : form[field]
    return {
      field,
      base: form[field],
      mine,
      theirs: there[field],
      changed: whoChanged(form[field], mine, there[field]),
    }
  })
}

/** The conflict answered: the distributor's version becomes the ground, and what the advisor keeps stands on it as changes to send. */
export function answered(registration: Registration, choices: Choices): Registration {
  const { theirs, edits, ...kept } = registration
  if (!theirs) return registration
  const mine = Object.fromEntries(
    versionsOf(registration)
      .filter(({ field, changed }) => (choices[field] ?? (changed === 'theirs' ? 'theirs' : 'mine')) === 'mine')
      .map(({ field, mine: value }) => [field, value]),
  ) as Partial<RegistrationForm>
  const form = { ...registration.form, ...theirs.form }
  const left = fieldsBeyond(mine, form)
  return { ...kept, form, formEtag: theirs.etag, problems: [], ...(isEmpty(left) ? {} : { edits: left }) }
}

/**
 * What an update means that the distributor did not do because its version is another: it is there already (our first try was done and
 * its answer lost), the fields are untouched and it may go again on the new version, or both sides changed one of them.
 */
export function meetingOf({ document }: Envelope, { held, etag }: RemoteRegistration): 'there' | 'moved' | 'conflict' {
  const { before, after } = changesIn(document)
  const theirs = formOf(held ?? {})
  const known = changedFields({}, after).filter((field) => field in theirs)
  const differs = (side: Partial<RegistrationForm>) => known.some((field) => !isSame(theirs[field], side[field]))
  if (known.length > 0 && !differs(after)) return 'there'
  const isFree = known.every((field) => isSame(theirs[field], before[field]) || isSame(theirs[field], after[field]))
  return isFree && etag !== null ? 'moved' : 'conflict'
}

function whoChanged<Value extends RegistrationForm[Field]>(base: Value, mine: Value, theirs: Value | undefined) {
  const byThem = theirs !== undefined && !isSame(base, theirs)
  if (!byThem) return 'mine'
  if (isSame(base, mine)) return 'theirs'
  return isSame(mine, theirs) ? 'same' : 'both'
}

const fieldsOf = (touched: ReadonlySet<Field>) => Object.values(pointers).filter((field) => touched.has(field))
const isEmpty = (fields: object) => Object.keys(fields).length === 0
