import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { removeSite, saveSite } from '#db/clients'
import type { Site } from '#domain/clients/client'
import { Card } from '#ui/Card'
import { EditText } from '#ui/EditText'
import { AddRow } from './AddRow'
import styles from './Client.module.css'
import { addSite } from './commands'
import grid from './Table.module.css'
import type { Whole } from './use-client'

const fields = ['name', 'address', 'city', 'region', 'postcode'] as const

const widths = { name: '22%', address: '30%', city: '18%', region: '10%', postcode: '12%' } as const

export function Sites({ whole: { client, sites, services } }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const at = (site: Site) => services.filter((service) => service.siteId === site.id).length
  return (
    <Card title={t('sites.title')} pad={false}>
      {sites.length > 0 && (
        <table className={`${grid.table} ${grid.editing} ${styles.bare}`} style={{ marginBlockStart: 4 }}>
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field} scope="col" style={{ inlineSize: widths[field] }}>
                  {t(`site.${field}`)}
                </th>
              ))}
              <th scope="col" className={grid.end}>
                {t('site.services')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {sites.map((site) => (
              <tr key={site.id}>
                {fields.map((field) => (
                  <td key={field}>
                    <EditText
                      variant="unstyled"
                      aria-label={t('person.of', { what: t(`site.${field}`), name: site.name })}
                      value={site[field]}
                      placeholder={t('facts.unknown')}
                      onCommit={(value) => {
                        if (field !== 'name' || value !== '') void saveSite({ ...site, [field]: value })
                      }}
                    />
                  </td>
                ))}
                <td className={grid.end}>{at(site)}</td>
                <td style={{ textAlign: 'end' }}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('remove', { name: site.name })}
                    onClick={() => void removeSite(site.id, site.name)}
                  >
                    <IconTrash size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddRow
        label={t('sites.add-hint')}
        action={t('sites.add')}
        onAdd={(name) => addSite(client.id, name, client.country)}
      />
    </Card>
  )
}
