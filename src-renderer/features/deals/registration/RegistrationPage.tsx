import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isEditable } from '#domain/deals/states'
import type { OpportunityId, RegistrationId } from '#domain/values/ids'
import { Empty } from '#ui/Empty'
import { Page as Frame } from '#ui/Page'
import { Crumbs } from '../Crumbs'
import { ByHand } from '../outbox/ByHand'
import { StatusBadge } from '../StatusBadge'
import { FlightRecorder } from './FlightRecorder'
import { HeldChanges } from './HeldChanges'
import { Origin } from './Origin'
import { ReadForm } from './ReadForm'
import { RegisterWith } from './RegisterWith'
import styles from './Registration.module.css'
import { RegistrationActions } from './RegistrationActions'
import { RegistrationForm } from './RegistrationForm'
import { RegistrationState } from './RegistrationState'
import { Rules } from './Rules'
import { StillNeeded } from './StillNeeded'
import { ThreeWay } from './ThreeWay'
import { type InHand, useRegistration } from './use-registration'
import { type Typed, useWarnings } from './use-warnings'
import { Warnings } from './Warnings'

type Props = { readonly registrationId?: RegistrationId; readonly opportunityId?: OpportunityId }

/** One registration from the first prefilled draft to the end of its protection. */
export function RegistrationPage({ registrationId, opportunityId }: Props) {
  const { t } = useTranslation('deals')
  const hand = useRegistration(registrationId, opportunityId)
  if (hand === undefined) return null
  if (hand === null)
    return (
      <Frame title={t('register')} crumb={<Crumbs />}>
        <Empty words={t('form.gone')} />
      </Frame>
    )
  return <Registering hand={hand} />
}

function Registering({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const { registration, client, opportunity, supplier, distributor } = hand
  const { form } = registration
  const [typed, setTyped] = useState<Partial<Typed>>({})
  const warnings = useWarnings(registration, {
    name: typed.name ?? form.legalName,
    website: typed.website ?? form.website,
    address: typed.address ?? form.address,
  })
  const editable = isEditable(registration.status)
  return (
    <Frame
      title={t(editable ? 'form.title' : 'form.title-sent', { client: client?.name ?? form.legalName })}
      aside={<StatusBadge registration={registration} />}
      crumb={
        <Crumbs
          steps={
            opportunity
              ? [
                  { label: client?.name ?? t('client-gone'), to: { at: 'clients', clientId: registration.clientId } },
                  { label: opportunity.name, to: { at: 'deals', opportunityId: opportunity.id } },
                ]
              : []
          }
        />
      }
      actions={<RegistrationActions hand={hand} />}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <RegistrationState hand={hand} />
          <ByHand hand={hand} />
          {registration.theirs && <ThreeWay hand={hand} />}
          {!editable && <HeldChanges hand={hand} />}
          {editable && <RegisterWith registration={registration} fresh={!hand.kept} />}
          {editable ? (
            <RegistrationForm registration={registration} onTyping={(part) => setTyped({ ...typed, ...part })} />
          ) : (
            <ReadForm registration={registration} supplier={supplier} distributor={distributor} />
          )}
          <FlightRecorder hand={hand} />
        </div>
        <aside className={styles.aside} aria-label={t('form.beside')}>
          {editable && <StillNeeded registration={registration} kept={hand.kept} />}
          {editable && <Warnings warnings={warnings} client={client?.name ?? form.legalName} supplier={supplier} />}
          <Origin hand={hand} />
          <Rules distributor={distributor} />
        </aside>
      </div>
    </Frame>
  )
}
