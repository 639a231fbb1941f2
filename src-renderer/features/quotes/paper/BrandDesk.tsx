import { useTranslation } from 'react-i18next'
import type { QuoteId } from '#domain/values/ids'
import { go } from '#session/place'
import { Card } from '#ui/Card'
import { Empty } from '#ui/Empty'
import { Page as Frame } from '#ui/Page'
import banner from '../Quotes.module.css'
import styles from './Brand.module.css'
import { BrandForm } from './BrandForm'
import { BrandTemplates } from './BrandTemplates'
import { PaperForm } from './PaperForm'
import { PaperPreview } from './PaperPreview'
import { useDesk } from './use-brand'

/** How the paper looks, of all quotes or of one, with the paper itself beside the choices. */
export function BrandDesk({ quoteId }: { readonly quoteId: QuoteId | null }) {
  const { t } = useTranslation('quotes')
  const desk = useDesk(quoteId)
  if (desk === undefined) return null
  if (desk === null)
    return (
      <Frame title={t('brand.title')}>
        <Empty words={t('gone')} action={t('to-list')} onAction={() => go({ at: 'quotes' })} />
      </Frame>
    )
  const { profile, quote, shown } = desk
  const back = () => go(quote ? { at: 'quotes', quoteId: quote.id, comparing: true } : { at: 'settings' })
  return (
    <Frame
      scroll={false}
      title={quote ? t('brand.of', { number: quote.number }) : t('brand.title')}
      crumb={
        <button type="button" className={banner.crumb} onClick={back}>
          {quote ? quote.title : t('brand.settings')}
        </button>
      }
    >
      <div className={styles.desk}>
        <div className={styles.choices}>
          {quote ? (
            <PaperForm quote={quote} profile={profile} />
          ) : (
            <>
              <BrandForm profile={profile} />
              <BrandTemplates profile={profile} />
            </>
          )}
        </div>
        {shown ? <PaperPreview leaving={shown} /> : <Card>{t('brand.no-quote')}</Card>}
      </div>
    </Frame>
  )
}
