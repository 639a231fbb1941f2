import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteOpportunity } from '#db/deals'
import { daysInStage, isOpen, nudgeOf } from '#domain/deals/pipeline'
import { type Stage, stages } from '#domain/quotes/quote'
import type { OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { Badge } from '#ui/Badge'
import { Empty } from '#ui/Empty'
import { useFormat } from '#ui/format'
import { Page as Frame } from '#ui/Page'
import { Crumbs } from '../Crumbs'
import { moveTo } from '../commands'
import { CloseReason } from '../pipeline/CloseReason'
import { useMoment } from '../registration/use-moment'
import styles from './Opportunity.module.css'
import { OpportunityFields } from './OpportunityFields'
import { OpportunityPeople } from './OpportunityPeople'
import { OpportunityQuotes } from './OpportunityQuotes'
import { OpportunityRegistrations } from './OpportunityRegistrations'
import { OpportunitySpiffs } from './OpportunitySpiffs'
import { OpportunityTasks } from './OpportunityTasks'
import { useOpportunity } from './use-opportunity'

/** One opportunity: where it stands, everything about it edited in place, and what hangs on it. */
export function OpportunityPage({ id }: { readonly id: OpportunityId }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { at, today } = useMoment()
  const found = useOpportunity(id)
  const [closing, setClosing] = useState<'won' | 'lost' | null>(null)
  if (found === undefined) return null
  if (found === null)
    return (
      <Frame title={t('title')} crumb={<Crumbs />}>
        <Empty words={t('opp.gone')} />
      </Frame>
    )
  const { opportunity, client, contacts, quotes, registrations, tasks } = found
  const nudge = nudgeOf(opportunity, at, today)
  const move = (stage: Stage) => (isOpen(stage) ? void moveTo(id, stage) : setClosing(stage as 'won' | 'lost'))
  const remove = async () => {
    await deleteOpportunity(id)
    go({ at: 'deals' })
  }
  return (
    <Frame
      title={opportunity.name}
      aside={nudge && <Badge tone={nudge === 'no-next-step' ? 'plain' : 'warn'}>{t(`nudge.${nudge}`)}</Badge>}
      crumb={
        <Crumbs
          steps={[{ label: client?.name ?? t('client-gone'), to: { at: 'clients', clientId: opportunity.clientId } }]}
        />
      }
      actions={
        <>
          <Button variant="subtle" color="gray" onClick={remove}>
            {t('opp.delete')}
          </Button>
          <Button variant="default" onClick={() => go({ at: 'quotes', forOpportunity: id })}>
            {t('opp.new-quote')}
          </Button>
          <Button onClick={() => go({ at: 'deals', registering: true, opportunityId: id })}>{t('register')}</Button>
        </>
      }
    >
      <div className={styles.stages}>
        <SegmentedControl
          aria-label={t('opp.stage')}
          fullWidth
          value={opportunity.stage}
          onChange={(stage) => move(stage as Stage)}
          data={stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
        <div className="quiet">
          {opportunity.closedOn
            ? t('opp.closed', { day: format.day(opportunity.closedOn), reason: opportunity.closeReason || '–' })
            : t('age', { count: daysInStage(opportunity, at) })}
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.facts}>
          <OpportunityFields opportunity={opportunity} currency={client?.currency} />
          <OpportunityPeople opportunity={opportunity} client={client} contacts={contacts} tasks={tasks} />
        </div>
        <div className={styles.side}>
          <OpportunityTasks opportunity={opportunity} tasks={tasks} />
          <OpportunityQuotes id={id} quotes={quotes} />
          <OpportunitySpiffs quotes={quotes} />
          <OpportunityRegistrations id={id} rows={registrations} />
        </div>
      </div>
      {closing && (
        <CloseReason
          name={opportunity.name}
          stage={closing}
          onCancel={() => setClosing(null)}
          onReason={(reason) => {
            setClosing(null)
            void moveTo(id, closing, reason)
          }}
        />
      )}
    </Frame>
  )
}
