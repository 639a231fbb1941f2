import { deleteAgreement, endAgreement, saveAgreement } from '#db/agreements'
import { claimSpiff } from '#db/spiffs'
import type { Agreement } from '#domain/commissions/agreement'
import type { SpiffRow } from '#domain/commissions/spiff-rows'
import type { AgreementFacts } from '#domain/commissions/versions'
import { type Day, dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'

export const keepAgreement = (facts: AgreementFacts) => saveAgreement({ ...facts, name: facts.name.trim() }, newId())

/** The claim is remembered today, in the name of the sale. */
export const markClaimed = ({ key, sale, spiff }: SpiffRow) =>
  claimSpiff({
    id: newId(),
    title: spiff.agreement.name,
    clientId: sale.clientId,
    opportunityId: sale.earning.opportunityId ?? null,
    about: key,
    dueOn: dayAt(now()),
    doneAt: now(),
    createdAt: now(),
  })

export const endOn = (agreement: Agreement, day: Day | null) => endAgreement(agreement.id, day)

export const removeAgreement = (agreement: Agreement) => deleteAgreement(agreement)
