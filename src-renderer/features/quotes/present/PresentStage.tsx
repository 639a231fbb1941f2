import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientCopy } from '#domain/quotes/client-copy'
import { slidesOf } from '#domain/quotes/slides'
import { useKeys } from '#ui/keys'
import styles from './Present.module.css'
import { PresentSlide } from './PresentSlide'

type Props = { readonly copy: ClientCopy; readonly leave: () => void }

/** One slide at a time, turned by arrows, blank or Page keys; Escape ends it. */
export function PresentStage({ copy, leave }: Props) {
  const { t, i18n } = useTranslation('quotes')
  const slides = useMemo(() => slidesOf(copy), [copy])
  const [at, setAt] = useState(0)
  const shown = Math.min(at, slides.length - 1)
  const slide = slides[shown]
  const stage = useRef<HTMLElement>(null)
  const turn = (by: number) => setAt(Math.max(0, Math.min(slides.length - 1, shown + by)))
  const mirrored = i18n.language === 'pseudo'
  const [next, back] = mirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  useKeys({
    [next]: () => turn(1),
    [back]: () => turn(-1),
    ' ': () => turn(1),
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
    Home: () => setAt(0),
    End: () => setAt(slides.length - 1),
    Escape: leave,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turned slide is read from its top
  useEffect(() => {
    stage.current?.focus()
    stage.current?.scrollTo(0, 0)
  }, [shown])
  const brand = copy.advisor.company || copy.advisor.name
  const place = t('present.place', { number: shown + 1, count: slides.length })
  const Next = mirrored ? IconArrowLeft : IconArrowRight
  const Back = mirrored ? IconArrowRight : IconArrowLeft
  return (
    <div className={styles.frame}>
      <main ref={stage} className={styles.stage} tabIndex={-1} aria-label={`${copy.title}, ${place}`}>
        {slide && <PresentSlide slide={slide} copy={copy} />}
      </main>
      <footer className={styles.foot}>
        {copy.advisor.logo ? <img className={styles.logo} src={copy.advisor.logo} alt={brand} /> : <span>{brand}</span>}
        <span className={styles.place} aria-live="polite">
          {place}
        </span>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('present.back')}
          disabled={shown === 0}
          onClick={() => turn(-1)}
        >
          <Back size={20} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('present.next')}
          disabled={shown === slides.length - 1}
          onClick={() => turn(1)}
        >
          <Next size={20} />
        </ActionIcon>
        <Button variant="subtle" size="md" leftSection={<IconX size={18} />} onClick={leave}>
          {t('present.leave')}
        </Button>
      </footer>
    </div>
  )
}
