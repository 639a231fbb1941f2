import { ActionIcon, Button, Group, Modal } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Pays, proposedParts } from '#domain/statements/decide'
import type { StatementLine } from '#domain/statements/statement'
import { type Money, subtract, sum } from '#domain/values/money'
import { useFormat } from '#ui/format'
import { MoneyInput } from '#ui/MoneyInput'
import styles from './Review.module.css'
import { splitOver } from './review-commands'
import { ServicePick } from './ServicePick'
import type { Review } from './use-review'

type Props = { readonly line: StatementLine; readonly review: Review; readonly onClose: () => void }

/** One line that pays several services: parts by what each costs, changed by hand, and only what sums to the line is saved. */
export function ReviewSplit({ line, review, onClose }: Props) {
  const { t } = useTranslation('review')
  const format = useFormat()
  const [parts, setParts] = useState<readonly Pays[]>(() => firstParts(line, review))
  const { currency } = line.amount
  const left = subtract(
    line.amount,
    sum(
      parts.map((part) => part.amount),
      currency,
    ),
  )
  const shareAnew = (ids: readonly string[]) =>
    setParts(
      proposedParts(
        line,
        ids.flatMap((id) => review.serviceOf(id) ?? []),
      ),
    )
  const ids = parts.map((part) => part.service.id)
  const change = (id: string, amount: Money | null) =>
    amount && setParts(parts.map((part) => (part.service.id === id ? { ...part, amount } : part)))
  const save = async () => {
    await splitOver(line, parts)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t('split.title', { amount: format.money(line.amount) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.parts}>
        <p className="quiet" style={{ margin: 0 }}>
          {t('split.words')}
        </p>
        {parts.map(({ service, amount }) => {
          const name = [review.clientName(service.clientId), service.description].filter(Boolean).join(' · ')
          return (
            <div key={service.id} className={styles.part}>
              <span className="clip">
                {name}
                <span className="quiet"> {service.account}</span>
              </span>
              <MoneyInput
                aria-label={t('split.part', { name })}
                value={amount}
                currency={currency}
                onCommit={(next) => change(service.id, next)}
              />
              <ActionIcon
                variant="subtle"
                aria-label={t('split.remove', { name })}
                onClick={() => shareAnew(ids.filter((id) => id !== service.id))}
              >
                <IconX size={16} />
              </ActionIcon>
            </div>
          )
        })}
        <ServicePick
          key={ids.join(' ')}
          label={t('split.add')}
          review={review}
          value={null}
          onPick={(id) => id && !ids.includes(id) && shareAnew([...ids, id])}
        />
        <Group justify="space-between">
          <span role="status" style={{ color: left.minor === 0 ? 'var(--ink-2)' : 'var(--bad)' }}>
            {left.minor === 0 ? t('split.whole') : t('split.left', { amount: format.money(left) })}
          </span>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button disabled={parts.length < 2 || left.minor !== 0} onClick={() => void save()}>
              {t('split.save')}
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  )
}

/** The services that the line's own references name, else the best suggestion. */
function firstParts(line: StatementLine, review: Review): readonly Pays[] {
  const suggestions = review.suggestionsFor(line)
  const named = suggestions.filter((one) => one.reasons.some(({ why }) => why === 'account' || why === 'circuit'))
  const first = named.length > 1 ? named : suggestions.slice(0, 1)
  return proposedParts(
    line,
    first.flatMap((one) => review.serviceOf(one.serviceId) ?? []),
  )
}
