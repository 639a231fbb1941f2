import { useTranslation } from 'react-i18next'
import { takenBack } from '#domain/commissions/clawback'
import { type Earning, type ExpectedMonth, expectedMonths } from '#domain/commissions/expected'
import { termsOf } from '#domain/commissions/rule'
import { hintsOf } from '#domain/commissions/spiff-words'
import { spiffsFor } from '#domain/commissions/spiffs'
import type { AgreementFacts } from '#domain/commissions/versions'
import { addMonths, type Month, monthsBetween } from '#domain/values/dates'
import { type Money, sum } from '#domain/values/money'
import { Steps } from '#ui/Explain'
import { useFormat } from '#ui/format'
import { Phrases } from '#ui/Phrases'
import styles from './Residuals.module.css'

type Props = { readonly facts: AgreementFacts; readonly earning: Earning; readonly from: Month }

const months = 60

/** The sample deal's answer: the first payment step by step, then every change of the amount, then what could go back. */
export function BenchAnswer({ facts, earning, from }: Props) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const trial = {
    ...facts,
    from: facts.from < `${from}-01` ? facts.from : (earning.startsOn ?? facts.from),
    to: null,
    id: 'bench',
    version: 1,
    updatedAt: 0,
    deletedAt: 0,
    name: facts.name || t('bench.unnamed'),
  }
  const terms = termsOf(trial)
  if (terms.pays === 'spiff') {
    const [spiff] = spiffsFor(earning, earning.startsOn ?? facts.from, [trial])
    if (!spiff) return null
    return (
      <>
        {spiff.explanation && <Steps explanation={{ ...spiff.explanation, rule: null }} />}
        <Phrases phrases={hintsOf(spiff)} />
        {spiff.amount && spiff.eligible && <Backs facts={facts} paid={spiff.amount} earning={earning} from={from} />}
      </>
    )
  }
  const told = expectedMonths(earning, [trial], from, months)
  const [first] = told
  if (!first) return <p className="quiet">{t('bench.nothing')}</p>
  return (
    <>
      <Steps explanation={{ ...first.explanation, rule: null }} />
      <h3 className={styles.small} style={{ marginBlockStart: 16 }}>
        {t('bench.months')}
      </h3>
      <ul className={styles.runs}>
        {runsIn(told).map((run) => (
          <li key={run.from}>
            <span>
              {run.from === run.to
                ? format.shortMonth(run.from)
                : run.to === addMonths(from, months - 1)
                  ? t('bench.from-on', { from: format.shortMonth(run.from) })
                  : t('bench.span', { from: format.shortMonth(run.from), to: format.shortMonth(run.to) })}
            </span>
            <span>{format.money(run.amount)}</span>
          </li>
        ))}
      </ul>
      {terms.pays === 'upfront' && <Backs facts={facts} paid={first.amount} earning={earning} from={from} />}
    </>
  )
}

type BacksProps = {
  readonly facts: AgreementFacts
  readonly paid: Money
  readonly earning: Earning
  readonly from: Month
}

/** What would go back if the client left, step by step. */
function Backs({ facts, paid, earning, from }: BacksProps) {
  const { t } = useTranslation('residuals')
  const format = useFormat()
  const steps = termsOf(facts).clawback?.steps ?? []
  if (steps.length === 0) return null
  const trial = { ...facts, id: 'bench', version: 1, updatedAt: 0, deletedAt: 0 }
  const back = (number: number) =>
    takenBack(
      trial,
      { amount: paid, residual: sum([], paid.currency), startsOn: earning.startsOn ?? facts.from },
      addMonths(from, number - 1),
    )
  return (
    <>
      <h3 className={styles.small} style={{ marginBlockStart: 16 }}>
        {t('bench.backs')}
      </h3>
      <ul className={styles.runs}>
        {steps.map((step) => (
          <li key={step.from}>
            <span>{t('bench.ends-in', { from: step.from, to: step.to })}</span>
            <span>{format.money(back(step.from))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Run = { readonly from: Month; readonly to: Month; readonly amount: Money }

/** Months one after the other that pay the same, as one line. */
function runsIn(told: readonly ExpectedMonth[]): readonly Run[] {
  const runs: Run[] = []
  for (const { usageMonth, amount } of told) {
    const last = runs.at(-1)
    if (last && last.amount.minor === amount.minor && monthsBetween(last.to, usageMonth) === 1)
      runs[runs.length - 1] = { ...last, to: usageMonth }
    else runs.push({ from: usageMonth, to: usageMonth, amount })
  }
  return runs
}
