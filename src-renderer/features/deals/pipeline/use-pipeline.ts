import { clientNames } from '#db/clients'
import { opportunitiesIn } from '#db/deals'
import { useLive } from '#db/live'
import type { Opportunity, Stage } from '#domain/quotes/quote'

export type PipelineRow = { readonly opportunity: Opportunity; readonly clientName: string }

/** Living opportunities of these stages with whose they are; undefined until they are read. */
export function usePipeline(stages: readonly Stage[]): readonly PipelineRow[] | undefined {
  return useLive(async () => {
    const found = await opportunitiesIn(stages)
    const names = await clientNames(found.map((one) => one.clientId))
    return found.map((opportunity) => ({ opportunity, clientName: names.get(opportunity.clientId) ?? '' }))
  }, [stages.join()])
}
