import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { offeringsBySupplier } from '#db/agreements'
import { useLive } from '#db/live'
import type { AgreementFacts } from '#domain/commissions/versions'

type Props = { readonly facts: AgreementFacts; readonly onChange: (facts: Partial<AgreementFacts>) => void }

/** Every offering, or one of the chosen supplier's. */
export function OfferingChoice({ facts, onChange }: Props) {
  const { t } = useTranslation('residuals')
  const { supplierId } = facts
  const offerings = useLive(async () => (supplierId ? offeringsBySupplier(supplierId) : []), [supplierId])
  return (
    <Select
      aria-label={t('slot.offering')}
      data={[
        { value: '', label: t('scope.every-offering') },
        ...(offerings ?? []).map((one) => ({ value: one.id, label: one.name })),
      ]}
      value={facts.offeringId ?? ''}
      allowDeselect={false}
      searchable
      limit={60}
      disabled={!supplierId}
      w={210}
      onChange={(offeringId) => onChange({ offeringId: offeringId || null })}
    />
  )
}
