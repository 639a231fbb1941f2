import type { Money } from '../values/money'
import type { ClientCopy, CopyOption } from './client-copy'
import { cheapest } from './comparison'

/** Why the recommended option, in facts that the comparison itself shows; each is a locale key with what fills it. */
export type Reason = { readonly words: string; readonly money?: Money; readonly count?: number; readonly name?: string }

/** Only what is true and counts for the client; an empty list when nothing is recommended. */
export function reasonsFor(copy: ClientCopy): readonly Reason[] {
  const option = copy.options.find((one) => one.recommended)
  if (!option) return []
  const others = copy.options.filter((one) => one !== option)
  const count = copy.horizonMonths
  return [
    ...(cheapest(copy.options) === option && others.length > 0
      ? [{ words: 'why.lowest', money: option.tco, count }]
      : []),
    ...priceReasons(option, others, copy),
    ...(soonest(option, others) ? [{ words: 'why.soonest', count: option.installDays ?? 0 }] : []),
    ...(option.escalator === 0 && others.some((one) => one.escalator > 0) ? [{ words: 'why.fixed' }] : []),
    ...(!option.autoRenew && others.some((one) => one.autoRenew) ? [{ words: 'why.no-renewal' }] : []),
    ...(others.length > 0 && others.every((one) => one.nrc.minor > option.nrc.minor)
      ? [{ words: 'why.least-upfront', money: option.nrc }]
      : []),
  ]
}

function priceReasons(option: CopyOption, others: readonly CopyOption[], copy: ClientCopy): readonly Reason[] {
  const count = copy.horizonMonths
  const best = cheapest(copy.options)
  const saved = option.saved && option.saved.minor > 0 ? [{ words: 'why.saves', money: option.saved, count }] : []
  if (best === null || best === option || others.length === 0 || option.missing.length > 0) return saved
  const more = { minor: option.tco.minor - best.tco.minor, currency: option.tco.currency } as Money
  return [...saved, { words: 'why.costs-more', money: more, name: best.name }]
}

const soonest = (option: CopyOption, others: readonly CopyOption[]): boolean => {
  const days = option.installDays
  return days !== null && others.length > 0 && others.every((one) => one.installDays === null || one.installDays > days)
}
