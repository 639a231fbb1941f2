import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { QuoteId } from '#domain/values/ids'
import { bridge } from '#platform/bridge'
import { go } from '#session/place'
import { ReadingContext } from '#ui/format'
import { useLeaving } from '../compare/use-leaving'
import type { Leaving } from '../copy'
import { readingOf, type Speaker, speakerFor } from '../wording'
import { PresentStage } from './PresentStage'

/**
 * The meeting: the client copy fills the window in the client's language. Everything below is given that copy and nothing
 * else, so that nothing private can be in the page.
 */
export function Present({ id }: { readonly id: QuoteId }) {
  const leaving = useLeaving(id)
  const leave = () => go({ at: 'quotes', quoteId: id, comparing: true })
  useFullScreen()
  useEffect(() => {
    if (leaving === null) go({ at: 'quotes' })
  }, [leaving])
  return leaving ? <InTheirLanguage leaving={leaving} leave={leave} /> : null
}

function InTheirLanguage({ leaving, leave }: { readonly leaving: Leaving; readonly leave: () => void }) {
  const { language } = leaving.reader
  const [speaker, setSpeaker] = useState<Speaker | null>(null)
  useEffect(() => {
    let stale = false
    void speakerFor(language).then((found) => !stale && setSpeaker(found))
    return () => {
      stale = true
    }
  }, [language])
  if (!speaker) return null
  return (
    <I18nextProvider i18n={speaker.i18n}>
      <ReadingContext value={readingOf(leaving.reader, leaving.currency)}>
        <div lang={speaker.tag} dir={speaker.direction} style={{ display: 'contents' }}>
          <PresentStage copy={leaving.copy} leave={leave} />
        </div>
      </ReadingContext>
    </I18nextProvider>
  )
}

/** Fills the screen while the slides are shown, and gives the window back as it was. */
function useFullScreen(): void {
  useEffect(() => {
    const asked = bridge.system.setFullScreen({ on: true })
    return () => {
      void asked.then((answer) => bridge.system.setFullScreen({ on: answer.ok && answer.value.was }))
    }
  }, [])
}
