import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/values/dates'
import type { ClientId } from '#domain/values/ids'
import { Card } from '#ui/Card'
import { MatterRow } from './MatterRow'
import styles from './Today.module.css'
import type { MatterGroup } from './use-today'

type Props = MatterGroup & { readonly names: ReadonlyMap<ClientId, string>; readonly today: Day }

const first = 6

/** One kind of matter with its count; a long one shows its beginning. */
export function GroupCard({ group, matters, names, today }: Props) {
  const { t } = useTranslation('today')
  const [shown, setShown] = useState(first)
  return (
    <Card
      pad={false}
      title={
        <>
          {t(`group.${group}`)} <span className={styles.count}>{matters.length}</span>
        </>
      }
    >
      <ul className={styles.rows}>
        {matters.slice(0, shown).map((matter) => (
          <MatterRow
            key={matter.key}
            matter={matter}
            clientName={matter.clientId ? (names.get(matter.clientId) ?? '') : ''}
            today={today}
          />
        ))}
      </ul>
      {matters.length > shown && (
        <div className={styles.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 50)}>
            {t('more', { count: matters.length - shown })}
          </Button>
        </div>
      )}
    </Card>
  )
}
