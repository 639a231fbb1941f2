import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addChange, removeChange } from '#db/services'
import { chargeFor } from '#domain/clients/changes'
import type { Service } from '#domain/clients/service'
import { type Day, dayAt } from '#domain/values/dates'
import type { Money } from '#domain/values/money'
import { asUnits, units } from '#domain/values/quantity'
import { now } from '#platform/clock'
import { Badge } from '#ui/Badge'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Client.module.css'
import pair from './Clients.module.css'
import { CountInput } from './CountInput'
import grid from './Table.module.css'

/** Moves, adds and changes with their dates: residuals follow them month by month. */
export function ServiceChanges({ service }: { readonly service: Service }) {
  const { t } = useTranslation('clients')
  const format = useFormat()
  const [adding, setAdding] = useState(false)
  const changes = service.changes ?? []
  const today = dayAt(now())
  return (
    <section style={{ borderBlockStart: '1px solid var(--line)', paddingBlockStart: 12 }}>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
        <h3 style={{ margin: 0, fontSize: 13.5, fontWeight: 600 }}>{t('change.title')}</h3>
        {!adding && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
            {t('change.add')}
          </Button>
        )}
      </div>
      {changes.length === 0 && !adding && <p className={`quiet ${styles.small}`}>{t('change.none')}</p>}
      {changes.length > 0 && (
        <table className={grid.table}>
          <tbody>
            {changes.map((one, at) => (
              <tr key={one.on}>
                <td>
                  {format.day(one.on)} {one.on > today && <Badge tone="info">{t('change.to-come')}</Badge>}
                </td>
                <td className={grid.end}>
                  {format.quantity(one.quantity)} <span className="quiet">{service.unit}</span>
                </td>
                <td className={grid.end}>{format.money(one.mrc)}</td>
                <td className={grid.end}>
                  {at > 0 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('change.remove', { on: format.day(one.on) })}
                      onClick={() => void removeChange(service.id, one.on)}
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <NewChange service={service} today={today} onDone={() => setAdding(false)} />}
    </section>
  )
}

type NewProps = { readonly service: Service; readonly today: Day; readonly onDone: () => void }

/** From which day, how many and for how much: the charge follows the units until it is typed. */
function NewChange({ service, today, onDone }: NewProps) {
  const { t } = useTranslation('clients')
  const [on, setOn] = useState<Day>(today)
  const [count, setCount] = useState(asUnits(service.quantity))
  const [typed, setTyped] = useState<Money | null>(null)
  const mrc = typed ?? chargeFor(service, units(count))
  const add = async () => {
    await addChange(service.id, { on, quantity: units(count), mrc })
    onDone()
  }
  return (
    <div className={pair.pair} style={{ marginBlockStart: 8 }}>
      <DayInput label={t('change.on')} value={on} clearable={false} onCommit={(day) => day && setOn(day)} />
      <CountInput label={t('change.quantity')} value={count} decimals onCommit={setCount} />
      <MoneyInput label={t('change.mrc')} value={mrc} currency={mrc.currency} onCommit={setTyped} />
      <div style={{ display: 'flex', gap: 8, alignItems: 'flex-end' }}>
        <Button onClick={() => void add()}>{t('change.save')}</Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
