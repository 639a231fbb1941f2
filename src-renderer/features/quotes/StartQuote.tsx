import { Button, Group, Modal, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clientNames } from '#db/clients'
import { opportunitiesIn, opportunityOf } from '#db/deals'
import { useLive } from '#db/live'
import { quotesOf } from '#db/quotes'
import { livingTemplates } from '#db/templates'
import type { ClientId, OpportunityId } from '#domain/values/ids'
import { go } from '#session/place'
import { useFormat } from '#ui/format'
import { startQuote } from './commands'
import styles from './Quotes.module.css'

type Props = { readonly forOpportunity: OpportunityId | null; readonly forClient: ClientId | null }

/** A quote belongs to an opportunity: it is chosen here, and what it already says is shown before it is carried over. */
export function StartQuote({ forOpportunity, forClient }: Props) {
  const { t } = useTranslation('quotes')
  const [picked, setPicked] = useState<OpportunityId | null>(forOpportunity)
  const close = () => go({ at: 'quotes' })
  const deal = () => go({ at: 'deals', creating: true, ...(forClient && { forClient }) })
  return (
    <Modal opened onClose={close} title={t('start.title')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <div style={{ display: 'grid', gap: 16 }}>
        {!forOpportunity && <Picker forClient={forClient} picked={picked} onPick={setPicked} onDeal={deal} />}
        {picked && <Ready id={picked} />}
      </div>
    </Modal>
  )
}

/** What a hand goes on with once it appears: the dialog itself looked for a first field before the book was read. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus()

type PickerProps = {
  readonly forClient: ClientId | null
  readonly picked: OpportunityId | null
  readonly onPick: (id: OpportunityId | null) => void
  readonly onDeal: () => void
}

function Picker({ forClient, picked, onPick, onDeal }: PickerProps) {
  const { t } = useTranslation('quotes')
  const choices = useLive(async () => {
    const open = await opportunitiesIn(['lead', 'qualified', 'quoting', 'deciding'])
    const mine = forClient ? open.filter((one) => one.clientId === forClient) : open
    const names = await clientNames(mine.map((one) => one.clientId))
    return mine.map((one) => ({ value: one.id, label: `${names.get(one.clientId) ?? ''} · ${one.name}` }))
  }, [forClient])
  if (choices?.length === 0)
    return (
      <Group justify="space-between">
        <Text c="dimmed">{t('start.none')}</Text>
        <Button ref={takeFocus} variant="default" onClick={onDeal}>
          {t('start.deal')}
        </Button>
      </Group>
    )
  return (
    <Select
      label={t('start.for')}
      data={choices ?? []}
      value={picked}
      onChange={onPick}
      searchable
      selectFirstOptionOnChange
      data-autofocus
      nothingFoundMessage={t('start.nothing')}
    />
  )
}

function Ready({ id }: { readonly id: OpportunityId }) {
  const { t } = useTranslation(['quotes', 'decide'])
  const format = useFormat()
  const [busy, setBusy] = useState(false)
  const [templateId, setTemplateId] = useState<string | null>(null)
  const templates = useLive(livingTemplates, []) ?? []
  const found = useLive(async () => {
    const [opportunity, quotes] = await Promise.all([opportunityOf(id), quotesOf(id)])
    const names = opportunity && (await clientNames([opportunity.clientId]))
    return { opportunity, quotes, clientName: names?.get(opportunity?.clientId ?? '') ?? '' }
  }, [id])
  if (!found?.opportunity) return null
  const { opportunity, quotes, clientName } = found
  const template = templates.find((one) => one.id === templateId)
  const create = async () => {
    setBusy(true)
    go({ at: 'quotes', quoteId: await startQuote(opportunity, t('option-number', { number: 1 }), template) })
  }
  const cost = opportunity.currentMrc ? format.money(opportunity.currentMrc) : t('not-known')
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('start.client')} value={clientName} />
        <Fact name={t('start.opportunity')} value={opportunity.name} />
        <Fact name={t('need')} value={opportunity.need || t('not-known')} />
        <Fact name={t('start.provider')} value={opportunity.currentProvider || t('not-known')} />
        <Fact name={t('start.cost')} value={cost} />
      </dl>
      {quotes.length > 0 && <Existing quotes={quotes} />}
      {templates.length > 0 && (
        <Select
          label={t('decide:template.start')}
          placeholder={t('decide:template.blank')}
          data={templates.map(({ id: value, name }) => ({ value, label: name }))}
          value={templateId}
          clearable
          onChange={setTemplateId}
        />
      )}
      <Group justify="flex-end">
        <Button ref={takeFocus} onClick={create} loading={busy}>
          {t('start.create')}
        </Button>
      </Group>
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

type ExistingProps = {
  readonly quotes: readonly { readonly id: string; readonly number: string; readonly title: string }[]
}

function Existing({ quotes }: ExistingProps) {
  const { t } = useTranslation('quotes')
  return (
    <Group gap="xs">
      <Text c="dimmed">{t('start.existing')}</Text>
      {quotes.map((quote) => (
        <Button
          key={quote.id}
          variant="default"
          size="compact-sm"
          onClick={() => go({ at: 'quotes', quoteId: quote.id })}
        >
          {quote.number}
        </Button>
      ))}
    </Group>
  )
}
