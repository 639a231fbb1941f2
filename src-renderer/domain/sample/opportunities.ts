import seeds from '../../../resources/sample/opportunities.json'
import type { Category } from '../catalog/category'
import type { Client } from '../clients/client'
import type { Opportunity, Stage } from '../quotes/quote'
import { money } from '../values/money'
import { fold } from '../values/text'
import { clientId } from './clients'
import { draw } from './draw'
import { ago, daysFrom, type Moment, sampleId } from './moment'
import { minorOf } from './prices'

export type Want = { readonly opportunity: Opportunity; readonly category: Category; readonly quantity: number }

export const opportunityId = (name: string): string => sampleId('opportunity', fold(name).replaceAll(' ', '-'))

/** The pipeline with what each client wants; the oldest of the open ones have not moved for six weeks. */
export function sampleWants(moment: Moment, clients: readonly Client[]): readonly Want[] {
  return seeds.map((seed) => {
    const client = clients.find((one) => one.id === clientId(seed.client))
    const currency = client?.currency ?? 'USD'
    const stage = seed.stage as Stage
    const closed = stage === 'won' || stage === 'lost'
    const amount = (dollars: number | null) => (dollars === null ? null : money(minorOf(dollars, currency), currency))
    const opportunity: Opportunity = {
      id: opportunityId(seed.name),
      clientId: clientId(seed.client),
      name: seed.name,
      stage,
      mrc: stage === 'lead' && seed.current === null ? null : amount(Math.round((seed.current ?? 900) * 0.8)),
      expectedCloseOn: daysFrom(moment, seed.close),
      nextStep: seed.next,
      source: seed.source,
      need: seed.need,
      currentProvider: seed.provider,
      currentMrc: amount(seed.current),
      contractEndsOn: seed.ends === null ? null : daysFrom(moment, seed.ends),
      closedOn: closed ? daysFrom(moment, -seed.since) : null,
      closeReason: seed.reason ?? '',
      stageAt: ago(moment, seed.since),
      createdAt: ago(moment, seed.since + 20 + draw(seed.name, 40)),
      updatedAt: ago(moment, seed.since),
      deletedAt: 0,
    }
    return { opportunity, category: seed.category as Category, quantity: seed.quantity }
  })
}
