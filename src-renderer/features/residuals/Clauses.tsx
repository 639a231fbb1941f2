import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Terms, termsOf } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { useFormat } from '#ui/format'
import { ClauseWords } from './ClauseWords'
import { ConditionRow } from './ConditionRow'
import { clausesOf, clausesToAdd, withClause, withoutClause } from './clauses'
import styles from './Residuals.module.css'
import { Row } from './StepRows'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }

const conditional = ['term', 'list-price', 'new-customer', 'new-location', 'window', 'first-bill']

/** Everything beside the rate, one sentence each: conditions, limits, clawback, how a month is counted. */
export function Clauses({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { baseCurrency } = useFormat()
  const terms = termsOf(facts)
  const setTerms = (change: Partial<Terms>) => onChange({ terms: { ...terms, ...change } })
  const { conditions } = terms
  return (
    <div className={styles.rows}>
      {conditions.map((condition, at) => (
        <Row
          // A condition has no name but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          key={at}
          onRemove={() => setTerms({ conditions: conditions.filter((_, index) => index !== at) })}
        >
          <ConditionRow
            condition={condition}
            onChange={(next) => setTerms({ conditions: conditions.map((one, index) => (index === at ? next : one)) })}
          />
        </Row>
      ))}
      {clausesOf(facts)
        .filter((kind) => !conditional.includes(kind))
        .map((kind) => (
          <Row key={kind} onRemove={() => onChange(withoutClause(facts, kind))}>
            <ClauseWords kind={kind} facts={facts} terms={terms} onChange={onChange} onTerms={setTerms} />
          </Row>
        ))}
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" style={{ justifySelf: 'start' }}>
            {t('clause.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {clausesToAdd(facts).map((kind) => (
            <Menu.Item key={kind} onClick={() => onChange(withClause(facts, kind, baseCurrency))}>
              {t(`clause-name.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
