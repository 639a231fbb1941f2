import { usePlace } from '#session/place'
import { AgreementsView } from './AgreementsView'
import { ForecastView } from './ForecastView'
import { MonthView } from './MonthView'
import { PayeesView } from './PayeesView'
import { SpiffsView } from './SpiffsView'

const views = {
  month: MonthView,
  forecast: ForecastView,
  agreements: AgreementsView,
  spiffs: SpiffsView,
  payees: PayeesView,
} as const

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  const View = views[(place.at === 'residuals' && place.view) || 'month']
  return <View />
}
