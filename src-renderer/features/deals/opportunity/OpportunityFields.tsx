import { useTranslation } from 'react-i18next'
import { changeOpportunity } from '#db/deals'
import type { Opportunity } from '#domain/quotes/quote'
import type { Currency } from '#domain/values/currency'
import { Card } from '#ui/Card'
import { DayInput } from '#ui/DayInput'
import { EditText } from '#ui/EditText'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Opportunity.module.css'

type Props = { readonly opportunity: Opportunity; readonly currency: Currency | undefined }

/** Every fact of an opportunity, saved as it is left. */
export function OpportunityFields({ opportunity, currency }: Props) {
  const { t } = useTranslation('deals')
  const { baseCurrency } = useFormat()
  const save = (facts: Partial<Opportunity>) => void changeOpportunity(opportunity.id, facts)
  const own = currency ?? baseCurrency
  return (
    <>
      <Card title={t('opp.deal')}>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <EditText
              label={t('field.name')}
              value={opportunity.name}
              onCommit={(name) => name !== '' && save({ name })}
            />
          </div>
          <MoneyInput
            label={t('field.mrc')}
            value={opportunity.mrc}
            currency={opportunity.mrc?.currency ?? own}
            onCommit={(mrc) => save({ mrc })}
          />
          <DayInput
            label={t('field.close')}
            value={opportunity.expectedCloseOn}
            onCommit={(expectedCloseOn) => save({ expectedCloseOn })}
          />
          <div className={styles.wide}>
            <EditText
              label={t('field.next')}
              value={opportunity.nextStep}
              onCommit={(nextStep) => save({ nextStep })}
            />
          </div>
          <div className={styles.wide}>
            <EditText label={t('field.need')} value={opportunity.need} lines={3} onCommit={(need) => save({ need })} />
          </div>
          <EditText label={t('field.source')} value={opportunity.source} onCommit={(source) => save({ source })} />
          {opportunity.closedOn && (
            <EditText
              label={t('field.reason')}
              value={opportunity.closeReason}
              onCommit={(closeReason) => save({ closeReason })}
            />
          )}
        </div>
      </Card>
      <Card title={t('opp.present')}>
        <div className={styles.fields}>
          <div className={styles.wide}>
            <EditText
              label={t('field.provider')}
              value={opportunity.currentProvider}
              onCommit={(currentProvider) => save({ currentProvider })}
            />
          </div>
          <MoneyInput
            label={t('field.current')}
            value={opportunity.currentMrc}
            currency={opportunity.currentMrc?.currency ?? own}
            onCommit={(currentMrc) => save({ currentMrc })}
          />
          <DayInput
            label={t('field.ends')}
            value={opportunity.contractEndsOn}
            onCommit={(contractEndsOn) => save({ contractEndsOn })}
          />
        </div>
      </Card>
    </>
  )
}
