import { go, usePlace } from '#session/place'
import { ClientList } from './ClientList'
import { ClientPage } from './ClientPage'
import { NewClient } from './NewClient'
import { NewTask } from './NewTask'

export function Page() {
  const place = usePlace((navigation) => navigation.place)
  if (place.at !== 'clients') return null
  return (
    <>
      {place.clientId ? (
        <ClientPage key={place.clientId} id={place.clientId} tab={place.tab ?? 'summary'} serviceId={place.serviceId} />
      ) : (
        <ClientList />
      )}
      {place.newTask && <NewTask onClose={() => go({ at: 'clients' })} />}
      {place.creating && <NewClient onClose={() => go({ at: 'clients' })} />}
    </>
  )
}
