import type { RegistrationForm } from '#domain/deals/registration'

export type Field = keyof RegistrationForm
export type TextField = { [Name in Field]: RegistrationForm[Name] extends string ? Name : never }[Field]

/** The form's groups from top to bottom; each field in the order in which a distributor's own form asks. */
export const groups: readonly { readonly id: string; readonly fields: readonly Field[] }[] = [
  { id: 'company', fields: ['legalName', 'website', 'country', 'address', 'city', 'region', 'postcode'] },
  { id: 'contact', fields: ['contactName', 'contactRole', 'contactEmail', 'contactPhone'] },
  {
    id: 'deal',
    fields: ['category', 'offering', 'estimatedMrc', 'expectedClose', 'seats', 'sites', 'termMonths'],
  },
  { id: 'present', fields: ['currentProvider', 'contractEnds'] },
  { id: 'need', fields: ['need', 'notes'] },
]

export const idOf = (field: string): string => `field-${field}`
/** Fields that take the whole width. */
export const wide: readonly Field[] = ['address', 'need', 'notes']
