import { Button, Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { livingAgreements } from '#db/agreements'
import { useLive } from '#db/live'
import { namesOf } from '#db/residuals'
import { type LineSource, lineSource } from '#db/review'
import { earningOfService, expectedMonths } from '#domain/commissions/expected'
import { explainLine, sourceCells } from '#domain/statements/source'
import type { Explanation } from '#domain/values/explain'
import type { LineId } from '#domain/values/ids'
import { subtract } from '#domain/values/money'
import { Badge } from '#ui/Badge'
import { Steps } from '#ui/Explain'
import { MoneyText } from '#ui/MoneyText'
import { takeBack } from './review-commands'
import styles from './Source.module.css'
import { XRayCells } from './XRayCells'

type Props = { readonly lineId: LineId; readonly onClose: () => void }

/** Where a paid amount comes from: the row as the payer wrote it with the cells that were read, then the arithmetic beside what was due. */
export function XRay({ lineId, onClose }: Props) {
  const { t } = useTranslation('review')
  const seen = useLive(() => seenOf(lineId), [lineId])
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={t('xray.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {seen === null && <p>{t('xray.gone')}</p>}
      {seen && <Seen {...seen} />}
    </Drawer>
  )
}

type SeenProps = NonNullable<Awaited<ReturnType<typeof seenOf>>>

function Seen({ source, parts }: SeenProps) {
  const { t } = useTranslation('review')
  const { line } = source
  const cells = sourceCells(line, source.layout)
  return (
    <div className={styles.source}>
      <section>
        <h3>
          {t(line.printed ? 'xray.place-printed' : 'xray.place', {
            file: source.fileName || t('unnamed'),
            row: line.row,
            ...line.printed,
          })}
        </h3>
        {line.sheet !== '' && (
          <p className="quiet" style={{ margin: '0 0 6px' }}>
            {t('xray.sheet', { sheet: line.sheet })}
            {line.section !== '' && ` · ${line.section}`}
          </p>
        )}
        <XRayCells cells={cells} />
      </section>
      {parts.length === 0 && (
        <section>
          <h3>{t(`standing.${line.standing}`)}</h3>
          <Steps explanation={explainLine(line, cells, line.amount)} />
        </section>
      )}
      {parts.map(({ service, client, amount, expected }) => (
        <section key={service.id}>
          <h3>{t('xray.pays', { client: client || t('unnamed'), service: service.description })}</h3>
          <Steps explanation={explainLine(line, cells, amount)} />
          <h3 style={{ marginBlockStart: 14 }}>{t('xray.due')}</h3>
          {expected ? (
            <>
              <Steps explanation={expected} />
              <p style={{ margin: '8px 0 0', display: 'flex', gap: 8, fontWeight: 600 }}>
                <span style={{ flex: 1 }}>{t('xray.difference')}</span>
                {expected.amount.currency === amount.currency ? (
                  <MoneyText
                    amount={subtract(amount, expected.amount)}
                    {...(amount.minor < expected.amount.minor && { tone: 'bad' as const })}
                  />
                ) : (
                  <span>{t('xray.currencies')}</span>
                )}
              </p>
            </>
          ) : (
            <p className="quiet" style={{ margin: 0 }}>
              {t('xray.not-due')}
            </p>
          )}
        </section>
      ))}
      {line.standing !== 'covered' && line.standing !== 'open' && (
        <div style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
          <Badge>{t(`by.${line.matchedBy ?? 'hand'}`)}</Badge>
          <Button variant="default" size="compact-md" onClick={() => void takeBack(line.id)}>
            {t('xray.reopen')}
          </Button>
        </div>
      )}
    </div>
  )
}

async function seenOf(
  lineId: LineId,
): Promise<{ readonly source: LineSource; readonly parts: readonly PartSeen[] } | null> {
  const source = await lineSource(lineId)
  if (!source) return null
  const [agreements, names] = await Promise.all([
    livingAgreements(),
    namesOf(source.parts.map(({ service }) => service.clientId)),
  ])
  const parts = source.parts.map(({ service, amount, month }) => ({
    service,
    amount,
    client: names.clients.get(service.clientId) ?? '',
    expected: expectedMonths(earningOfService(service), agreements, month, 1)[0]?.explanation ?? null,
  }))
  return { source, parts }
}

type PartSeen = Omit<LineSource['parts'][number], 'month'> & {
  readonly client: string
  readonly expected: Explanation | null
}
