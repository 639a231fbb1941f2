import { livingAgreements } from '#db/agreements'
import { carriersOf, supplierOf } from '#db/catalog'
import { useLive } from '#db/live'
import { trackGround } from '#db/track-record'
import type { Carrier } from '#domain/catalog/carriers'
import { linesOf } from '#domain/deals/prefill'
import type { Registration } from '#domain/deals/registration'
import { horizonMonths, type Prospect, type Suggestion, suggest } from '#domain/deals/suggest'
import { type TrackRecord, trackRecordOf } from '#domain/deals/track-record'
import { type Day, firstDayOf, monthOf } from '#domain/values/dates'
import type { DistributorId } from '#domain/values/ids'
import { gather } from './gather'
import { useMoment } from './use-moment'

export type RegisterWith = {
  /** Who carries the supplier, at which residual. */
  readonly carriers: readonly Carrier[]
  readonly records: ReadonlyMap<DistributorId, TrackRecord>
  /** Null until the form says what the deal is worth a month. */
  readonly suggestion: Suggestion | null
}

/** Who carries the supplier, what the book shows of them, and where this deal is worth most; read again as the form changes. */
export function useSuggestion(registration: Registration): RegisterWith | undefined {
  const { today } = useMoment()
  const { supplierId, form, provenance } = registration
  const { estimatedMrc, seats, termMonths, expectedClose, category } = form
  return useLive(async () => {
    const [carriers, ground] = await Promise.all([carriersOf(supplierId, null), trackGround(today)])
    const records = new Map(
      carriers.map(({ distributor }) => [distributor.id, trackRecordOf(distributor.id, supplierId, ground)]),
    )
    const prospect = await prospectOf(registration, today)
    return { carriers, records, suggestion: prospect && suggest(prospect, records, await livingAgreements()) }
  }, [
    supplierId,
    estimatedMrc?.minor,
    estimatedMrc?.currency,
    seats,
    termMonths,
    expectedClose,
    category,
    provenance.category,
    today,
  ])
}

/** The deal as the form tells it: from the month it should close in, for the term it names or the whole horizon. */
async function prospectOf(registration: Registration, today: Day): Promise<Prospect | null> {
  const { id, supplierId, opportunityId, form, provenance } = registration
  if (!form.estimatedMrc || form.estimatedMrc.minor <= 0 || supplierId === '') return null
  const [supplier, gathered] = await Promise.all([supplierOf(supplierId), gather(opportunityId, supplierId)])
  const option = gathered?.source.option ?? null
  const close = form.expectedClose && form.expectedClose > today ? form.expectedClose : today
  return {
    id,
    kind: 'line',
    supplierId,
    category: provenance.category ? form.category : (supplier?.categories[0] ?? form.category),
    offeringId: (option && linesOf(option, supplierId)[0]?.offeringId) ?? null,
    mrc: form.estimatedMrc,
    startsOn: firstDayOf(monthOf(close)),
    termMonths: form.termMonths ?? horizonMonths,
    endsOn: null,
    opportunityId,
    quantity: form.seats,
  }
}
