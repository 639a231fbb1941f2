import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgreementFacts } from '#domain/commissions/versions'
import { percent } from '#domain/values/rate'
import { PercentInput } from './PercentInput'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }
type Split = AgreementFacts['splits'][number]

/** Who gets a part of the advisor's part. */
export function Splits({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { splits } = facts
  const change = (at: number, to: Partial<Split>) =>
    onChange({ splits: splits.map((one, index) => (index === at ? { ...one, ...to } : one)) })
  return (
    <div style={{ display: 'grid', gap: 8, marginTop: 12, justifyItems: 'start' }}>
      {splits.map((one, at) => (
        // A split has no name of its own before it is typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={at} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <span>{t('split.gets')}</span>
          <TextInput
            aria-label={t('split.payee')}
            placeholder={t('split.payee')}
            value={one.payee}
            onChange={(event) => change(at, { payee: event.currentTarget.value })}
          />
          <PercentInput label={t('split.share')} value={one.share} onChange={(share) => change(at, { share })} />
          <ActionIcon
            variant="subtle"
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
        onClick={() => onChange({ splits: [...splits, { payee: '', share: percent(10) }] })}
      >
        {t('split.add')}
      </Button>
    </div>
  )
}
