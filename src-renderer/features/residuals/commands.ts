import { deleteAgreement, endAgreement, saveAgreement } from '#db/agreements'
import type { Agreement } from '#domain/commissions/agreement'
import type { AgreementFacts } from '#domain/commissions/versions'
import type { Day } from '#domain/values/dates'
import { newId } from '#platform/new-id'

export const keepAgreement = (facts: AgreementFacts) => saveAgreement({ ...facts, name: facts.name.trim() }, newId())

export const endOn = (agreement: Agreement, day: Day | null) => endAgreement(agreement.id, day)

export const removeAgreement = (agreement: Agreement) => deleteAgreement(agreement)
