import { useMemo } from 'react'
import { type ClientCopy, clientCopy } from '#domain/quotes/client-copy'
import type { Quote } from '#domain/quotes/quote'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { useAdvisor, useChoices } from './use-quotes'

/** The client copy for the screen: what it shows is what the files say. */
export function useCopy(quote: Quote, clientName: string): ClientCopy {
  const advisor = useAdvisor()
  const { supplierName } = useChoices()
  return useMemo(
    () => clientCopy({ quote, clientName, supplierName, advisor, today: dayAt(now()) }),
    [quote, clientName, supplierName, advisor],
  )
}
