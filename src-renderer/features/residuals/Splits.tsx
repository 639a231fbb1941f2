import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type AgreementSplit, splitRoles } from '#domain/commissions/agreement'
import type { AgreementFacts } from '#domain/commissions/versions'
import { percent } from '#domain/values/rate'
import { PercentInput } from './PercentInput'
import { WordSelect } from './WordSelect'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }

/** Who else is paid: out of the advisor's part, by the advisor or by the payer, or on top of it. */
export function Splits({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { splits } = facts
  const change = (at: number, to: Partial<AgreementSplit>) =>
    onChange({ splits: splits.map((one, index) => (index === at ? { ...one, ...to } : one)) })
  return (
    <div style={{ display: 'grid', gap: 8, marginTop: 12, justifyItems: 'start' }}>
      {splits.map((one, at) => (
        // A split has no name of its own before it is typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={at} style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
          <WordSelect
            label={t('split.where')}
            words="split-where"
            values={['mine', 'out-of', 'on-top']}
            value={one.onTop ? 'on-top' : one.paidBy === 'advisor' ? 'mine' : 'out-of'}
            width={270}
            onChange={(where) =>
              change(at, { onTop: where === 'on-top', paidBy: where === 'mine' ? 'advisor' : 'payer' })
            }
          />
          <TextInput
            aria-label={t('split.payee')}
            placeholder={t('split.payee')}
            value={one.payee}
            onChange={(event) => change(at, { payee: event.currentTarget.value })}
          />
          <WordSelect
            label={t('split.role')}
            words="split-role"
            values={splitRoles}
            value={one.role ?? 'referrer'}
            width={150}
            onChange={(role) => change(at, { role })}
          />
          <PercentInput label={t('split.share')} value={one.share} onChange={(share) => change(at, { share })} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('split.remove')}
            onClick={() => onChange({ splits: splits.filter((_, index) => index !== at) })}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange({ splits: [...splits, { payee: '', share: percent(10), paidBy: 'advisor' }] })}
      >
        {t('split.add')}
      </Button>
    </div>
  )
}
