import { type Source, sourcesOf, standingForecast } from '#domain/commissions/forecast'
import { asItStands } from '#domain/commissions/scenario'
import { addMonths, firstDayOf, lastDayOf, type Month } from '#domain/values/dates'
import { money } from '#domain/values/money'
import { percent } from '#domain/values/rate'
import { agreement, service } from '../fakes/rows'
import { type Bench, exponent, judged, pairsAsked, rounds } from './measure'

const schedules = 10_000
const months = 120
const suppliers = 24
const payFrom: Month = '2026-12'

const agreements = Array.from({ length: suppliers }, (_, at) =>
  agreement({
    id: `agreement-${String(at)}`,
    supplierId: `supplier-${String(at)}`,
    residual: percent(8 + (at % 12)),
    advisorShare: percent(70 + (at % 3) * 5),
    lagMonths: 1 + (at % 3),
  }),
)
const asked = {
  agreements,
  payFrom,
  count: months,
  keyOf: (source: Source) => source.earning.supplierId,
  scenario: asItStands,
}

/**
 * S9: the months of every schedule by supplier, against a loop over typed arrays that rounds and adds month by month. Both are
 * warm, as they are while somebody plays with scenarios; what the first time takes is told beside it.
 */
export const residuals: Bench = {
  id: 'S9',
  run: async () => {
    const sources = sourcesFor(schedules)
    const bare = bareFor(sources)
    const ours = () => standingForecast(sources, asked)
    const first = await timed(ours)
    if (total(ours().result.lines) !== sumOf(bare())) throw new Error('the two sides differ')
    const words = {
      id: 'S9',
      name: '10,000 schedules x 120 months',
      unit: 'ms',
      goal: { of: 'ratio', value: 3 },
      note: `${first.toFixed(0)} ms the first time; the control is a loop over typed arrays; HyperFormula is GPL and not run`,
    } as const
    return [
      judged(words, await rounds({ ours: () => meanOf(10, ours), control: () => meanOf(10, bare) }, pairsAsked())),
    ]
  },
}

/** S10: one schedule is changed, against working out all of them. */
export const oneSchedule: Bench = {
  id: 'S10',
  run: async () => {
    const sources = sourcesFor(schedules)
    const kept = standingForecast(sources, asked)
    const ours = async () => {
      const before = sources.slice(4321, 4322)
      const after = before.map((one) => ({ ...one, earning: { ...one.earning, mrc: money(123_456, 'USD') } }))
      return meanOf(20, () => kept.changed(before, after))
    }
    const control = () => timed(() => standingForecast(sources, asked))
    const words = { id: 'S10', name: 'one schedule changed', unit: 'ms', goal: { of: 'ratio', value: 0.01 } } as const
    return [judged(words, await rounds({ ours, control }, pairsAsked()))]
  },
}

/** S15 for the forecast: how its cost grows from a hundredth of the book to all of it. */
export const residualsGrow: Bench = {
  id: 'S15',
  run: async () => {
    const sizes = [schedules / 100, schedules / 10, schedules]
    const costs = await Promise.all(
      sizes.map((size) => {
        const sources = sourcesFor(size)
        return () => meanOf(10, () => standingForecast(sources, asked))
      }),
    )
    return [await exponent({ id: 'S15', name: 'growth of the forecast (S9)' }, sizes, costs)]
  },
}

function sourcesFor(count: number): readonly Source[] {
  const services = Array.from({ length: count }, (_, at) =>
    service({
      id: `service-${String(at)}`,
      supplierId: `supplier-${String(at % suppliers)}`,
      mrc: money(5_000 + ((at * 7919) % 400_000), 'USD'),
      startsOn: firstDayOf(addMonths(payFrom, -4 - (at % 100))),
      cancelledOn: at % 5 === 0 ? lastDayOf(addMonths(payFrom, at % 100)) : null,
      autoRenew: true,
    }),
  )
  return sourcesOf(services, [], '2026-11-24')
}

/** The same figures with nothing around them: numbers in typed arrays, two roundings a month, a sum by supplier and month. */
function bareFor(sources: readonly Source[]): () => Float64Array {
  const place = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)) - 1
  const begin = place(payFrom)
  const mrc = Float64Array.from(sources, (one) => one.earning.mrc.minor)
  const group = Int32Array.from(sources, (_, at) => at % suppliers)
  const end = Int32Array.from(sources, ({ earning }) => (earning.endsOn ? place(earning.endsOn) + 1 : 1_000_000))
  const rate = Float64Array.from(agreements, (one) => one.residual)
  const share = Float64Array.from(agreements, (one) => one.advisorShare)
  const lag = Int32Array.from(agreements, (one) => one.lagMonths)
  return () => {
    const sums = new Float64Array(suppliers * months)
    for (let at = 0; at < mrc.length; at += 1) {
      const of = group[at] as number
      const until = Math.min(months, (end[at] as number) + (lag[of] as number) - begin)
      for (let month = 0; month < until; month += 1) {
        const commission = Math.floor(((mrc[at] as number) * (rate[of] as number)) / 1_000_000 + 0.5)
        const place = of * months + month
        sums[place] = (sums[place] as number) + Math.floor((commission * (share[of] as number)) / 1_000_000 + 0.5)
      }
    }
    return sums
  }
}

const total = (lines: readonly { readonly booked: readonly number[]; readonly atRisk: readonly number[] }[]): number =>
  sumOf(lines.flatMap((line) => [...line.booked, ...line.atRisk]))
const sumOf = (minors: Iterable<number>): number => [...minors].reduce((sum, minor) => sum + minor, 0)

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

async function meanOf(count: number, work: () => unknown): Promise<number> {
  const all = () => {
    for (let at = 0; at < count; at += 1) work()
  }
  return (await timed(all)) / count
}
