import { ActionIcon, Button, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceTier } from '#domain/catalog/catalog'
import { orderedTiers, withNextTier } from '#domain/catalog/tiers'
import type { Currency } from '#domain/values/currency'
import { asUnits, unitPrice, units } from '#domain/values/quantity'
import { UnitPriceInput } from '#ui/MoneyInput'
import styles from './Catalog.module.css'

type Props = {
  readonly tiers: readonly PriceTier[]
  readonly currency: Currency
  readonly onCommit: (tiers: readonly PriceTier[]) => void
}

/** From how many units on which price holds for every unit. */
export function Tiers({ tiers, currency, onCommit }: Props) {
  const { t } = useTranslation('catalog')
  const put = (index: number, facts: Partial<PriceTier>) =>
    onCommit(orderedTiers(tiers.map((tier, at) => (at === index ? { ...tier, ...facts } : tier))))
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 8 }}>
      <legend className={styles.small} style={{ padding: 0, marginBlockEnd: 6 }}>
        {t('tiers.title')}
      </legend>
      {tiers.length === 0 && <Text c="dimmed">{t('tiers.none')}</Text>}
      {tiers.map((tier, index) => (
        <div key={tier.from} style={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr) auto', gap: 8 }}>
          <FromInput
            label={t('tiers.from-of', { place: index + 1 })}
            value={asUnits(tier.from)}
            onCommit={(from) => put(index, { from: units(from) })}
          />
          <UnitPriceInput
            aria-label={t('tiers.price-of', { place: index + 1 })}
            currency={currency}
            value={tier.price}
            onCommit={(price) => price && put(index, { price })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('tiers.remove', { place: index + 1 })}
            onClick={() => onCommit(tiers.filter((_, at) => at !== index))}
          >
            <IconTrash size={15} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        style={{ justifySelf: 'start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onCommit(withNextTier(tiers, unitPrice(0, currency)))}
      >
        {t('tiers.add')}
      </Button>
    </fieldset>
  )
}

type FromProps = { readonly label: string; readonly value: number; readonly onCommit: (value: number) => void }

function FromInput({ label, value, onCommit }: FromProps) {
  const { t } = useTranslation('catalog')
  const [typed, setTyped] = useState<string | null>(null)
  const settle = () => {
    const number = Number(typed?.replace(',', '.'))
    if (typed !== null && Number.isFinite(number) && number > 0 && number < 1_000_000_000) onCommit(number)
    setTyped(null)
  }
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      leftSection={<span className={styles.small}>{t('tiers.from')}</span>}
      leftSectionWidth={48}
      value={typed ?? String(value)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
