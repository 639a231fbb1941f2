import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { cheapest } from '#domain/quotes/comparison'
import type { Quote } from '#domain/quotes/quote'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { useFormat } from '#ui/format'
import { accept, planAcceptance } from './commands'
import { useCopy } from './use-copy'
import { useChoices } from './use-quotes'

/** The client said yes: which option, and what that will do, before it is done in one act. */
export function AcceptButton({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconCheck size={16} />} onClick={() => setOpened(true)}>
        {t('accept.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('accept.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {opened && <Choice quote={quote} close={() => setOpened(false)} />}
      </Modal>
    </>
  )
}

function Choice({ quote, close }: { readonly quote: Quote; readonly close: () => void }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const copy = useCopy(quote, '')
  const { supplierName } = useChoices()
  const [picked, setPicked] = useState(
    quote.recommendedId ?? cheapest(copy.options)?.id ?? quote.options[0]?.id ?? null,
  )
  const plan = useLive(async () => (picked ? planAcceptance(quote, picked) : null), [quote, picked])
  const facts = askOf(quote)
  const yes = async () => {
    if (!plan?.ok) return
    await accept(plan.value)
    close()
  }
  return (
    <Stack>
      <Radio.Group label={t('accept.which')} value={picked} onChange={setPicked}>
        <Stack gap="xs" mt="xs">
          {quote.options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              label={`${option.name} · ${format.money(optionTotals(option, facts).monthly)} ${t('a-month')}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {plan && !plan.ok && <Alert color="orange">{t(`accept.refused.${plan.refusal}`)}</Alert>}
      {plan?.ok && (
        <div>
          <Text fw={600}>{t('accept.will')}</Text>
          <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
            {plan.value.opportunity && <li>{t('accept.won', { name: plan.value.opportunity.name })}</li>}
            {plan.value.orders.map((order) => (
              <li key={order.id}>
                {t('accept.order', {
                  supplier: supplierName(order.supplierId),
                  name: order.description,
                  amount: format.money(order.mrc),
                })}
              </li>
            ))}
            {plan.value.superseded.length > 0 && (
              <li>
                {t('accept.superseded', { numbers: plan.value.superseded.map((other) => other.number).join(', ') })}
              </li>
            )}
          </ul>
        </div>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button onClick={yes} disabled={!plan?.ok}>
          {t('accept.yes')}
        </Button>
      </Group>
    </Stack>
  )
}
