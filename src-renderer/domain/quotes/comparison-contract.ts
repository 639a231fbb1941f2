import type { CopyOption } from './client-copy'
import type { ComparisonCell, ComparisonRow, RowOf } from './comparison'

/** Term, price over time and promotions of each option. */
export const contractRows = (options: readonly CopyOption[], row: RowOf): readonly ComparisonRow[] => [
  row('term', termCell),
  row('price-over-time', priceCell),
  row('promotions', promoCell),
  ...(options.some((option) => option.commitments.length > 0) ? [row('commitment', commitmentCell)] : []),
]

function termCell({ termMonths, autoRenew, renewMonths, noticeDays }: CopyOption): ComparisonCell {
  if (!autoRenew) return { words: 'cell.term', params: { count: termMonths } }
  return { words: 'cell.renews', params: { count: termMonths, renew: renewMonths, notice: noticeDays } }
}

function priceCell({ escalator, escalatesAt, lines }: CopyOption): ComparisonCell {
  const own = lines.some((line) => !line.optional && line.notes.some((note) => /^note\.(rises|adds)-/.test(note.words)))
  if (escalator === 0) return { words: own ? 'cell.by-line' : 'cell.fixed' }
  if (escalatesAt === 'renewal') return { words: 'cell.at-renewal', rate: escalator }
  return { words: escalator > 0 ? 'cell.rises' : 'cell.falls', rate: escalator }
}

function promoCell({ lines }: CopyOption): ComparisonCell {
  const counted = lines.filter((line) => !line.optional)
  const most = counted.reduce((top, line) => Math.max(top, line.promo?.freeMonths ?? 0), 0)
  const others = counted.reduce((total, { notes }) => total + notes.filter(isPromo).length, 0)
  if (most > 0) return { words: 'cell.free', params: { count: most } }
  return others > 0 ? { words: 'cell.promos', params: { count: others } } : { words: 'cell.no-promo' }
}

function commitmentCell({ commitments }: CopyOption): ComparisonCell {
  const [first] = commitments
  if (!first) return { words: 'cell.no-commitment' }
  const { yearly } = first
  return {
    words: commitments.length > 1 ? 'cell.commitments' : 'cell.commitment',
    params: { count: commitments.length },
    amount: yearly,
  }
}

const isPromo = ({ words }: CopyOption['lines'][number]['notes'][number]): boolean =>
  words === 'note.percent-off' || words === 'note.credit'
