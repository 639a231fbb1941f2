import { Alert, Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactsOf } from '#db/clients'
import { useLive } from '#db/live'
import { cheapest } from '#domain/quotes/comparison'
import type { Quote } from '#domain/quotes/quote'
import { askOf, optionTotals } from '#domain/quotes/totals'
import { dayAt } from '#domain/values/dates'
import { now } from '#platform/clock'
import { useFormat } from '#ui/format'
import { planAcceptance } from '../commands'
import { failureWords } from '../tell'
import { useCopy } from '../use-copy'
import { AcceptPlan } from './AcceptPlan'
import { AcceptSigner } from './AcceptSigner'
import { accept, type Signing } from './accept-commands'

/** The client said yes: which option, who says so, and what that will do, before it is done in one act. */
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

type Typed = Partial<Signing>

function Choice({ quote, close }: { readonly quote: Quote; readonly close: () => void }) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  const copy = useCopy(quote, '')
  const facts = askOf(quote)
  const [picked, setPicked] = useState(
    quote.recommendedId ?? cheapest(copy.options)?.id ?? quote.options[0]?.id ?? null,
  )
  const [typed, setTyped] = useState<Typed>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const plan = useLive(async () => (picked ? planAcceptance(quote, picked) : null), [quote, picked])
  const contact = useLive(() => contactsOf(quote.clientId), [quote.clientId])?.[0]
  const signing: Signing = {
    name: contact?.name ?? '',
    role: contact?.role ?? '',
    on: dayAt(now()),
    signature: { kind: 'drawn', path: '' },
    ...typed,
  }
  const change = (facts: Typed) => {
    setProblem(null)
    setTyped((before) => ({ ...before, ...facts }))
  }
  const yes = async () => {
    if (!picked) return
    setBusy(true)
    setProblem(null)
    const answer = await accept(quote.id, picked, signing).catch(failureWords)
    setBusy(false)
    if (typeof answer === 'string') setProblem(t('accept.failed', { detail: answer }))
    else if (answer.ok) close()
    else setProblem(t(`accept.refused.${answer.refusal}`))
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
        <>
          <AcceptSigner signing={signing} onChange={change} />
          <AcceptPlan plan={plan.value} />
        </>
      )}
      {problem && (
        <Alert color="orange" role="alert">
          {problem}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button onClick={yes} disabled={!plan?.ok} loading={busy}>
          {t('accept.yes')}
        </Button>
      </Group>
    </Stack>
  )
}
