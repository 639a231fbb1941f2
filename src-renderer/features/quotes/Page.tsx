import { usePlace } from '#session/place'
import { BrandDesk } from './paper/BrandDesk'
import { Present } from './present/Present'
import { QuoteList } from './QuoteList'
import { QuoteScreen } from './QuoteScreen'
import { StartQuote } from './StartQuote'

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'quotes') return null
  if (place.branding) return <BrandDesk key={place.quoteId ?? ''} quoteId={place.quoteId ?? null} />
  if (place.quoteId && place.presenting) return <Present key={place.quoteId} id={place.quoteId} />
  if (place.quoteId) return <QuoteScreen key={place.quoteId} id={place.quoteId} comparing={place.comparing ?? false} />
  const { creating, forOpportunity, forClient } = place
  const starting = creating || forOpportunity !== undefined || forClient !== undefined
  return (
    <>
      <QuoteList />
      {starting && <StartQuote forOpportunity={forOpportunity ?? null} forClient={forClient ?? null} />}
    </>
  )
}
