import { Text } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Endpoint } from '#contract/endpoint'
import { book } from '#db/book'
import { useLive } from '#db/live'
import { bridge, must } from '#platform/bridge'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { Connection } from './Connection'
import { TakeIn } from './TakeIn'

const living = () =>
  book()
    .tables.distributors.filter((one) => one.deletedAt === 0)
    .sortBy('name')

/** Where registrations go. Addresses and keys lie in main; here only the host and whether a key is there. */
export function Distributors() {
  const { t } = useTranslation('settings')
  const distributors = useLive(living, [])
  const [endpoints, setEndpoints] = useState<readonly Endpoint[]>([])
  const look = useCallback(() => must(bridge.connectors.endpoints()).then(setEndpoints), [])
  useEffect(() => {
    void look()
  }, [look])
  return (
    <div>
      <Card title={t('section.distributors')} pad={false}>
        <Text c="dimmed" maw={560} px="md" pt={4} pb="md">
          {t('distributors.words')}
        </Text>
        {distributors?.length === 0 && <Empty words={t('distributors.none')} />}
        {distributors?.map((one) => (
          <Connection
            key={one.id}
            distributor={one}
            endpoint={endpoints.find((endpoint) => endpoint.distributorId === one.id)}
            onChanged={look}
          />
        ))}
      </Card>
      <TakeIn distributors={distributors ?? []} endpoints={endpoints} />
    </div>
  )
}
