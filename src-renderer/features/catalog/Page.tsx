import { usePlace } from '#session/place'
import { Compare } from './Compare'
import { DistributorPage } from './DistributorPage'
import { Distributors } from './Distributors'
import { NewDistributor, NewOffering, NewSupplier } from './New'
import { Offerings } from './Offerings'
import { SupplierPage } from './SupplierPage'
import { Suppliers } from './Suppliers'

const forms = { offering: NewOffering, supplier: NewSupplier, distributor: NewDistributor } as const

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'catalog') return null
  const Form = place.creating && forms[place.creating]
  return (
    <>
      <Screen />
      {Form && <Form />}
    </>
  )
}

function Screen() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'catalog') return null
  if (place.supplierId) return <SupplierPage key={place.supplierId} supplierId={place.supplierId} />
  if (place.distributorId) return <DistributorPage key={place.distributorId} distributorId={place.distributorId} />
  if (place.view === 'compare') return <Compare />
  if (place.view === 'suppliers') return <Suppliers />
  if (place.view === 'distributors') return <Distributors />
  return <Offerings place={place} />
}
