import { useTranslation } from 'react-i18next'
import type { Service } from '#domain/clients/service'
import type { Whole } from './use-client'

/** A service among its client's others: what it is and from whom. */
export function useServiceName(whole: Whole): (service: Service) => string {
  const { t } = useTranslation('clients')
  return (one) =>
    [one.description || t(`ui:category.${one.category}`), whole.nameOf(one.supplierId)].filter(Boolean).join(', ')
}
