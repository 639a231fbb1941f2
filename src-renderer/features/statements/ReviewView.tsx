import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '#db/live'
import { hasLines } from '#db/review'
import type { StatementLine } from '#domain/statements/statement'
import { usePlace } from '#session/place'
import { Card } from '#ui/Card'
import { DataGrid } from '#ui/DataGrid'
import { Empty } from '#ui/Empty'
import { useKeys } from '#ui/keys'
import { Page as Frame } from '#ui/Page'
import { LastDecision } from './LastDecision'
import { NothingCame } from './NothingCame'
import type { ViewProps } from './Page'
import styles from './Review.module.css'
import { ReviewPane } from './ReviewPane'
import { ReviewSplit } from './ReviewSplit'
import { useReviewColumns } from './review-columns'
import { accept, closeSource, notMine, reject, showSource } from './review-commands'
import { useReview } from './use-review'
import { Working } from './Working'
import { XRay } from './XRay'

/** Lines that no key settles, one decision each: j and k move, a accepts, r rejects, s splits, n is somebody else's, Enter shows the source. */
export function ReviewView({ tabs }: ViewProps) {
  const { t } = useTranslation('review')
  const place = usePlace((navigation) => navigation.place)
  const { found: review, progress } = useReview()
  const columns = useReviewColumns(review)
  const came = useLive(hasLines, [])
  const [at, setAt] = useState(0)
  const [picked, setPicked] = useState<{ readonly lineId: string; readonly at: number } | null>(null)
  const [splitting, setSplitting] = useState<StatementLine | null>(null)
  const lines = review?.lines ?? []
  const active = lines[Math.min(at, lines.length - 1)]
  const suggestions = active && review ? review.suggestionsFor(active) : []
  const choice = picked && picked.lineId === active?.id ? Math.min(picked.at, suggestions.length - 1) : 0
  const chosen = suggestions[choice]
  const onActive = (work: (line: StatementLine) => void) => () => {
    if (active) work(active)
  }
  const acts = {
    accept: onActive((line) => chosen && void accept(line, chosen.serviceId)),
    reject: onActive((line) => chosen && void reject(line, chosen.serviceId)),
    split: onActive(setSplitting),
    notMine: onActive((line) => void notMine(line)),
    source: onActive((line) => showSource(line.id)),
  }
  useKeys({ a: acts.accept, r: acts.reject, s: acts.split, n: acts.notMine, x: acts.source })
  const lineId = place.at === 'statements' ? place.lineId : undefined
  return (
    <Frame
      title={t('title')}
      scroll={false}
      aside={review && <span className="quiet">{t('waiting', { count: review.count })}</span>}
      actions={tabs}
    >
      {!review && <Working progress={progress} />}
      {review && lines.length === 0 && (
        <Card>
          {came === false ? <NothingCame words={t('none-yet')} /> : <Empty words={t('empty')} />}
          <LastDecision />
        </Card>
      )}
      {review && active && (
        <div className={styles.beside}>
          <Card pad={false}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter from the grid inside */}
            <div
              className={styles.queue}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.target as HTMLElement).role === 'grid') acts.source()
              }}
            >
              <DataGrid
                label={t('queue')}
                columns={columns}
                count={lines.length}
                at={(index) => lines[index]}
                onActive={(_, index) => setAt(index)}
                rowHeight={56}
              />
            </div>
            <LastDecision />
          </Card>
          <ReviewPane
            key={active.id}
            line={active}
            review={review}
            suggestions={suggestions}
            choice={choice}
            onChoose={(next) => setPicked({ lineId: active.id, at: next })}
            acts={acts}
          />
        </div>
      )}
      {splitting && review && <ReviewSplit line={splitting} review={review} onClose={() => setSplitting(null)} />}
      {lineId && <XRay lineId={lineId} onClose={closeSource} />}
    </Frame>
  )
}
