import type { ClientCopy } from '#domain/quotes/client-copy'
import { drawnOptions, isEmpty } from '#domain/quotes/comparison'
import type { Series } from '#ui/LinesChart'

/** What has been paid at the end of each month: today as the quiet line, and each option that has a price. */
export function costSeries(copy: ClientCopy, todayName: string): readonly Series[] {
  const drawn = new Set(drawnOptions(copy))
  return [
    ...(copy.today ? [{ id: 'today', name: copy.today.name || todayName, values: copy.today.paid, quiet: true }] : []),
    ...copy.options
      .filter((option) => !isEmpty(option))
      .map((option) => ({ id: option.id, name: option.name, values: option.paid, onlyListed: !drawn.has(option) })),
  ]
}
