import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Declaration } from '#contract/endpoint'
import type { Envelope, Registration } from '#domain/deals/registration'
import { protectionLeft } from '#domain/deals/states'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { useFormat } from '#ui/format'
import { shownStatus } from '../status'
import { useDeclaration, useFieldName } from './declared'
import { idOf } from './fields'
import { Fact } from './ReadForm'
import styles from './Registration.module.css'
import { useMoment } from './use-moment'
import type { InHand } from './use-registration'

/** Where the registration stands, in words: what happens next by itself, what the distributor said, and how long it protects. */
export function RegistrationState({ hand }: { readonly hand: InHand }) {
  const { t } = useTranslation('deals')
  const format = useFormat()
  const { registration, envelopes, distributor } = hand
  const declares = useDeclaration(registration.distributorId)
  const status = shownStatus(registration)
  if (status === 'draft') return null
  const denied = status === 'approved' || status === 'expired' ? registration.notExtended : undefined
  const name = distributor?.name ?? t('warning.somebody')
  const newest = envelopes[0]
  const byHand = declares?.byHand === true && newest?.status === 'waiting'
  const receipt = envelopes.find((one) => one.kind === 'register' && one.receipt)?.receipt
  const { submittedAt, rawStatus, statusReason, protectedUntil } = registration
  return (
    <Card title={t(denied ? 'state.not-extended.title' : `state.${status}.title`, { name })}>
      <div className={styles.state}>
        <div>
          <div>
            {byHand ? t('flight:letter.state', { name }) : wordsOf(registration, newest, name, t, format.moment)}
          </div>
          {(denied?.reason || statusReason) && (
            <blockquote className={styles.quote}>
              {t('state.they-say', { name, words: denied?.reason || statusReason })}
            </blockquote>
          )}
          <Problems registration={registration} declares={declares} />
          <dl className={styles.facts} style={{ marginBlockStart: 12 }}>
            {submittedAt > 0 && <Fact name={t('state.sent')}>{format.moment(submittedAt)}</Fact>}
            {receipt && (
              <Fact name={t('state.receipt')}>
                {t('state.receipt-is', { id: receipt.remoteId, at: format.moment(receipt.at) })}
              </Fact>
            )}
            {rawStatus && <Fact name={t('state.raw')}>{rawStatus}</Fact>}
            {protectedUntil && <Fact name={t('state.protected')}>{format.day(protectedUntil)}</Fact>}
          </dl>
        </div>
        <Countdown registration={registration} />
      </div>
    </Card>
  )
}

function wordsOf(
  registration: Registration,
  newest: Envelope | undefined,
  name: string,
  t: (key: string, params: Record<string, unknown>) => string,
  moment: (at: number) => string,
): string {
  if (newest && newest.kind !== 'register' && newest.status === 'waiting')
    return t(`state.asking-${newest.kind}`, { name })
  if (registration.notExtended && registration.status === 'approved') return t('state.not-extended.words', { name })
  if (registration.notExtended && registration.status === 'expired') return t('state.not-extended.over', { name })
  if (registration.status !== 'queued' || !newest) return t(`state.${shownStatus(registration)}.words`, { name })
  if (newest.status === 'unclear') return t('state.unclear', { name })
  if (newest.tries === 0) return t('state.queued.words', { name })
  return t('state.tried', { count: newest.tries, name, at: moment(newest.nextTryAt) })
}

type ProblemsProps = { readonly registration: Registration; readonly declares: Declaration | null }

/** The distributor's words that no field could be found for; the others stand at their fields. */
function Problems({ registration, declares }: ProblemsProps) {
  const { t } = useTranslation('deals')
  const named = useFieldName(declares)
  if (registration.problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {registration.problems.map(({ field, detail }) => (
        <li key={`${field}-${detail}`}>
          {field ? (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => document.getElementById(idOf(field))?.focus()}
            >
              {t('state.problem', { field: named(field), detail })}
            </Anchor>
          ) : (
            detail
          )}
        </li>
      ))}
    </ul>
  )
}

function Countdown({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('deals')
  const { today } = useMoment()
  const left = protectionLeft(registration, today)
  if (left === null) return null
  const color = left < 0 ? 'var(--bad)' : left <= 14 ? 'var(--warn)' : 'var(--accent)'
  return (
    <div className={styles.countdown}>
      <div className="figure" style={{ color }}>
        {left < 0 ? t('state.over') : t('days', { count: left })}
      </div>
      <div className="quiet">{t('state.left')}</div>
      <Anchor component="button" type="button" size="sm" onClick={() => go({ at: 'deals', view: 'registrations' })}>
        {t('state.all')}
      </Anchor>
    </div>
  )
}
