import { Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { prorations, type Terms } from '#domain/commissions/rule'
import type { AgreementFacts } from '#domain/commissions/versions'
import { useCurrencyChoices } from '#ui/choices'
import { DayInput } from '#ui/DayInput'
import { MoneyInput } from '#ui/MoneyInput'
import { ClawbackRows } from './ClawbackRows'
import type { ClauseKind } from './clauses'
import { DealChoice } from './DealChoice'
import { Filled } from './Filled'
import { PercentInput } from './PercentInput'
import { WholeInput } from './WholeInput'
import { WordSelect } from './WordSelect'

type Props = {
  readonly kind: ClauseKind
  readonly facts: AgreementFacts
  readonly terms: Terms
  readonly onChange: (facts: Partial<AgreementFacts>) => void
  readonly onTerms: (terms: Partial<Terms>) => void
}

/** A clause that is no condition, as a sentence with its figures. */
export function ClauseWords(props: Props) {
  const { kind, terms, onTerms } = props
  const claim = kind === 'claim' && terms.claim && 'by' in terms.claim ? 'claim-by' : kind
  return (
    <>
      <Filled words={`clause.${claim}`} slots={useSlots(props)} />
      {kind === 'clawback' && terms.clawback && (
        <ClawbackRows clawback={terms.clawback} onChange={(clawback) => onTerms({ clawback })} />
      )}
    </>
  )
}

function useSlots({ kind, facts, terms, onChange, onTerms }: Props): Readonly<Record<string, ReactNode>> {
  const { t } = useTranslation('residuals')
  const currencies = useCurrencyChoices()
  const label = (slot: string) => t(`slot.${slot}`)
  const { cap, minimum, claim } = terms
  if (kind === 'account')
    return {
      account: (
        <TextInput
          aria-label={label('account')}
          value={facts.account ?? ''}
          w={180}
          onChange={(event) => onChange({ account: event.currentTarget.value })}
        />
      ),
    }
  if (kind === 'deal')
    return {
      deal: <DealChoice value={facts.opportunityId ?? ''} onChange={(opportunityId) => onChange({ opportunityId })} />,
    }
  if (kind === 'cap' && cap)
    return {
      amount: (
        <MoneyInput
          aria-label={label('cap')}
          value={cap.amount}
          currency={cap.amount.currency}
          w={150}
          onCommit={(amount) => amount && onTerms({ cap: { ...cap, amount } })}
        />
      ),
      per: (
        <WordSelect
          label={label('cap-per')}
          words="cap-per"
          values={['month', 'account']}
          value={cap.per}
          width={190}
          onChange={(per) => onTerms({ cap: { ...cap, per } })}
        />
      ),
    }
  if (kind === 'minimum' && minimum)
    return {
      amount: (
        <MoneyInput
          aria-label={label('minimum')}
          value={minimum.amount}
          currency={minimum.amount.currency}
          w={150}
          onCommit={(amount) => amount && onTerms({ minimum: { ...minimum, amount } })}
        />
      ),
      below: (
        <WordSelect
          label={label('minimum-below')}
          words="minimum-below"
          values={['carry', 'forfeit']}
          value={minimum.below}
          width={220}
          onChange={(below) => onTerms({ minimum: { ...minimum, below } })}
        />
      ),
    }
  const how = (
    <WordSelect
      label={label('claim-how')}
      words="claim-how"
      values={['days', 'by']}
      value={claim && 'by' in claim ? 'by' : 'days'}
      width={130}
      onChange={(chosen) => onTerms({ claim: chosen === 'by' ? { by: facts.from } : { days: 90 } })}
    />
  )
  if (kind === 'claim' && claim)
    return 'by' in claim
      ? {
          how,
          by: (
            <DayInput
              aria-label={label('claim-by')}
              value={claim.by}
              w={150}
              clearable={false}
              onCommit={(by) => by && onTerms({ claim: { by } })}
            />
          ),
        }
      : {
          how,
          days: (
            <WholeInput
              label={label('claim-days')}
              value={claim.days}
              min={1}
              max={730}
              onChange={(days) => onTerms({ claim: { days } })}
            />
          ),
        }
  if (kind === 'after-term' && terms.afterTerm !== undefined)
    return {
      rate: (
        <PercentInput
          label={label('after-term')}
          value={terms.afterTerm}
          onChange={(afterTerm) => onTerms({ afterTerm })}
        />
      ),
    }
  if (kind === 'proration')
    return {
      how: (
        <WordSelect
          label={label('proration')}
          words="proration"
          values={prorations}
          value={terms.proration}
          width={320}
          onChange={(proration) => onTerms({ proration })}
        />
      ),
    }
  if (kind === 'payout')
    return {
      currency: (
        <Select
          aria-label={label('payout')}
          data={currencies}
          value={terms.payout}
          searchable
          allowDeselect={false}
          w={230}
          onChange={(payout) => payout && onTerms({ payout })}
        />
      ),
    }
  return {}
}
