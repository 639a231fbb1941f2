import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Distributor } from '#domain/catalog/catalog'
import type { Registration } from '#domain/deals/registration'
import { DistributorChoice } from './DistributorChoice'
import styles from './Registration.module.css'
import { Suggested } from './Suggested'
import { useSuggestion } from './use-suggestion'

type Props = { readonly registration: Registration; readonly distributors: readonly Distributor[] }

/** Through whom: in the order of what the deal would bring there, then those that carry it, then everybody else. */
export function DistributorChoices({ registration, distributors }: Props) {
  const { t } = useTranslation('deals')
  const read = useSuggestion(registration)
  if (!read) return null
  const { carriers, records, suggestion } = read
  const carrierOf = (id: string) => carriers.find((one) => one.distributor.id === id)
  const candidateOf = (id: string) => suggestion?.candidates.find((one) => one.distributorId === id)
  const place = (id: string) => {
    const at = suggestion ? suggestion.candidates.findIndex((one) => one.distributorId === id) : -1
    return at >= 0 ? at : carrierOf(id) ? 1_000 + carriers.findIndex((one) => one.distributor.id === id) : 10_000
  }
  const inOrder = [...distributors].sort((a, b) => place(a.id) - place(b.id))
  return (
    <>
      <Suggested suggestion={suggestion} records={records} distributors={distributors} />
      <fieldset className={styles.carriers}>
        <Text component="legend" size="sm" fw={500} p={0}>
          {t('form-field.distributorId')}
        </Text>
        {inOrder.map((distributor, index) => (
          <DistributorChoice
            key={distributor.id}
            distributor={distributor}
            carrier={carrierOf(distributor.id)}
            record={records.get(distributor.id)}
            worth={candidateOf(distributor.id)?.worth}
            suggested={suggestion?.best === distributor.id}
            first={index === 0}
            registration={registration}
          />
        ))}
      </fieldset>
    </>
  )
}
