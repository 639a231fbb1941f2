import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordedLine, Verified } from '#contract/recorder'
import { bridge, must } from '#platform/bridge'
import { Card } from '#ui/Card'
import { say } from '../say'
import styles from './Flight.module.css'
import { flightWords, utc } from './flight-words'
import { saveCalendar, saveProof } from './proof'
import { useFlight } from './use-flight'
import type { InHand } from './use-registration'

const shownFirst = 12

/** Everything that was sent and answered about this registration, in a log that shows when it was tampered with. */
export function FlightRecorder({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('flight')
  const { part, fault } = useFlight(hand)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  if (fault) return <Card title={t('title')}>{t('unread')}</Card>
  if (!part || part.lines.length === 0) return null
  const verify = async () => setVerified(await must(bridge.recorder.verify()))
  const print = async () => {
    setBusy(true)
    const saved = await saveProof(hand, part).finally(() => setBusy(false))
    if (saved) say(t('saved', { name: saved }))
  }
  const calendar = async () => {
    const saved = await saveCalendar([hand.registration.id])
    if (saved) say(t('saved', { name: saved }))
  }
  const lines = all ? part.lines : part.lines.slice(-shownFirst)
  return (
    <Card title={t('title')}>
      <Text size="sm" c="dimmed" mt={-8}>
        {t('words')}
      </Text>
      <ol className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.sequence} line={line} />
        ))}
      </ol>
      {lines.length < part.lines.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('earlier', { count: part.lines.length - lines.length })}
        </Button>
      )}
      <Group gap="xs" mt="md">
        <Button variant="default" size="xs" onClick={verify}>
          {t('verify')}
        </Button>
        <Button variant="default" size="xs" onClick={print} loading={busy}>
          {t('print')}
        </Button>
        {hand.registration.protectedUntil && (
          <Button variant="default" size="xs" onClick={calendar}>
            {t('calendar')}
          </Button>
        )}
      </Group>
      <div aria-live="polite">{verified && <Verdict verified={verified} />}</div>
    </Card>
  )
}

function Line({ line }: { readonly line: RecordedLine }) {
  const { t } = useTranslation('flight')
  const [open, setOpen] = useState(false)
  const { what, how } = flightWords(line, t)
  const { asked, request, answered, answer } = line.event
  const wire = [
    [t('request'), [asked, request].filter(Boolean).join('\n')],
    [t('answer'), [answered, answer].filter(Boolean).join('\n')],
  ].filter(([, text]) => text !== '')
  return (
    <li className={styles.line}>
      <time className={styles.at} dateTime={line.at}>
        {utc(line.at)}
      </time>
      <div>
        <div>
          <b>{what}</b> {how && <span className="quiet">{how}</span>}
        </div>
        {wire.length > 0 && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className={styles.summary}>{t('wire')}</summary>
            {open && (
              <>
                {wire.map(([name, text]) => (
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
                  <section key={name} className={styles.wire} tabIndex={0} aria-label={name}>
                    <div className="quiet">{name}</div>
                    <pre>{text}</pre>
                  </section>
                ))}
                <div className="quiet">
                  {t('link', { number: line.sequence })} <code className={styles.hash}>{line.hash}</code>
                </div>
              </>
            )}
          </details>
        )}
      </div>
    </li>
  )
}

function Verdict({ verified }: { readonly verified: Verified }) {
  const { t } = useTranslation('flight')
  if (verified.kind === 'broken')
    return (
      <Text size="sm" mt="sm" c="var(--bad)" role="alert">
        {t(`broken.${verified.why}`, { number: verified.at })}
      </Text>
    )
  return (
    <Text size="sm" mt="sm">
      {t('whole', { count: verified.count })} <code className={styles.hash}>{verified.head}</code>
    </Text>
  )
}
