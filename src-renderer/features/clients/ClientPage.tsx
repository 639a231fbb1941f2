import { Tabs, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ClientTab, go } from '#session/place'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import { Page as Frame } from '#ui/Page'
import styles from './Client.module.css'
import { ClientActions } from './ClientActions'
import { Deals } from './Deals'
import { Documents } from './Documents'
import { FactsLine } from './FactsLine'
import { GoneBanner } from './GoneBanner'
import { People } from './People'
import { Services } from './Services'
import { StatusMenu } from './StatusMenu'
import { Summary } from './Summary'
import { Tasks } from './Tasks'
import { Timeline } from './Timeline'
import { useClient, type Whole } from './use-client'

type Props = { readonly id: string; readonly tab: ClientTab; readonly serviceId: string | undefined }

const tabs = ['summary', 'services', 'contacts', 'opportunities', 'documents', 'timeline', 'tasks'] as const

/** Everything about one client, each fact edited where it stands. */
export function ClientPage({ id, tab, serviceId }: Props) {
  const { t } = useTranslation('clients')
  const whole = useClient(id)
  const open = (to: ClientTab) => go({ at: 'clients', clientId: id, tab: to })
  useKeys(Object.fromEntries(tabs.map((name, index) => [String(index + 1), () => open(name)])))
  const back = (
    <UnstyledButton className={styles.crumb} onClick={() => go({ at: 'clients' })}>
      {t('title')}
    </UnstyledButton>
  )
  if (whole === undefined) return <Frame title={t('title')}>{null}</Frame>
  if (whole === null)
    return (
      <Frame title={t('title')} crumb={back}>
        <Empty words={t('gone.unknown')} action={t('gone.list')} onAction={() => go({ at: 'clients' })} />
      </Frame>
    )
  const count = countsOf(whole)
  return (
    <Frame
      title={whole.client.name}
      crumb={back}
      aside={<StatusMenu client={whole.client} />}
      actions={<ClientActions client={whole.client} opportunities={whole.opportunities} />}
    >
      <GoneBanner client={whole.client} />
      <FactsLine whole={whole} />
      <Tabs value={tab} onChange={(to) => to && open(to as ClientTab)} keepMounted={false} className={styles.tabs}>
        <Tabs.List aria-label={t('tabs')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name} rightSection={count[name] ? <Count of={count[name]} /> : undefined}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="summary">
          <Summary whole={whole} />
        </Tabs.Panel>
        <Tabs.Panel value="services">
          <Services whole={whole} openId={serviceId} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <People whole={whole} />
        </Tabs.Panel>
        <Tabs.Panel value="opportunities">
          <Deals whole={whole} />
        </Tabs.Panel>
        <Tabs.Panel value="documents">
          <Documents client={whole.client} documents={whole.documents} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline">
          <Timeline whole={whole} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks">
          <Tasks client={whole.client} tasks={whole.tasks} />
        </Tabs.Panel>
      </Tabs>
    </Frame>
  )
}

function countsOf(whole: Whole): Readonly<Partial<Record<ClientTab, number>>> {
  return {
    services: whole.services.filter((service) => service.status !== 'cancelled').length,
    contacts: whole.contacts.length + whole.sites.length,
    opportunities: whole.opportunities.length + whole.quotes.length,
    documents: whole.documents.length,
    tasks: whole.tasks.filter((task) => task.doneAt === 0).length,
  }
}

const Count = ({ of }: { readonly of: number | undefined }) => <span className={styles.count}>{of}</span>
