import { Group, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentState } from '#contract/files'
import { documentsOfQuote } from '#db/notes'
import { type QuoteAcceptance, signatureBox } from '#domain/quotes/signature'
import type { QuoteId } from '#domain/values/ids'
import { bridge, must } from '#platform/bridge'
import { Badge } from '#ui/Badge'
import banner from '../Quotes.module.css'
import { failureWords } from '../tell'
import styles from './Accept.module.css'

const tones = { whole: 'good', damaged: 'bad', absent: 'bad' } as const

type Props = { readonly acceptance: QuoteAcceptance; readonly quoteId: QuoteId }

/** The signature, and the signed document by its SHA-256: opened, or read again and compared with what was signed. */
export function AcceptedProof({ acceptance, quoteId }: Props) {
  const { t } = useTranslation('quotes')
  const [state, setState] = useState<DocumentState | null>(null)
  const [problem, setProblem] = useState('')
  const { fileId, signature } = acceptance
  const trying = async (work: () => Promise<unknown>) => {
    const answer = await work().catch(failureWords)
    setProblem(typeof answer === 'string' ? answer : '')
  }
  const open = () =>
    trying(async () => {
      const kept = (await documentsOfQuote(quoteId)).find((one) => one.id === acceptance.documentId)
      await must(bridge.files.openDocument({ fileId, name: kept?.name ?? `${acceptance.name}.pdf` }))
    })
  const verify = () => trying(async () => setState(await must(bridge.files.checkDocument({ fileId }))))
  return (
    <Group gap="sm" mt={4}>
      {signature.kind === 'drawn' && (
        <svg
          className={styles.signed}
          viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
          role="img"
          aria-label={t('paper.signature')}
        >
          <path d={signature.path} className={styles.ink} />
        </svg>
      )}
      {signature.kind === 'typed' && <span className={styles.typed}>{signature.text}</span>}
      <span className={styles.hash} title={`SHA-256 ${fileId}`}>
        {`SHA-256 ${fileId.slice(0, 16)}…`}
      </span>
      <UnstyledButton className={banner.link} onClick={() => void open()}>
        {t('accepted.document')}
      </UnstyledButton>
      <UnstyledButton className={banner.link} onClick={() => void verify()}>
        {t('accepted.verify')}
      </UnstyledButton>
      <span role="status">
        {state && <Badge tone={tones[state]}>{t(`accepted.state.${state}`)}</Badge>}
        {problem !== '' && <Badge tone="bad">{problem}</Badge>}
      </span>
    </Group>
  )
}
