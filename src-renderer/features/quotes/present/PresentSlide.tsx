import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import type { Slide } from '#domain/quotes/slides'
import { useFormat } from '#ui/format'
import styles from './Present.module.css'
import { PresentCost } from './PresentCost'
import { PresentCriteria } from './PresentCriteria'
import { PresentPlan } from './PresentPlan'
import { PresentRecommendation } from './PresentRecommendation'
import { PresentTable } from './PresentTable'

type Props = { readonly slide: Slide; readonly copy: ClientCopy }

/** One idea, and only one. */
export function PresentSlide({ slide, copy }: Props) {
  const { t } = useTranslation('quotes')
  const format = useFormat()
  switch (slide.kind) {
    case 'opening':
      return (
        <section className={styles.opening} style={{ borderColor: copy.advisor.color }}>
          <p className={styles.over}>{t('paper.kind')}</p>
          <h1 className={styles.huge}>{copy.title}</h1>
          <p className={styles.lead}>{copy.clientName}</p>
          <p className={styles.over}>{format.day(copy.preparedOn)}</p>
          {copy.advisor.cover && <p className={styles.own}>{copy.advisor.cover}</p>}
        </section>
      )
    case 'need':
      return (
        <section className={styles.middle}>
          <h1>{t('paper.need')}</h1>
          <blockquote className={styles.said}>{copy.need}</blockquote>
        </section>
      )
    case 'options':
      return <PresentTable title={t('paper.table')} slide={slide} copy={copy} />
    case 'ending':
      return <PresentTable title={t('present.ending')} slide={slide} copy={copy} />
    case 'cost':
      return <PresentCost copy={copy} />
    case 'criteria':
      return <PresentCriteria copy={copy} />
    case 'plan':
      return <PresentPlan copy={copy} />
    case 'recommendation':
      return <PresentRecommendation copy={copy} />
    case 'next':
      return (
        <section className={styles.middle}>
          <h1>{t('present.next-steps')}</h1>
          <ol className={styles.steps}>
            {slide.steps.map(({ words, params }) => (
              <li key={words}>
                {t(words, { ...params, ...(copy.validUntil && { day: format.day(copy.validUntil) }) })}
              </li>
            ))}
          </ol>
        </section>
      )
  }
}
