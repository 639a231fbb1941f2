import type { Offering } from '../catalog/catalog'
import type { Client } from '../clients/client'
import type { Quote, QuoteOption, QuoteStatus, Stage } from '../quotes/quote'
import { addDays, dayAt } from '../values/dates'
import { ago, type Moment, sampleId } from './moment'
import type { Want } from './opportunities'
import { sampleOptions, showpieceOptions } from './options'

/** Which versions of a quote an opportunity has by its stage, newest last; the first few open ones have an older version too. */
const versionsBy: Readonly<Record<Stage, readonly QuoteStatus[]>> = {
  lead: [],
  qualified: [],
  quoting: ['draft'],
  deciding: ['superseded', 'presented'],
  won: ['superseded', 'accepted'],
  lost: ['declined'],
}
const olderVersions: readonly QuoteStatus[] = ['superseded', 'expired', 'superseded']

export function sampleQuotes(
  moment: Moment,
  wants: readonly Want[],
  clients: readonly Client[],
  offerings: readonly Offering[],
): readonly Quote[] {
  const versions = wants.flatMap((want) => statusesOf(want, wants).map((status, index) => ({ want, status, index })))
  return versions.map(({ want, status, index }, number) => {
    const client = clients.find((one) => one.id === want.opportunity.clientId)
    if (!client) throw new Error(`no client for ${want.opportunity.id}`)
    const id = sampleId('quote', `${want.opportunity.id.slice(19)}-${String(index + 1)}`)
    const showpiece = want === wants[0] && status === 'presented'
    const options = showpiece
      ? showpieceOptions(id, want, offerings)
      : sampleOptions(id, want, client, offerings, status === 'superseded' ? 2 : 3)
    return quote(moment, { id, number, want, client, status, options, showpiece })
  })
}

type Parts = {
  readonly id: string
  readonly number: number
  readonly want: Want
  readonly client: Client
  readonly status: QuoteStatus
  readonly options: readonly QuoteOption[]
  readonly showpiece: boolean
}

function quote(moment: Moment, { id, number, want, client, status, options, showpiece }: Parts): Quote {
  const { opportunity } = want
  const madeAt = opportunity.stageAt - (status === 'superseded' || status === 'expired' ? 12 : 2) * 86_400_000
  const made = dayAt(madeAt)
  const chosen = options[showpiece ? 0 : number % 2]?.id ?? null
  return {
    id,
    clientId: client.id,
    opportunityId: opportunity.id,
    number: `${made.slice(0, 4)}-${String(101 + number)}`,
    title: opportunity.name,
    status,
    currency: client.currency,
    horizonMonths: 36,
    need: opportunity.need,
    today:
      opportunity.currentMrc && opportunity.currentMrc.minor > 0
        ? { name: opportunity.currentProvider, mrc: opportunity.currentMrc }
        : null,
    options,
    recommendedId: status === 'draft' ? null : chosen,
    acceptedId: status === 'accepted' ? chosen : null,
    acceptedOn: status === 'accepted' ? opportunity.closedOn : null,
    validUntil: addDays(made, status === 'expired' ? 5 : 45),
    assumptions: 'Prices before surcharges and taxes. Install dates count from the signed order.',
    createdAt: madeAt,
    updatedAt: Math.min(madeAt + 86_400_000, ago(moment, 0)),
    deletedAt: 0,
  }
}

function statusesOf({ opportunity }: Want, wants: readonly Want[]): readonly QuoteStatus[] {
  const sameStage = wants.filter((want) => want.opportunity.stage === opportunity.stage)
  const place = sameStage.findIndex((want) => want.opportunity === opportunity)
  if (opportunity.stage === 'qualified') return place === 0 ? ['draft'] : []
  const older = opportunity.stage === 'quoting' ? olderVersions.slice(place, place + 1) : []
  return [...older, ...versionsBy[opportunity.stage]]
}
