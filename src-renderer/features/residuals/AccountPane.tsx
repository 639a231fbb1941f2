import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ResidualMonth } from '#db/residuals'
import type { MonthAccount } from '#domain/commissions/month'
import { paidOut } from '#domain/commissions/payout'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Card } from '#ui/Card'
import { Steps } from '#ui/Explain'
import { Came } from './Came'
import { findingTone } from './finding'
import { History } from './History'
import styles from './Residuals.module.css'
import { useFindingWords } from './use-finding-words'

type Props = { readonly account: MonthAccount; readonly month: ResidualMonth }

/** Why this amount is expected, what came, and how the year went. */
export function AccountPane({ account, month: { names, payRates } }: Props) {
  const { t } = useTranslation('residuals')
  const words = useFindingWords()
  const { clientId, expected } = account
  return (
    <Card
      title={names.clients.get(clientId ?? '') ?? t('unknown-account')}
      action={
        clientId && (
          <Button variant="subtle" size="compact-sm" onClick={() => go({ at: 'clients', clientId, tab: 'services' })}>
            {t('open-client')}
          </Button>
        )
      }
      style={{ overflowY: 'auto' }}
    >
      <div className={styles.pane}>
        <div>
          <Badge tone={findingTone[account.finding]}>{t(`finding.${account.finding}`)}</Badge>
          <p style={{ margin: '6px 0 0' }}>{words(account)}</p>
        </div>
        <p className="quiet" style={{ margin: 0, fontSize: 12.5 }}>
          {t('account-facts', {
            supplier: names.suppliers.get(account.supplierId) ?? t('unknown'),
            distributor: names.distributors.get(account.distributorId) ?? t('unknown'),
            account: account.account || t('unknown'),
          })}
        </p>
        <Came account={account} />
        {expected && (
          <section>
            <h3 className={styles.small}>{t('why')}</h3>
            <Steps explanation={paidOut(expected.explanation, payRates)} />
          </section>
        )}
        {account.serviceId && expected && <History serviceId={account.serviceId} until={expected.usageMonth} />}
      </div>
    </Card>
  )
}
