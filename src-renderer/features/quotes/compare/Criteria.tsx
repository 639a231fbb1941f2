import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { candidatesOf, weigh } from '#domain/quotes/criteria'
import type { QuoteChange } from '#domain/quotes/edit'
import { addNeed } from '#domain/quotes/edit-needs'
import type { Need } from '#domain/quotes/need'
import type { Quote } from '#domain/quotes/quote'
import { now } from '#platform/clock'
import { newId } from '#platform/new-id'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { editQuote } from '../commands'
import styles from './Criteria.module.css'
import { CriteriaFoot } from './CriteriaFoot'
import { CriteriaRow } from './CriteriaRow'
import { Tips } from './Tips'

type Props = { readonly quote: Quote; readonly open: boolean }

/** The client's needs against the options: weights, points with where they come from, gates, and what would change the winner. */
export function Criteria({ quote, open }: Props) {
  const { t } = useTranslation('decide')
  const needs = quote.needs ?? []
  const found = useMemo(() => weigh(quote.needs ?? [], candidatesOf(quote)), [quote])
  const change = (edit: QuoteChange) => void editQuote(quote.id, edit, now())
  const add = (facts: Omit<Need, 'id'>) => change(addNeed({ ...facts, id: newId() }))
  const usual = () => {
    const rows = usualNeeds.map(({ name, ...facts }) => ({ ...facts, id: newId(), name: t(`usual.${name}`) }))
    change((row) => ({ ...row, needs: [...(row.needs ?? []), ...rows] }))
  }
  if (needs.length === 0)
    return (
      <Card title={t('criteria.title')}>
        <Empty words={t('criteria.empty')} {...(open && { action: t('criteria.usual'), onAction: usual })} />
      </Card>
    )
  return (
    <Card title={t('criteria.title')} pad={false}>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.heard}>{t('criteria.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('criteria.need')}</th>
              <th scope="col">{t('criteria.weight')}</th>
              {quote.options.map((option) => (
                <th key={option.id} scope="col" className={option.id === found.winnerId ? styles.wins : undefined}>
                  {option.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.needs.map((need, at) => (
              <CriteriaRow
                key={need.id}
                need={need}
                cells={found.options.map((one) => one.cells[at])}
                quote={quote}
                winnerId={found.winnerId}
                open={open}
                change={change}
              />
            ))}
          </tbody>
          <CriteriaFoot found={found} />
        </table>
      </div>
      {open && (
        <div className={styles.add}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
            onClick={() => add({ name: '', kind: 'weighed', weight: 10 })}
          >
            {t('criteria.add')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} />}
            onClick={() => add({ name: '', kind: 'must', weight: 0 })}
          >
            {t('criteria.add-must')}
          </Button>
        </div>
      )}
      <Tips found={found} quote={quote} />
    </Card>
  )
}

/** What most clients ask about; a start to change, not a judgement. */
const usualNeeds = [
  { name: 'price', kind: 'price', weight: 40 },
  { name: 'fit', kind: 'weighed', weight: 30 },
  { name: 'service', kind: 'weighed', weight: 20 },
  { name: 'delivery', kind: 'weighed', weight: 10 },
] as const
