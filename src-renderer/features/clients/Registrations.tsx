import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import styles from './Client.module.css'
import grid from './Table.module.css'
import { registrationTone } from './tones'
import type { Whole } from './use-client'

/** What is claimed with which distributor, and until when it is protected. */
export function Registrations({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const dealOf = (id: string) => whole.opportunities.find((one) => one.id === id)?.name
  return (
    <Card title={t('deals.registrations')} pad={false}>
      <table className={grid.table} style={{ marginBlockStart: 8 }}>
        <thead>
          <tr>
            {(['supplier', 'distributor', 'status', 'protected'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`registration-column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {whole.registrations.map((one) => (
            <tr key={one.id}>
              <td>
                <UnstyledButton className={styles.rowOpen} onClick={() => go({ at: 'deals', registrationId: one.id })}>
                  {whole.nameOf(one.supplierId) || one.form.offering}
                </UnstyledButton>
                <div className="quiet">{dealOf(one.opportunityId)}</div>
              </td>
              <td>{whole.nameOf(one.distributorId)}</td>
              <td>
                <Badge tone={registrationTone(one.status)}>{t(`registration-status.${one.status}`)}</Badge>
              </td>
              <td>{one.protectedUntil ? format.day(one.protectedUntil) : <span className="quiet">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
