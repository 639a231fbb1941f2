import { UnstyledButton } from '@mantine/core'
import { IconBuilding, IconMapPin, IconPhone, IconUser, IconWorld } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#platform/bridge'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import type { Whole } from './use-client'

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const

/** Who this is, in one line that is always in sight. */
export function FactsLine({ whole: { client, contacts } }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const { locale } = useFormat()
  const country = client.country && new Intl.DisplayNames([locale], { type: 'region' }).of(client.country)
  const place = [client.city, client.region, country].filter(Boolean).join(', ')
  const main = contacts[0]
  return (
    <div className={styles.factsLine}>
      {client.industry && fact(<IconBuilding {...icon} />, client.industry)}
      {place && fact(<IconMapPin {...icon} />, place)}
      {client.website &&
        fact(
          <IconWorld {...icon} />,
          <UnstyledButton className={styles.link} onClick={() => void openSite(client.website)}>
            {client.website}
          </UnstyledButton>,
        )}
      {client.phone && fact(<IconPhone {...icon} />, client.phone)}
      {main && fact(<IconUser {...icon} />, [main.name, main.role].filter(Boolean).join(', '))}
      {client.tags.map((tag) => (
        <span key={tag} className="quiet">
          #{tag}
        </span>
      ))}
      {!client.industry && !place && !client.website && !main && <span className="quiet">{t('facts.none')}</span>}
    </div>
  )
}

const fact = (sign: ReactNode, words: ReactNode) => (
  <span className={styles.oneFact}>
    {sign}
    {words}
  </span>
)

const openSite = (site: string) =>
  bridge.system.openExternal({ url: /^https?:\/\//i.test(site) ? site : `https://${site}` })
