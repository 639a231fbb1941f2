import type { ClientCopy } from '#domain/quotes/client-copy'
import { isEmpty } from '#domain/quotes/comparison'
import type { Series } from '#ui/LinesChart'

/** What has been paid at the end of each month: today as the quiet line, and each option that has a price. */
export const costSeries = (copy: ClientCopy, todayName: string): readonly Series[] => [
  ...(copy.today ? [{ id: 'today', name: copy.today.name || todayName, values: copy.today.paid, quiet: true }] : []),
  ...copy.options
    .filter((option) => !isEmpty(option))
    .map((option) => ({ id: option.id, name: option.name, values: option.paid })),
]
