import { useTranslation } from 'react-i18next'
import { lookOf } from '#domain/quotes/paper'
import type { Profile } from '#domain/settings/profile'
import { Card } from '#ui/Card'
import { ColourField } from '#ui/ColourField'
import { EditText } from '#ui/EditText'
import { LogoField } from '#ui/LogoField'
import styles from './Brand.module.css'
import { changeBrand, toggled } from './brand-commands'
import { PaperParts } from './PaperParts'

/** Logo, colour, the advisor's own words on the cover, and which parts are printed. */
export function BrandForm({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('quotes')
  const { logo, color, cover, hidden } = lookOf(profile)
  return (
    <Card title={t('brand.look')} style={{ flex: 'none' }}>
      <div className={styles.fields}>
        <LogoField label={t('brand.logo')} value={logo} onCommit={(value) => void changeBrand({ logo: value })} />
        <ColourField
          key={color}
          label={t('brand.colour')}
          value={color}
          onCommit={(value) => void changeBrand({ color: value })}
        />
        <EditText
          label={t('brand.cover')}
          placeholder={t('brand.cover-hint')}
          lines={3}
          value={cover}
          onCommit={(value) => void changeBrand({ cover: value })}
        />
        <PaperParts hidden={hidden} onToggle={(section) => void changeBrand({ hidden: toggled(hidden, section) })} />
      </div>
    </Card>
  )
}
