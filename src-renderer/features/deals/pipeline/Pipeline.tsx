import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#domain/values/ids'
import { go } from '#session/place'
import { useKeys } from '#ui/keys'
import { Page as Frame } from '#ui/Page'
import { Outbox } from '../outbox/Outbox'
import { Registrations } from '../registration/Registrations'
import { Board } from './Board'
import { NewOpportunity } from './NewOpportunity'
import { OpportunityList } from './OpportunityList'

const views = { board: Board, list: OpportunityList, registrations: Registrations, outbox: Outbox } as const
export type View = keyof typeof views

type Props = { readonly view: View; readonly creating: boolean; readonly forClient?: ClientId }

/** The frame of the four lists of the room, with its two verbs. */
export function Pipeline({ view, creating, forClient }: Props) {
  const { t } = useTranslation('deals')
  const Body = views[view]
  const create = () => go({ at: 'deals', view, creating: true })
  useKeys({ n: create })
  return (
    <Frame
      title={t('title')}
      scroll={false}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => go({ at: 'deals', view: next as View })}
          data={(Object.keys(views) as View[]).map((name) => ({ value: name, label: t(`view.${name}`) }))}
        />
      }
      actions={
        <>
          <Button variant="default" onClick={create}>
            {t('new-opportunity')}
          </Button>
          <Button onClick={() => go({ at: 'deals', registering: true })}>{t('register')}</Button>
        </>
      }
    >
      <Body />
      {creating && (
        <NewOpportunity onClose={() => go({ at: 'deals', view })} {...(forClient && { clientId: forClient })} />
      )}
    </Frame>
  )
}
