import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import { Page as Frame } from '#ui/Page'
import { AgreementEditor } from './AgreementEditor'
import { AgreementPage } from './AgreementPage'
import { useAgreementColumns } from './agreement-columns'
import { blankFacts, useDraft } from './draft'
import { currentVersions, useAgreements } from './use-agreements'
import { ViewTabs } from './ViewTabs'

/** What each distributor has agreed to pay, one line a scope; a line opens as a sentence with its history. */
export function AgreementsView() {
  const { t } = useTranslation('residuals')
  const today = dayAt(now())
  const read = useAgreements()
  const { opened, facts, open, begin } = useDraft()
  const columns = useAgreementColumns(read, today)
  const create = () => {
    const first = read?.distributors[0]
    if (first) begin(blankFacts(first.id, today))
    else go({ at: 'catalog' })
  }
  useKeys({ n: create })
  if (!read)
    return (
      <Frame title={t('views.agreements')} actions={<ViewTabs view="agreements" />}>
        {null}
      </Frame>
    )
  const agreement = read.agreements.find((one) => one.id === opened)
  if (facts) return <AgreementEditor book={read} facts={facts} today={today} />
  if (agreement) return <AgreementPage book={read} agreement={agreement} today={today} />
  const lines = currentVersions(read.agreements, today)
  return (
    <Frame
      title={t('views.agreements')}
      scroll={false}
      actions={
        <>
          <ViewTabs view="agreements" />
          <Button onClick={create}>{t('agreements.new')}</Button>
        </>
      }
    >
      <Card pad={false} style={{ flex: 1 }}>
        <DataGrid
          label={t('views.agreements')}
          columns={columns}
          count={lines.length}
          at={(index) => lines[index]}
          onOpen={(one) => open(one.id)}
          rowHeight={56}
          empty={
            <Empty
              words={t(read.distributors.length === 0 ? 'agreements.no-distributor' : 'agreements.empty')}
              action={t(read.distributors.length === 0 ? 'agreements.to-catalog' : 'agreements.new')}
              onAction={create}
            />
          }
        />
      </Card>
    </Frame>
  )
}
