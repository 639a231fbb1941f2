import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { go, type Place } from '#session/place'

type Props = { readonly steps?: readonly { readonly label: string; readonly to: Place }[] }

/** The way back, in small words above a title. */
export function Crumbs({ steps = [] }: Props) {
  const { t } = useTranslation('deals')
  const all = [{ label: t('title'), to: { at: 'deals' } as Place }, ...steps]
  return (
    <nav aria-label={t('crumbs')} style={{ display: 'flex', gap: 6 }}>
      {all.map(({ label, to }, index) => (
        <span key={label} className="clip">
          <Anchor component="button" type="button" size="xs" c="inherit" onClick={() => go(to)}>
            {label}
          </Anchor>
          {index < all.length - 1 && <span aria-hidden> /</span>}
        </span>
      ))}
    </nav>
  )
}
