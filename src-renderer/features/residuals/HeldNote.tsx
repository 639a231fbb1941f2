import { useTranslation } from 'react-i18next'
import type { PayerHeld } from '#domain/commissions/paid-out'
import { grouped } from '#domain/values/grouped'
import { useFormat } from '#ui/format'

type Props = { readonly held: readonly PayerHeld[]; readonly names: ReadonlyMap<string, string> }

/** Why money of a payer arrives later than it is due or not at all: its next month below the minimum, and how many follow. */
export function HeldNote({ held, names }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const payers = [...grouped(held, ({ distributorId, total }) => `${distributorId} ${total.currency}`).values()]
  return payers.map(([next, ...more]) => {
    if (!next) return null
    const { goesTo } = next
    const way = goesTo === 'lost' ? 'lost' : goesTo ? 'carried' : 'waits'
    const words = t(`forecast.held-${way}`, {
      payer: names.get(next.distributorId) ?? t('unknown'),
      month: format.month(next.month),
      amount: format.money(next.total),
      minimum: format.money(next.minimum),
      to: goesTo && goesTo !== 'lost' ? format.month(goesTo) : '',
    })
    return (
      <p
        key={`${next.distributorId} ${next.total.currency}`}
        className="quiet"
        style={{ margin: '8px 0 0', fontSize: 12.5 }}
      >
        {words} {more.length > 0 && t('forecast.held-more', { count: more.length })}
      </p>
    )
  })
}
