import { Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { addRate, rateFacts } from '#db/rates'
import { rateMicros } from '#domain/imports/rate-file'
import type { Profile } from '#domain/settings/profile'
import { type Day, dayAt } from '#domain/values/dates'
import { parseDecimal } from '#domain/values/money'
import { now } from '#platform/clock'
import { Card } from '#ui/Card'
import { useCurrencyChoices } from '#ui/choices'
import { DayInput } from '#ui/DayInput'
import { useFormat } from '#ui/format'
import { importRates } from './rates-commands'
import styles from './Settings.module.css'
import { useConverted } from './use-converted'

/** Dated exchange rates: what there is, a file of the central bank, a rate by hand, and how an amount converts. */
export function Rates({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const facts = useLive(rateFacts, [])
  const [busy, setBusy] = useState(false)
  const bring = async () => {
    setBusy(true)
    const words = await importRates(t).finally(() => setBusy(false))
    if (words) notifications.show({ message: words, withBorder: true })
  }
  return (
    <Card title={t('rates.title')}>
      <div className={`${styles.fields} ${styles.wide}`}>
        <Text c="dimmed">{t('rates.words')}</Text>
        <Text role="status">
          {facts?.newest && facts.oldest
            ? t('rates.have', {
                count: facts.days,
                days: format.number(facts.days),
                newest: format.day(facts.newest.id),
                oldest: format.day(facts.oldest),
                source: facts.newest.source,
              })
            : t('rates.none')}
        </Text>
        <Group>
          <Button variant="default" loading={busy} onClick={() => void bring()}>
            {t('rates.import')}
          </Button>
        </Group>
        {facts?.newest && <Trial profile={profile} />}
        <ByHand />
      </div>
    </Card>
  )
}

/** An amount in the base currency, with the day whose rate was used. */
function Trial({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const currencies = useCurrencyChoices()
  const [from, setFrom] = useState(profile.currency === 'EUR' ? 'USD' : 'EUR')
  const [typed, setTyped] = useState<string | number>(1000)
  const [day, setDay] = useState<Day>(dayAt(now()))
  const amount = parseDecimal(String(typed), from)
  const converted = useConverted(amount, profile.currency, day)
  const words = (): string => {
    if (!amount || converted === undefined) return ''
    if (!converted) return t('rates.no-rate', { from, to: profile.currency, day: format.day(day) })
    const shown = { amount: format.moneyCode(amount), converted: format.moneyCode(converted.amount) }
    return t('rates.converted', { ...shown, rate: converted.rateText, day: format.day(converted.rateDay) })
  }
  return (
    <div className={`${styles.fields} ${styles.wide}`}>
      <Group grow align="end">
        <NumberInput label={t('rates.amount')} min={0} hideControls value={typed} onChange={setTyped} />
        <Select
          label={t('rates.from')}
          searchable
          allowDeselect={false}
          data={currencies}
          value={from}
          onChange={(code) => code && setFrom(code)}
        />
        <DayInput label={t('rates.on')} value={day} onCommit={(value) => value && setDay(value)} />
      </Group>
      <Text role="status">{words()}</Text>
    </div>
  )
}

function ByHand() {
  const { t } = useTranslation('settings')
  const currencies = useCurrencyChoices().filter(({ value }) => value !== 'EUR')
  const [currency, setCurrency] = useState('USD')
  const [day, setDay] = useState<Day>(dayAt(now()))
  const [typed, setTyped] = useState('')
  const micros = rateMicros(typed)
  const add = async () => {
    if (micros === null) return
    await addRate(day, currency, micros, t('rates.by-hand'))
    setTyped('')
  }
  return (
    <Group grow align="end" preventGrowOverflow={false} wrap="nowrap">
      <Select
        label={t('rates.currency')}
        searchable
        allowDeselect={false}
        data={currencies}
        value={currency}
        onChange={(code) => code && setCurrency(code)}
      />
      <TextInput
        label={t('rates.per-euro')}
        value={typed}
        inputMode="decimal"
        error={typed !== '' && micros === null ? t('rates.unclear') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <DayInput label={t('rates.on')} value={day} onCommit={(value) => value && setDay(value)} />
      <Button flex="none" variant="default" disabled={micros === null} onClick={() => void add()}>
        {t('rates.add')}
      </Button>
    </Group>
  )
}
