import { create } from 'zustand'
import type {
  ClientId,
  DistributorId,
  LineId,
  OfferingId,
  OpportunityId,
  OrderId,
  QuoteId,
  RegistrationId,
  ServiceId,
  StatementId,
  SupplierId,
} from '#domain/values/ids'

export type ClientTab = 'summary' | 'services' | 'contacts' | 'opportunities' | 'documents' | 'timeline' | 'tasks'
export type SettingsSection = 'profile' | 'language' | 'currencies' | 'distributors' | 'safety' | 'sample'

/** Everywhere one can be. Links, the palette and the menus all make one of these. */
export type Place =
  | { readonly at: 'today' }
  | {
      readonly at: 'clients'
      readonly clientId?: ClientId
      readonly tab?: ClientTab
      readonly creating?: boolean
      readonly newTask?: boolean
      readonly serviceId?: ServiceId
    }
  | {
      readonly at: 'catalog'
      readonly view?: 'offerings' | 'suppliers' | 'distributors' | 'compare'
      readonly offeringId?: OfferingId
      readonly supplierId?: SupplierId
      readonly distributorId?: DistributorId
      /** What the search begins with. */
      readonly words?: string
      readonly creating?: 'offering' | 'supplier' | 'distributor'
    }
  | {
      readonly at: 'quotes'
      readonly quoteId?: QuoteId
      readonly comparing?: boolean
      /** The look of this quote's paper, or of every paper. */
      readonly branding?: boolean
      /** The client looks on: the quote's slides fill the window, and nothing else is in it. */
      readonly presenting?: boolean
      /** Asks which opportunity a new quote is for. */
      readonly creating?: boolean
      /** Starts a new quote for this opportunity, or asks for one of this client's. */
      readonly forOpportunity?: OpportunityId
      readonly forClient?: ClientId
    }
  | {
      readonly at: 'deals'
      readonly view?: 'board' | 'list' | 'registrations' | 'outbox'
      readonly opportunityId?: OpportunityId
      readonly registrationId?: RegistrationId
      /** Opens the form of a new registration, prefilled from `opportunityId` when there is one. */
      readonly registering?: boolean
      /** Opens the form of a new opportunity, for `forClient` when there is one. */
      readonly creating?: boolean
      readonly forClient?: ClientId
    }
  | { readonly at: 'orders'; readonly orderId?: OrderId }
  | {
      readonly at: 'residuals'
      readonly view?: 'month' | 'forecast' | 'agreements' | 'spiffs' | 'payees'
      /** Opens the statement of this payee, by its id, or by the folded name where nothing but the name is known. */
      readonly payee?: string
    }
  | {
      readonly at: 'statements'
      readonly view?: 'import' | 'review' | 'recovery' | 'history'
      readonly statementId?: StatementId
      /** Opens the source of this line. */
      readonly lineId?: LineId
      /** Opens what was asked back, in Recovery. */
      readonly disputeId?: string
    }
  | { readonly at: 'import'; readonly kind?: 'clients' | 'contacts' | 'services' | 'offerings' | 'opportunities' }
  | { readonly at: 'settings'; readonly section?: SettingsSection }

export type Room = Place['at']

type Navigation = {
  readonly place: Place
  readonly past: readonly Place[]
  readonly ahead: readonly Place[]
  readonly go: (place: Place) => void
  readonly back: () => void
  readonly forward: () => void
}

/** Where the advisor is, with history. */
export const usePlace = create<Navigation>((set) => ({
  place: { at: 'today' },
  past: [],
  ahead: [],
  go: (place) => set((now) => ({ place, past: [...now.past.slice(-99), now.place], ahead: [] })),
  back: () =>
    set((now) => {
      const place = now.past.at(-1)
      return place ? { place, past: now.past.slice(0, -1), ahead: [now.place, ...now.ahead] } : now
    }),
  forward: () =>
    set((now) => {
      const [place, ...ahead] = now.ahead
      return place ? { place, past: [...now.past, now.place], ahead } : now
    }),
}))

/** While a client looks on, rail, palette and notices stay out of the window. */
export const isPresenting = (place: Place): boolean => place.at === 'quotes' && place.presenting === true

export const go = (place: Place): void => usePlace.getState().go(place)
