import type { RegistrationForm } from './registration'

export type RequiredField = keyof RegistrationForm

/** Why a field stops Submit: nothing is there, or what is there cannot be read by any distributor. */
export type Lack = { readonly field: RequiredField; readonly why: 'missing' | 'malformed' }

/** The fields that the Distributor Bridge asks of every registration, in the order of the form. Source: `resources/distributor-bridge.yaml`. */
export const requiredFields = [
  'legalName',
  'country',
  'contactName',
  'contactEmail',
  'estimatedMrc',
  'expectedClose',
] as const satisfies readonly RequiredField[]

/** The known fields among declared names; a name that no form has cannot be asked for. */
export function fieldsAmong(names: readonly string[], form: RegistrationForm): readonly RequiredField[] {
  return names.filter((name): name is RequiredField => Object.hasOwn(form, name))
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What must be put right before Submit, in the order of the form; empty when it may go. `required`: what the system at the other end declares. */
export function lacking(form: RegistrationForm, required: readonly RequiredField[] = requiredFields): readonly Lack[] {
  return required.flatMap((field): Lack[] => {
    const value = form[field]
    const text = typeof value === 'string' ? value.trim() : value
    if (text === null || text === '') return [{ field, why: 'missing' }]
    if (field === 'contactEmail' && !email.test(form.contactEmail.trim())) return [{ field, why: 'malformed' }]
    if (field === 'country' && !/^[A-Z]{2}$/.test(form.country.trim())) return [{ field, why: 'malformed' }]
    if (field === 'estimatedMrc' && form.estimatedMrc && form.estimatedMrc.minor < 0)
      return [{ field, why: 'malformed' }]
    return []
  })
}
