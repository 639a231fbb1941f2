import { Button, Group, Select, Stepper, Text, TextInput, Title } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveProfile } from '#db/profile'
import { loadSample } from '#db/sample'
import type { Language, Profile } from '#domain/settings/profile'
import { bridge, must } from '#platform/bridge'
import { now } from '#platform/clock'
import { go } from '#session/place'
import { languageNames, useCountryChoices, useCurrencyChoices } from '#ui/choices'
import { LogoField } from '#ui/LogoField'
import { speak } from './i18n'
import { blankProfile, sayReady } from './start'

type Start = 'empty' | 'import' | 'sample'

/** Three short steps: who you are, where you work, how to begin. Everything can be changed later. */
export function FirstRun({ onDone }: { readonly onDone: (profile: Profile) => void }) {
  const { t } = useTranslation('app')
  const [step, setStep] = useState(0)
  const [busy, setBusy] = useState(false)
  const [draft, setDraft] = useState<Profile>(() => blankProfile(navigator.language))
  const change = (facts: Partial<Profile>) => setDraft((before) => ({ ...before, ...facts }))
  useEffect(() => {
    must(bridge.system.about()).then((about) =>
      setDraft((before) => ({ ...blankProfile(about.locale), name: before.name })),
    )
    void sayReady()
  }, [])
  const begin = async (how: Start) => {
    setBusy(true)
    const profile = { ...draft, updatedAt: now() }
    await saveProfile(profile)
    if (how === 'sample') await loadSample()
    if (how === 'import') go({ at: 'import' })
    onDone(profile)
  }
  return (
    <main style={{ display: 'grid', placeItems: 'center', height: '100%', padding: 24, overflowY: 'auto' }}>
      <section className="card" style={{ inlineSize: 640, padding: 32 }}>
        <Title order={1}>{t('first.title')}</Title>
        <Text c="dimmed" mb="lg">
          {t('first.words')}
        </Text>
        <Stepper active={step} onStepClick={setStep} size="xs" allowNextStepsSelect={false}>
          <Stepper.Step label={t('first.you')}>
            <YouStep draft={draft} change={change} onNext={() => setStep(1)} />
          </Stepper.Step>
          <Stepper.Step label={t('first.place')}>
            <PlaceStep draft={draft} change={change} onNext={() => setStep(2)} />
          </Stepper.Step>
          <Stepper.Step label={t('first.begin')}>
            <BeginStep busy={busy} onBegin={begin} />
          </Stepper.Step>
        </Stepper>
      </section>
    </main>
  )
}

type StepProps = {
  readonly draft: Profile
  readonly change: (facts: Partial<Profile>) => void
  readonly onNext: () => void
}

function YouStep({ draft, change, onNext }: StepProps) {
  const { t } = useTranslation('app')
  const [asked, setAsked] = useState(false)
  const next = () => (draft.name.trim() === '' ? setAsked(true) : onNext())
  return (
    <Form onSubmit={next}>
      <TextInput
        label={t('first.name')}
        data-autofocus
        autoFocus
        required
        withAsterisk={false}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={asked && draft.name.trim() === '' ? t('first.name-missing') : undefined}
      />
      <TextInput
        label={t('first.company')}
        value={draft.company}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      <TextInput
        label={t('first.email')}
        type="email"
        value={draft.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <LogoField label={t('first.logo')} value={draft.logo} onCommit={(logo) => change({ logo })} />
      <Next label={t('first.next')} />
    </Form>
  )
}

function PlaceStep({ draft, change, onNext }: StepProps) {
  const { t } = useTranslation('app')
  const countries = useCountryChoices()
  const currencies = useCurrencyChoices()
  const language = (value: string | null) => {
    if (!value) return
    change({ language: value as Language })
    void speak(value as Language)
  }
  return (
    <Form onSubmit={onNext}>
      <Select
        label={t('first.currency')}
        searchable
        allowDeselect={false}
        data={currencies}
        value={draft.currency}
        onChange={(value) => value && change({ currency: value })}
      />
      <Select
        label={t('first.country')}
        searchable
        allowDeselect={false}
        data={countries}
        value={draft.country}
        onChange={(value) => value && change({ country: value })}
      />
      <Select
        label={t('first.language')}
        allowDeselect={false}
        data={[
          { value: 'en', label: languageNames.en },
          { value: 'es', label: languageNames.es },
        ]}
        value={draft.language}
        onChange={language}
      />
      <Next label={t('first.next')} />
    </Form>
  )
}

function BeginStep({ busy, onBegin }: { readonly busy: boolean; readonly onBegin: (how: Start) => void }) {
  const { t } = useTranslation('app')
  const ways: readonly Start[] = ['sample', 'import', 'empty']
  return (
    <div style={{ display: 'grid', gap: 10, paddingBlockStart: 12 }}>
      {ways.map((way) => (
        <Button
          key={way}
          variant={way === 'sample' ? 'filled' : 'default'}
          h="auto"
          py={10}
          justify="flex-start"
          disabled={busy}
          onClick={() => onBegin(way)}
        >
          <span style={{ textAlign: 'start', whiteSpace: 'normal' }}>
            <span style={{ display: 'block' }}>{t(`first.${way}`)}</span>
            <span style={{ display: 'block', fontWeight: 400, fontSize: 12.5 }}>{t(`first.${way}-words`)}</span>
          </span>
        </Button>
      ))}
    </div>
  )
}

function Form({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit} style={{ display: 'grid', gap: 12, paddingBlockStart: 12 }} noValidate>
      {children}
    </form>
  )
}

function Next({ label }: { readonly label: string }) {
  return (
    <Group justify="flex-end" mt="sm">
      <Button type="submit">{label}</Button>
    </Group>
  )
}
